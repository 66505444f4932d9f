package org.opentmr.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class SignalPortraitTest {

    private static final int RATE = 1000;
    private static final SplittableRandom RANDOM = new Seed(3).stream("portrait", 0);

    /** Ten seconds of rest at RMS 2, then 60 seconds of a motion in the first channel; the second one rests on. */
    private static Recording recording(DoubleSupplier motion, String label) {
        double[][] samples = new double[2][70 * RATE];
        for (int i = 0; i < samples[0].length; i++) {
            samples[0][i] = i < 10 * RATE ? 2 * RANDOM.nextGaussian() : motion.getAsDouble();
            samples[1][i] = 2 * RANDOM.nextGaussian();
        }
        return new Recording(
                "made",
                "01",
                "",
                new ChannelLayout(
                        List.of(
                                new Channel("a", Channel.MICROVOLTS, Channel.Kind.RAW),
                                new Channel("b", Channel.MICROVOLTS, Channel.Kind.RAW)),
                        RATE),
                samples,
                List.of(new Annotation(0, 10 * RATE, "rest"), new Annotation(10 * RATE, 60 * RATE, label)),
                List.of());
    }

    @Test
    void seesWhiteGaussianNoiseForWhatItIs() {
        SignalPortrait portrait = SignalPortrait.of(recording(() -> 50 * RANDOM.nextGaussian(), "hand close"));
        assertClose("rest", 2, portrait.restRms()[1], 0.05, "10,000 samples, SD of the estimate 0.7 %");
        assertClose("RMS", 50, portrait.rms().p50(), 1, "median of 240 pieces of 250 samples");
        assertClose("kurtosis", 3, portrait.kurtosis().p50(), 0.1, "its median in 250 samples lies a little below 3");
        assertClose(
                "mean over RMS", Math.sqrt(2 / Math.PI), portrait.meanOverRms().p50(), 0.005, "240 pieces");
        assertClose("crossings", 500, portrait.crossingsPerSecond().p50(), 10, "every second sample on average");
        assertClose("turns", 667, portrait.turnsPerSecond().p50(), 10, "two of three samples are extremes");
        assertClose("median frequency", 257, portrait.medianHz().p50(), 8, "halfway from 15 to 500 Hz");
        assertClose(
                "amplitude bin at 0", 0.049, portrait.amplitudes()[SignalPortrait.BINS / 2], 0.004, "0.123 SD wide");
    }

    @Test
    void leavesOutChannelsThatStayQuiet() {
        assertThat(SignalPortrait.of(recording(() -> 50 * RANDOM.nextGaussian(), "hand close"))
                        .rms()
                        .p5())
                .as("the quiet channel has RMS 2")
                .isGreaterThan(40);
    }

    @Test
    void refusesARecordingWithoutContractions() {
        assertThatThrownBy(() -> SignalPortrait.of(recording(() -> 2 * RANDOM.nextGaussian(), "hand close")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("made: no channel is at least twice as strong");
    }
}
