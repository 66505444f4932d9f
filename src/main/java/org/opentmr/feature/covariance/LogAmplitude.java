package org.opentmr.feature.covariance;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Logarithms of amplitudes, and counts as parts of the window's N samples: quantity-major, channels inside. The logarithm
 * makes the spread of a contraction's amplitude, which grows with the amplitude, the same for all. Every logarithm is of the
 * amplitude plus {@link Floor#AMPLITUDE}.
 */
enum LogAmplitude implements Feature {
    /**
     * The four of Hudgins et al. 1993: log mean absolute value, zero crossings / N, slope sign changes / N, log waveform
     * length. A crossing through zeros counts once, a flat stretch is no change of slope; neither has a threshold.
     */
    LOGTD {
        @Override
        List<Quantity> quantities(int channels, int samples) {
            return List.of(
                    new Quantity(ChannelSums.magnitudes(channels), sum -> Floor.log(sum / samples)),
                    new Quantity(new Crossings(channels), sum -> sum / samples),
                    new Quantity(ChannelSums.turns(channels), sum -> sum / samples),
                    new Quantity(ChannelSums.steps(channels), Floor::log));
        }
    },
    /** Log root mean square of the signal, of its first and of its second difference. */
    LOGRMS {
        @Override
        List<Quantity> quantities(int channels, int samples) {
            return List.of(
                    new Quantity(ChannelSums.squares(channels), sum -> Floor.log(Math.sqrt(sum / samples))),
                    new Quantity(ChannelSums.squaredSteps(channels), sum -> Floor.log(Math.sqrt(sum / (samples - 1)))),
                    new Quantity(ChannelSums.squaredBends(channels), sum -> Floor.log(Math.sqrt(sum / (samples - 2)))));
        }
    },
    /** Log mean of the square roots of the magnitudes, which weighs small samples more than the mean does. */
    LOGMSR {
        @Override
        List<Quantity> quantities(int channels, int samples) {
            return List.of(new Quantity(ChannelSums.roots(channels), sum -> Floor.log(sum / samples)));
        }
    };

    private static final int FEWEST_SAMPLES = 3;

    abstract List<Quantity> quantities(int channels, int samples);

    /** One number for each channel: a sum, and what is made of it. */
    private record Quantity(BlockSums terms, DoubleUnaryOperator number) {}

    @Override
    public int size(WindowShape shape) {
        return quantities(shape.channels(), shape.samples()).size() * shape.channels();
    }

    /** @throws IllegalArgumentException when the window has fewer than 3 samples */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.samples() < FEWEST_SAMPLES) {
            throw new IllegalArgumentException(
                    name() + " needs a window of " + FEWEST_SAMPLES + " samples or more, got " + shape.samples());
        }
        return new State(quantities(shape.channels(), shape.samples()), shape);
    }

    private static final class State implements Extractor {

        private final int channels;
        private final WindowSums[] sums;
        private final DoubleUnaryOperator[] numbers;

        State(List<Quantity> quantities, WindowShape shape) {
            this.channels = shape.channels();
            this.sums = quantities.stream()
                    .map(quantity -> new WindowSums(quantity.terms(), shape))
                    .toArray(WindowSums[]::new);
            this.numbers = quantities.stream().map(Quantity::number).toArray(DoubleUnaryOperator[]::new);
        }

        @Override
        @HotPath
        public void hop(double[][] samples, int from, int count) {
            for (WindowSums sum : sums) {
                sum.hop(samples, from, count);
            }
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            int to = at;
            for (int q = 0; q < sums.length; q++) {
                double[] total = sums[q].total(samples, from);
                for (int c = 0; c < channels; c++) {
                    out[to++] = numbers[q].applyAsDouble(total[c]);
                }
            }
        }

        @Override
        public void reset() {
            for (WindowSums sum : sums) {
                sum.reset();
            }
        }
    }
}
