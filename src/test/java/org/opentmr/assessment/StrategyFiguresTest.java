package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

class StrategyFiguresTest {

    private static final MotionSet SET =
            new MotionSet(List.of(Motion.REST, Motion.named("hand close"), Motion.named("hand open")));

    private static final DecoderSpec SPEC =
            new DecoderSpec(DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.2, 0.05, "TD4(8)", "LDA", ControlSpec.OFF);

    /** Two stretches of rest of four windows, then one of hand close. */
    private static Evaluation evaluation(DecoderSpec spec) {
        int[] truth = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
        int[] predicted = {1, 1, 0, 2, 2, 0, 0, 0, 1, 0, 2, 1};
        int[] annotation = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        boolean[] rejected = new boolean[12];
        rejected[11] = true;
        DecisionLog log = new DecisionLog("r", SET, 1000);
        for (int i = 0; i < truth.length; i++) {
            log.add(truth[i], predicted[i], rejected[i], 1, new double[0], annotation[i], annotation[i], 50L * i);
        }
        boolean[] extra = new boolean[12];
        extra[10] = true;
        extra[0] = true;
        ChannelLayout layout = new ChannelLayout(List.of(new Channel("1", Channel.MICROVOLTS, Channel.Kind.RAW)), 1000);
        Recording recording = new Recording("r", "01", "01", layout, new double[1][10], List.of(), List.of());
        return new Evaluation(
                recording,
                spec,
                "",
                log.decisions(),
                EvaluationTiming.NONE,
                new Movements(extra, List.of()),
                List.of());
    }

    @Test
    void countsByHand() {
        StrategyFigures figures = StrategyFigures.of(evaluation(SPEC));
        assertThat(figures.falseActivationsPerMinute())
                .as("two in the first stretch, one in the second, in 8 windows of 50 ms")
                .isEqualTo(3 / (8 * 0.05 / 60), within(1e-9));
        assertThat(figures.missed()).as("one decided as rest, one withheld").isEqualTo(0.5);
        assertThat(figures.extra()).as("at rest it is a false activation").isEqualTo(0.25);
        assertThat(figures.accuracy()).isEqualTo(5 / 12.0);
        assertThat(figures.delaySeconds()).isEqualTo(0.125);
        assertThat(figures.waitSeconds()).isZero();
    }

    @Test
    void sitesThatShareModesWait() {
        DecoderSpec direct = DefaultDecoder.direct(SPEC, DirectSettings.DEFAULT);
        assertThat(StrategyFigures.of(evaluation(direct)).waitSeconds()).isEqualTo(0.15);
    }

    @Test
    void aTraceIsScoredAgainstWhatTheContractionAskedFor() {
        RegressionScores scores =
                new AxisTrace("a", new double[] {0, 1, -1, 0}, new double[] {0, 0.5, -0.5, 0}).scores();
        assertThat(scores.r2()).isEqualTo(0.75);
        assertThat(scores.rmse()).isEqualTo(Math.sqrt(0.125));
    }
}
