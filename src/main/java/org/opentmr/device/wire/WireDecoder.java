package org.opentmr.device.wire;

import org.opentmr.device.FrameDecoder;
import org.opentmr.device.FrameSink;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/** Decodes what a device sends while stream 0 runs: its samples straight into memory used again, the rest as reports. */
public final class WireDecoder implements FrameDecoder {

    /** Takes the frames that are not DATA. */
    interface ReportListener {

        void heard(Report report, FrameSink sink);
    }

    private final DataFormat format;
    private final int frameBytes;
    private final int[] offsets;
    private final float[] scales;
    private final Tally tally;
    private final ReportListener listener;
    private final FrameSplitter splitter;
    private final SampleTracker tracker;
    private final ClockDrift drift = new ClockDrift();
    private final float[][] planar;

    /** A decoder that leaves out everything but samples. */
    public WireDecoder(DataFormat format, Tally tally) {
        this(format, tally, (report, sink) -> {});
    }

    WireDecoder(DataFormat format, Tally tally, ReportListener listener) {
        this.format = format;
        this.tally = tally;
        this.listener = listener;
        offsets = format.offsets();
        scales = format.scales();
        frameBytes = format.channels() * format.format().bytes();
        splitter = new FrameSplitter(tally);
        tracker = new SampleTracker(format.rateHz());
        planar = new float[format.channels()][format.format().mostSamples(format.channels())];
    }

    /** Takes note that the device has been started anew; samples are counted on. */
    void restart() {
        splitter.reset();
        tracker.restart(0);
        drift.reset();
    }

    /** Takes note that the next sample has this number, on the line and in the count. */
    void expect(long sample) {
        tracker.expect(sample);
        tracker.restart((int) sample & 0xFFFF);
    }

    ClockDrift drift() {
        return drift;
    }

    @Override
    @HotPath
    public void decode(byte[] bytes, int from, int count, long arrivalNanos, FrameSink sink) {
        tally.bytes(count);
        splitter.offer(bytes, from, count);
        byte[] frame = splitter.frame();
        for (int length = splitter.next(); length >= 0; length = splitter.next()) {
            int type = frame[0] & 0xFF;
            if (type == Wire.DATA) {
                data(frame, length, arrivalNanos, sink);
            } else if (type >= 0x80 && MessageReader.knows(type)) {
                report(frame, length, sink);
            }
        }
    }

    private void report(byte[] frame, int length, FrameSink sink) {
        if (MessageReader.read(frame, length) instanceof Report report) {
            listener.heard(report, sink);
        } else {
            tally.damaged();
        }
    }

    private void data(byte[] frame, int length, long arrivalNanos, FrameSink sink) {
        int samples = length > 4 ? frame[4] & 0xFF : 0;
        if (samples == 0 || length != 3 + Wire.DATA_HEAD + samples * frameBytes) {
            tally.damaged();
            return;
        }
        if (frame[3] != 0) {
            return;
        }
        int number = Wire.number(frame);
        long micros = Integer.toUnsignedLong(
                (frame[5] & 0xFF) | (frame[6] & 0xFF) << 8 | (frame[7] & 0xFF) << 16 | frame[8] << 24);
        switch (tracker.take(number, micros, samples, arrivalNanos)) {
            case NEXT -> {
                tally.lost(tracker.lost());
                tally.frame(samples);
                drift.add(tracker.micros(), arrivalNanos);
                unpack(frame, samples);
                sink.samples(tracker.first(), planar, samples);
            }
            case DUPLICATE -> tally.duplicate();
            case LATE -> tally.late();
            case DOUBTFUL -> tally.damaged();
        }
    }

    private void unpack(byte[] frame, int samples) {
        boolean wide = format.format() == SampleFormat.I24;
        for (int c = 0; c < planar.length; c++) {
            float[] row = planar[c];
            int offset = offsets[c];
            float scale = scales[c];
            int at = 3 + Wire.DATA_HEAD + c * format.format().bytes();
            for (int s = 0; s < samples; s++, at += frameBytes) {
                int low = frame[at] & 0xFF;
                int count = wide ? low | (frame[at + 1] & 0xFF) << 8 | frame[at + 2] << 16 : low | frame[at + 1] << 8;
                row[s] = (count - offset) * scale;
            }
        }
    }
}
