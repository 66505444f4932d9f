package org.opentmr.device.wire;

import org.opentmr.signal.HotPath;

/**
 * Gives every DATA frame the number of its first sample, which on the line comes round every 65,536. How often it came round
 * is told by the device's time, and how often that came round (every 71.6 minutes) by the host's.
 *
 * <p>A frame whose number and time contradict each other has slipped through the check, or the device has begun anew: it is
 * not believed, unless the next frame agrees with it.
 */
final class SampleTracker {

    /** What became of a frame. */
    enum Found {
        /** Its samples are the next ones; {@link #first} and {@link #lost} tell. */
        NEXT,
        DUPLICATE,
        LATE,
        DOUBTFUL
    }

    /** How far number and time may differ: a busy device may stamp a frame late. */
    private static final double SLACK_SECONDS = 0.25;

    /** How far they may drift apart over a gap: rates of ceramic resonators and RC oscillators are a few per cent off. */
    private static final double SLACK_SHARE = 0.1;

    /**
     * How far the device's time may run ahead of the host's: as long as a reader may have stood still, while what came was
     * kept for it and then was lost.
     */
    private static final double LONGEST_STALL_MICROS = 60e6;

    private static final long TIME_MODULUS = 1L << 32;
    private static final long NUMBER_MODULUS = 1L << 16;

    private final double samplesPerMicro;
    private final Anchor believed = new Anchor();
    private final Anchor doubted = new Anchor();
    private long expected;
    private long first;
    private long micros;
    private long lost;

    /** A frame that others are placed by. */
    private static final class Anchor {
        boolean set;
        long first;
        int number;
        long micros;
        long arrivalNanos;

        void set(long firstSample, int numberOnLine, long deviceMicros, long arrival) {
            set = true;
            first = firstSample;
            number = numberOnLine;
            micros = deviceMicros;
            arrivalNanos = arrival;
        }
    }

    SampleTracker(double rateHz) {
        samplesPerMicro = rateHz * 1e-6;
    }

    /**
     * Takes note that the device begins anew, with this number on the line for the sample that is expected next.
     *
     * @param numberOnLine 0 after START
     */
    void restart(int numberOnLine) {
        believed.set = false;
        believed.number = numberOnLine;
        doubted.set = false;
    }

    /** Number of the sample that comes next. */
    long expected() {
        return expected;
    }

    void expect(long sample) {
        expected = sample;
    }

    /** Number of the last frame's first sample. */
    long first() {
        return first;
    }

    /** The last frame's time without coming round; counts from an arbitrary multiple of 2³². */
    long micros() {
        return micros;
    }

    /** Samples that are missing before the last frame. */
    long lost() {
        return lost;
    }

    /**
     * Places a frame.
     *
     * @param numberOnLine 16 bits
     * @param deviceMicros 32 bits
     */
    @HotPath
    Found take(int numberOnLine, long deviceMicros, int samples, long arrivalNanos) {
        if (!believed.set) {
            first = expected + (numberOnLine - believed.number & NUMBER_MODULUS - 1);
            micros = deviceMicros;
            return accept(numberOnLine, samples, arrivalNanos);
        }
        if (follows(believed, numberOnLine, deviceMicros, samples, arrivalNanos)) {
            if (first >= expected) {
                return accept(numberOnLine, samples, arrivalNanos);
            }
            return first == believed.first && micros == believed.micros ? Found.DUPLICATE : Found.LATE;
        }
        if (doubted.set
                && follows(doubted, numberOnLine, deviceMicros, samples, arrivalNanos)
                && first > doubted.first) {
            double gap = (arrivalNanos - believed.arrivalNanos) * 1e-3 * samplesPerMicro;
            first = Math.max(expected, believed.first + Math.round(gap));
            return accept(numberOnLine, samples, arrivalNanos);
        }
        doubted.set(0, numberOnLine, deviceMicros, arrivalNanos);
        return Found.DOUBTFUL;
    }

    private Found accept(int numberOnLine, int samples, long arrivalNanos) {
        lost = first - expected;
        expected = first + samples;
        believed.set(first, numberOnLine, micros, arrivalNanos);
        doubted.set = false;
        return Found.NEXT;
    }

    /** Places a frame by another one; tells whether number and time agree. */
    private boolean follows(Anchor other, int numberOnLine, long deviceMicros, int samples, long arrivalNanos) {
        double hostMicros = (arrivalNanos - other.arrivalNanos) * 1e-3;
        long passed = nearest(deviceMicros - other.micros & TIME_MODULUS - 1, TIME_MODULUS, hostMicros);
        double step = passed * samplesPerMicro;
        long steps = nearest(numberOnLine - other.number & NUMBER_MODULUS - 1, NUMBER_MODULUS, step);
        first = other.first + steps;
        micros = other.micros + passed;
        double slack = Math.max(SLACK_SECONDS * 1e6 * samplesPerMicro, SLACK_SHARE * Math.abs(step)) + samples;
        boolean hasHappened = passed <= (1 + SLACK_SHARE) * hostMicros + LONGEST_STALL_MICROS;
        return hasHappened && Math.abs(steps - step) <= slack;
    }

    /** The number congruent to the value that is nearest to the guess. */
    private static long nearest(long value, long modulus, double guess) {
        return value + modulus * Math.round((guess - value) / modulus);
    }
}
