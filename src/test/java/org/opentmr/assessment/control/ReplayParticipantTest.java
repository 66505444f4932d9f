package org.opentmr.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class ReplayParticipantTest {

    private static Recording session;
    private static TrainedDecoder decoder;

    @BeforeAll
    static void train() {
        session = new SyntheticSession(
                        PersonSpec.typical(new Seed(1)), new SessionConditions(1, 0, 3, 50), SessionProtocol.ARM)
                .make("01", "01");
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.2, 0.05, "TD4(8)", "LDA(0.01)", ControlSpec.DEFAULT);
        decoder = new DecoderTraining(spec, session.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(session), a -> true)
                .train(TestProvenance.NONE);
    }

    @Test
    void everyAnnotatedContractionIsATrial() {
        MotionTest test = MotionTest.usual(decoder.model().motions());
        MotionTestResult result = new ReplayParticipant(decoder, session).score(test);
        long contractions = session.motions().stream()
                .filter(annotation -> !annotation.motion().isRest())
                .count();
        assertThat(result.trials()).hasSize((int) contractions);
        assertThat(result.figures().completionRate()).isGreaterThan(0.7);
        assertThat(result.conditions().limb()).isEmpty();
        JsonNode json = TestReport.toJson(result, TestProvenance.NONE);
        assertThat(json.get("conditions").get("limb").isNull()).isTrue();
        assertThat(json.get("conditions").get("offline").isNull()).isTrue();
        assertThat(json.get("trials")).hasSize((int) contractions);
    }

    @Test
    void aContractionWithBadSamplesOrAcrossAJoinIsLeftOut() {
        List<Annotation> contractions = session.motions().stream()
                .filter(annotation -> !annotation.motion().isRest())
                .toList();
        List<Annotation> all = new ArrayList<>(session.annotations());
        all.add(new Annotation(contractions.get(0).firstSample() + 5, 10, "BAD_lead off"));
        Recording spoilt = new Recording(
                session.name(),
                session.subject(),
                session.session(),
                session.layout(),
                session.samples(),
                all,
                List.of(contractions.get(1).firstSample() + 5));
        MotionTestResult result = new ReplayParticipant(decoder, spoilt)
                .score(MotionTest.usual(decoder.model().motions()));
        assertThat(result.trials()).hasSize(contractions.size() - 2);
    }

    @Test
    void aRecordingCannotTakeATestThatWantsReactions() {
        ReplayParticipant replay = new ReplayParticipant(decoder, session);
        LimbSpec limb = Scripted.limb();
        TacTest tac = new TacTest(List.of(Scripted.TURN), List.of(1), 40, 5, 1, 3, 8, 1, 0);
        assertThatThrownBy(() -> tac.run(replay, limb, new Seed(1), TestListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a recording cannot take the TAC test")
                .hasMessageContaining("score the recording as a Motion test");
        FittsTest fitts = FittsTest.usual(limb, Scripted.TURN, Scripted.FLEX);
        assertThatThrownBy(() -> fitts.run(replay, limb, new Seed(1), TestListener.NONE))
                .hasMessageStartingWith("a recording cannot take the Fitts test");
    }

    @Test
    void refusesMotionsThatTheDecoderDoesNotKnow() {
        MotionTest knee = new MotionTest(List.of(Motion.named("knee flexion")), 1, 5, new FullRange.OfDecisions(20), 0);
        assertThatThrownBy(() -> new ReplayParticipant(decoder, session).score(knee))
                .hasMessageContaining("asks for knee flexion");
    }
}
