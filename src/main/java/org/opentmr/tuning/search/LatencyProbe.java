package org.opentmr.tuning.search;

import org.HdrHistogram.Histogram;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * Times decisions on the stream that they are made for, through the code that runs live. To be used while nothing else runs.
 */
final class LatencyProbe {

    /** Enough for the compiler to have settled on the code of one decoder. */
    private static final int WARM_UP_DECISIONS = 2000;

    /** Enough that twenty lie above the 99th percentile. */
    private static final int DECISIONS = 2000;

    /** A slow decoder is known to be slow before it has made all of them. */
    private static final double MOST_SECONDS = 2;

    private static final long SHORTEST_NANOS = 100;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    /** Figures are right to 1 %. */
    private static final int DIGITS = 2;

    private final Clock clock;

    LatencyProbe(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs the recording through the decoder, again from its start where it is short.
     *
     * @param trainSeconds carried over into the result
     * @throws IllegalArgumentException where the recording is shorter than a window and an increment
     */
    Latency measure(TrainedDecoder trained, Recording recording, double trainSeconds) {
        Histogram nanos = new Histogram(SHORTEST_NANOS, LONGEST_NANOS, DIGITS);
        WindowShape shape = trained.spec().windowShape(recording.layout());
        Stream stream = new Stream(new Decoder(trained), recording, shape);
        long start = clock.nanos();
        for (int i = 0; i < WARM_UP_DECISIONS && clock.secondsSince(start) < MOST_SECONDS; i++) {
            stream.decide();
        }
        start = clock.nanos();
        for (int i = 0; i < DECISIONS && clock.secondsSince(start) < MOST_SECONDS; i++) {
            long before = clock.nanos();
            stream.decide();
            nanos.recordValue(Math.max(0, Math.min(LONGEST_NANOS, clock.nanos() - before)));
        }
        return new Latency(
                1e3 * trained.spec().delaySeconds(),
                1e-6 * nanos.getMean(),
                1e-6 * nanos.getValueAtPercentile(99),
                1e3 * shape.incrementSeconds(),
                trainSeconds,
                nanos.getTotalCount());
    }

    /** A recording without end: every piece of one increment makes one decision. */
    private static final class Stream {
        private final Decoder decoder;
        private final double[][] samples;
        private final int length;
        private final int hop;
        private int at;

        Stream(Decoder decoder, Recording recording, WindowShape shape) {
            if (recording.length() < shape.samples() + shape.hop()) {
                throw new IllegalArgumentException(String.format(
                        "%s: %d samples are too few to time decisions on windows of %d samples; give a longer"
                                + " recording",
                        recording.name(), recording.length(), shape.samples()));
            }
            this.decoder = decoder;
            samples = recording.samples();
            length = recording.length();
            hop = shape.hop();
            at = decoder.push(samples, 0, shape.samples());
        }

        void decide() {
            if (at + hop > length) {
                at = 0;
            }
            at += decoder.push(samples, at, hop);
        }
    }
}
