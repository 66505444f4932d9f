package org.opentmr.feature.covariance;

import java.util.List;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;

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
                    new Quantity(ChannelSums.laggedProducts(channels, 0), sum -> Floor.log(Math.sqrt(sum / samples))),
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
        return new QuantityExtractor(quantities(shape.channels(), shape.samples()), shape);
    }
}
