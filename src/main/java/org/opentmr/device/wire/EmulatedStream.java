package org.opentmr.device.wire;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.HotPath;

/** Puts samples into DATA frames, with the device's time made of the number of samples. */
final class EmulatedStream {

    /** A frame of 4 ms costs little delay and little of the line for its head. */
    private static final double FRAME_SECONDS = 0.004;

    private static final int MOST_SAMPLES = 64;

    private final SampleFormat format;
    private final double rateHz;
    private final float[] scales;
    private final FrameWriter frames = new FrameWriter();
    private final int[] values;
    private int samplesPerFrame;
    private int waiting;
    private long taken;
    private long sinceStart;
    private long saturated;

    EmulatedStream(ChannelLayout layout, SampleFormat format, float[] scales) {
        this.format = format;
        this.scales = scales;
        rateHz = layout.rateHz();
        values = new int[layout.size() * mostSamples()];
        samplesPerFrame = Math.max(1, Math.min((int) Math.round(FRAME_SECONDS * rateHz), mostSamples()));
    }

    /** Microvolts per count as a board can say it; 0 for a channel of counts. */
    static float[] scales(List<Channel> channels, double microvoltsPerCount) {
        float[] scales = new float[channels.size()];
        for (int c = 0; c < scales.length; c++) {
            String unit = channels.get(c).unit();
            if (!unit.equals(Channel.MICROVOLTS) && !unit.equals(Channel.COUNTS)) {
                throw new IllegalArgumentException("an OpenTMR board gives " + Channel.MICROVOLTS + " or "
                        + Channel.COUNTS + ", got " + unit + " in channel "
                        + channels.get(c).name());
            }
            scales[c] = unit.equals(Channel.COUNTS) ? 0 : (float) microvoltsPerCount;
        }
        return scales;
    }

    int samplesPerFrame() {
        return samplesPerFrame;
    }

    int mostSamples() {
        return Math.min(MOST_SAMPLES, format.mostSamples(scales.length));
    }

    void setSamplesPerFrame(int samples) {
        samplesPerFrame = samples;
    }

    /** Microseconds since the board started, as long as nothing but samples makes its time. */
    long micros() {
        return micros(taken);
    }

    private long micros(long sample) {
        return Math.round(sample * 1e6 / rateHz);
    }

    /** Samples per channel since the board started. */
    long taken() {
        return taken;
    }

    void start() {
        sinceStart = 0;
        waiting = 0;
        saturated = 0;
    }

    /** Channels that were at a rail since this was last asked, a bit for each. */
    long takeSaturated() {
        long bits = saturated;
        saturated = 0;
        return bits;
    }

    /** Time passes and nobody listens. */
    void pass(int count) {
        taken += count;
    }

    @HotPath
    void add(float[][] planar, int at, ByteArrayOutputStream out) {
        int channels = scales.length;
        for (int c = 0; c < channels; c++) {
            values[waiting * channels + c] = count(planar[c][at], c);
        }
        waiting++;
        taken++;
        if (waiting >= samplesPerFrame) {
            flush(out);
        }
    }

    private int count(float sample, int channel) {
        float scale = scales[channel] == 0 ? 1 : scales[channel];
        int highest = format.highest();
        int lowest = -highest - 1;
        int count = (int) Math.max(lowest, Math.min(highest, Math.round((double) sample / scale)));
        if (count == lowest || count == highest) {
            saturated |= 1L << channel;
        }
        return count;
    }

    /** Sends what waits, in a frame that need not be full. */
    void flush(ByteArrayOutputStream out) {
        if (waiting == 0) {
            return;
        }
        frames.begin(Wire.DATA, (int) sinceStart & 0xFFFF).u8(0).u8(waiting).u32(micros(taken - waiting));
        for (int i = 0; i < waiting * scales.length; i++) {
            if (format == SampleFormat.I24) {
                frames.i24(values[i]);
            } else {
                frames.u16(values[i]);
            }
        }
        frames.end(out);
        sinceStart += waiting;
        waiting = 0;
    }
}
