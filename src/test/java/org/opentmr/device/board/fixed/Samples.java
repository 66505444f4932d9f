package org.opentmr.device.board.fixed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Tally;

/** Random samples of a board and the bytes in which it would send them. */
final class Samples {

    final Setup setup;
    final float[][] planar;
    final byte[] bytes;
    final int frameLength;

    /** Samples over the whole range of the converter. */
    Samples(Descriptor board, int count, long seed) {
        this(board, board.setup(BoardOptions.NONE), count, seed);
    }

    Samples(Descriptor board, Setup setup, int count, long seed) {
        this.setup = setup;
        SplittableRandom random = new SplittableRandom(seed);
        // Low and high: full-scale noise would hide errors of the sign and of small values.
        planar = new float[setup.channels()][count];
        SampleCode code = setup.format().sample();
        for (float[] channel : planar) {
            for (int i = 0; i < count; i++) {
                double scale = Math.pow(2, -random.nextInt(12));
                double raw = code.lowest() + random.nextDouble() * (code.highest() - code.lowest()) - code.zero();
                channel[i] = (float) (raw * scale * setup.unitsPerStep());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FixedEmulator(board, setup).send(planar, 0, count, out);
        bytes = out.toByteArray();
        frameLength = bytes.length / (count * setup.format().parts());
    }

    /** Bytes in which one sample of all channels is sent. */
    int stride() {
        return frameLength * setup.format().parts();
    }

    /** Half a step of the converter, and the rounding of a float. */
    float tolerance(float value) {
        SampleCode code = setup.format().sample();
        if (code.kind() == SampleCode.Kind.FLOAT) {
            // once more rounded when divided by the scale, and no fainter than a measurement
            return 2 * Math.ulp(value) + (float) (code.faintest() * setup.unitsPerStep());
        }
        double halfStep = (code.syncInLowestBit() ? 1.0 : 0.5) * setup.unitsPerStep();
        // the highest value of samples with a sync bit lies another step below the rail
        return (float) (halfStep * 1.0001) + Math.ulp(value);
    }

    /** True where a decoded column is this sample. */
    boolean isAt(int sample, float[] decoded) {
        for (int c = 0; c < planar.length; c++) {
            if (!(Math.abs(planar[c][sample] - decoded[c]) <= tolerance(planar[c][sample]))) {
                return false;
            }
        }
        return true;
    }

    static Heard decode(Setup setup, byte[] bytes) {
        return decode(setup, bytes, false);
    }

    static Heard decode(Setup setup, byte[] bytes, boolean startsWithFrame) {
        Heard heard = new Heard();
        Tally tally = new Tally();
        new FixedDecoder(setup, startsWithFrame, tally).decode(bytes, 0, bytes.length, 0, heard);
        heard.counters = tally.counters();
        return heard;
    }

    static byte[] without(byte[] bytes, int from, int count) {
        byte[] less = Arrays.copyOf(bytes, bytes.length - count);
        System.arraycopy(bytes, from + count, less, from, bytes.length - from - count);
        return less;
    }

    static byte[] with(byte[] bytes, int at, byte... more) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        return longer;
    }
}
