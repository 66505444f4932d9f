package org.opentmr.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.control.ControlSpec;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** At 1000 Hz: windows of 200 samples every 50. */
class BadStretchesInTrainingTest {

    private static final DecoderSpec SPEC = new DecoderSpec(
            DecoderSpec.SCHEMA_VERSION,
            List.of(new FilterSpec.HighPass(4, 20)),
            true,
            0.2,
            0.05,
            "TD4(8)",
            "LDA(0.01)",
            ControlSpec.OFF);

    private final Recording plain = new SyntheticSession(
                    PersonSpec.typical(new Seed(4)), new SessionConditions(1, 0, 3, 50), SessionProtocol.ARM)
            .make("01", "01");

    private Recording with(Annotation... more) {
        List<Annotation> all = new ArrayList<>(plain.annotations());
        all.addAll(Arrays.asList(more));
        all.sort(Comparator.comparingLong(Annotation::firstSample));
        return new Recording("r", "01", "01", plain.layout(), plain.samples(), all, plain.joins());
    }

    private static WindowTable cut(Recording recording, Phase phase) {
        return new WindowCutter(SPEC, phase, Clock.system()).cut(recording);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CAUSAL", "ZERO"})
    void windowsThatTouchABadStretchAreLeftOutAndNoOthers(Phase phase) {
        long start = plain.annotations().get(5).firstSample();
        WindowTable all = cut(plain, phase);
        WindowTable some = cut(
                with(
                        new Annotation(start + 1000, 1, "BAD_ACQ_SKIP"),
                        new Annotation(start + 1500, 0, "STATUS: electrode off"),
                        new Annotation(start - 300, 301, "bad")),
                phase);
        assertThat(some.annotations()).isEqualTo(plain.annotations());
        List<double[]> expected = new ArrayList<>();
        for (int w = 0; w < all.windows(); w++) {
            long end = all.end()[w];
            boolean holdsFirst = end - 200 <= start && end > start - 300;
            boolean holdsOther = end - 200 <= start + 1000 && end > start + 1000;
            if (!holdsFirst && !holdsOther) {
                expected.add(all.features()[w]);
            }
        }
        assertThat(all.windows() - some.windows())
                .as("one at the start, four about the sample")
                .isEqualTo(5);
        assertThat(some.features()).isDeepEqualTo(expected.toArray(double[][]::new));
    }

    @Test
    void badStretchesAndMomentsAreNoMotionsAndCountNoRepetition() {
        WindowTable table = cut(
                with(
                        new Annotation(10, 3000, "BAD_redo"),
                        new Annotation(20, 0, "MARKER: cough"),
                        new Annotation(40, 0, "hand_close")),
                Phase.CAUSAL);
        TrainingSet set = new DecoderTraining(SPEC, plain.layout())
                .add(table, annotation -> true)
                .trainingSet();
        assertThat(set.motions().motions())
                .containsExactlyInAnyOrderElementsOf(
                        SessionProtocol.ARM.motions().motions());
        assertThat(set.motions().indexOf(Motion.named("BAD_redo"))).isNegative();
        assertThat(Repetitions.of(table.annotations())).isEqualTo(Repetitions.of(plain.annotations()));
    }

    @Test
    void aRecordingThatIsBadThroughoutIsRefused() {
        Recording recording = with(new Annotation(0, plain.length(), "BAD_VALUE"));
        assertThatThrownBy(() -> cut(recording, Phase.CAUSAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("r: no annotated motion is as long as one window of 200 ms outside bad stretches; there are"
                        + " 29 annotations");
    }
}
