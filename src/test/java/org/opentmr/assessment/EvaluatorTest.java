package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.Rejection;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class EvaluatorTest {

    private static final DecoderSpec SPEC = new DecoderSpec(
            DecoderSpec.SCHEMA_VERSION,
            List.of(new FilterSpec.HighPass(4, 20)),
            true,
            0.2,
            0.05,
            "TD4(8)",
            "LDA(0.01)",
            ControlSpec.OFF);

    private static Recording session(int number, double shift) {
        return new SyntheticSession(
                        PersonSpec.typical(new Seed(11)),
                        new SessionConditions(number, shift, 3, 50),
                        SessionProtocol.ARM)
                .make("01", "0" + number);
    }

    private static Evaluator evaluator(Phase phase) {
        return new Evaluator(phase, SplitRule.AUTO, TestProvenance.NONE, Clock.system());
    }

    @Test
    void testsEveryAnnotatedWindowOnceWithLeaveOneRepetitionOut() {
        Recording recording = session(1, 0);
        Evaluation evaluation = evaluator(Phase.CAUSAL).within(recording, SPEC);
        int perEvent = (3000 - 200) / 50 + 1;
        assertThat(evaluation.decisions().windows()).isEqualTo(perEvent * 28);
        assertThat(evaluation.split()).contains("4 repetitions");
        assertThat(evaluation.accuracy().accuracy())
                .as("an easy simulated person, far above the 1/7 of guessing, and not perfect")
                .isBetween(0.6, 0.9999);
    }

    @Test
    void isTheSameOnOneThreadAndOnFour() throws Exception {
        Recording recording = session(1, 0);
        Decisions one = inPool(1, recording);
        Decisions four = inPool(4, recording);
        assertThat(four.predicted()).isEqualTo(one.predicted());
        assertThat(four.posterior().orElseThrow()).isDeepEqualTo(one.posterior().orElseThrow());
    }

    private static Decisions inPool(int threads, Recording recording) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() ->
                            evaluator(Phase.CAUSAL).within(recording, SPEC).decisions())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anElectrodeShiftCostsAccuracy() {
        Recording first = session(1, 0);
        TrainedDecoder decoder = new DecoderTraining(SPEC, first.layout())
                .add(new WindowCutter(SPEC, Phase.CAUSAL, Clock.system()).cut(first), a -> true)
                .train(TestProvenance.NONE);
        double same = evaluator(Phase.CAUSAL)
                .of(decoder, session(2, 0), "session 1")
                .accuracy()
                .accuracy();
        double shifted = evaluator(Phase.CAUSAL)
                .of(decoder, session(2, 1), "session 1")
                .accuracy()
                .accuracy();
        assertThat(shifted).isLessThan(same - 0.1);
    }

    @Test
    void rejectedWindowsCountAsErrorsAndAreReported() {
        Recording recording = session(1, 0);
        DecoderSpec strict = SPEC.withControl(ControlSpec.OFF.withRejection(Rejection.DEFAULT.withThreshold(0.999)));
        Accuracy accuracy = evaluator(Phase.CAUSAL).within(recording, strict).accuracy();
        Accuracy free = evaluator(Phase.CAUSAL).within(recording, SPEC).accuracy();
        assertThat(accuracy.rejectionRate()).isGreaterThan(0);
        assertThat(accuracy.accuracy()).isLessThan(free.accuracy());
        assertThat(accuracy.windows()).isEqualTo(free.windows());
    }

    @Test
    void zeroPhaseDiffersFromCausal() {
        Recording recording = session(1, 0);
        assertThat(evaluator(Phase.ZERO).within(recording, SPEC).decisions().confidence())
                .isNotEqualTo(evaluator(Phase.CAUSAL)
                        .within(recording, SPEC)
                        .decisions()
                        .confidence());
    }

    @Test
    void eventsTooShortForAWindowAreLeftOutWithZeroPhaseToo() {
        Recording plain = session(1, 0);
        List<Annotation> annotations = new ArrayList<>(plain.annotations());
        annotations.add(0, new Annotation(10, 0, "rest", OptionalInt.of(0), OptionalInt.of(0), Optional.empty()));
        annotations.add(1, new Annotation(20, 5, "rest", OptionalInt.of(0), OptionalInt.of(0), Optional.empty()));
        Recording marked = new Recording(
                plain.name(),
                plain.subject(),
                plain.session(),
                plain.layout(),
                plain.samples(),
                annotations,
                plain.joins());
        assertThat(evaluator(Phase.ZERO).within(marked, SPEC).decisions().predicted())
                .isEqualTo(evaluator(Phase.ZERO).within(plain, SPEC).decisions().predicted());
    }

    @Test
    void badStretchesAndMomentsChangeNothingButTheWindowsThatTheyTouch() {
        Recording plain = session(1, 0);
        List<Annotation> annotations = new ArrayList<>(plain.annotations());
        long rest = plain.annotations().get(0).end();
        annotations.add(1, new Annotation(rest + 100, 300, "BAD_ACQ_SKIP"));
        annotations.add(2, new Annotation(rest + 500, 0, "LOST: unplugged"));
        Recording marked = new Recording(
                plain.name(),
                plain.subject(),
                plain.session(),
                plain.layout(),
                plain.samples(),
                annotations,
                plain.joins());
        Evaluation expected = evaluator(Phase.CAUSAL).within(plain, SPEC);
        Evaluation evaluation = evaluator(Phase.CAUSAL).within(marked, SPEC);
        assertThat(evaluation.split()).isEqualTo(expected.split()).contains("4 repetitions");
        assertThat(evaluation.decisions().motions())
                .isEqualTo(expected.decisions().motions());
        assertThat(evaluation.decisions().predicted())
                .as("the stretch lies between two contractions")
                .isEqualTo(expected.decisions().predicted());

        annotations.add(1, new Annotation(plain.annotations().get(0).firstSample(), 1000, "BAD_redo"));
        Evaluation fewer = evaluator(Phase.CAUSAL)
                .within(
                        new Recording("r", "01", "01", plain.layout(), plain.samples(), annotations, plain.joins()),
                        SPEC);
        assertThat(fewer.decisions().windows()).isEqualTo(expected.decisions().windows() - 1000 / 50);
    }

    @Test
    void saysWhenNoAnnotationHoldsAWindow() {
        Recording recording = session(1, 0);
        assertThatThrownBy(() -> evaluator(Phase.CAUSAL).within(recording, SPEC.withWindow(4, 0.05)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no annotated motion is as long as one window of 4000 ms");
    }
}
