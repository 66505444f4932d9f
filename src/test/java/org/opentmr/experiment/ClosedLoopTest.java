package org.opentmr.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.control.Decision;
import org.opentmr.assessment.control.FullRange;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.TacResult;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.user.UserSpec;

/** A whole person in the loop: muscles, electrodes, decoder, limb, eyes. */
class ClosedLoopTest {

    private static final LimbSpec ARM = Limbs.of(AmputationLevel.TRANSHUMERAL);
    private static final SimulatedPerson PERSON = new SimulatedPerson(
            PatientSpec.typical(Anatomies.named("transhumeral"), new Seed(4)).withSkill(Skill.EXPERT), UserSpec.EXPERT);
    private static final Provenance PROVENANCE = new Provenance("test", List.of(), 4, "", "");

    private static TrainedDecoder good;
    private static TrainedDecoder foreign;

    @BeforeAll
    static void train() {
        MotionSet motions = PERSON.body().anatomy().motions();
        Recording session = PERSON.session(1, new PatientProtocol(motions, 3, 1.5, 1, 0.5, 0.4), List.of());
        DecoderSpec spec =
                PERSON.defaultDecoder(Optional.empty()).withFeatures("TD4").withClassifier("LDA");
        good = SimulatedPerson.train(spec, session, PROVENANCE, Clock.system());
        SimulatedPerson other =
                new SimulatedPerson(PERSON.body().withSeed(new Seed(5)).withSkill(Skill.NOVICE), UserSpec.EXPERT);
        foreign = SimulatedPerson.train(
                spec,
                other.session(1, new PatientProtocol(motions, 3, 1.5, 1, 0.5, 0.4), List.of()),
                PROVENANCE,
                Clock.system());
    }

    @Test
    void aPersonWithDirectControlSwitchesModesAndReachesWhatNeedsIt() throws IOException {
        DecoderSpec direct = DefaultDecoder.direct(PERSON.defaultDecoder(Optional.empty()), DirectSettings.DEFAULT);
        TrainedDecoder sites = SimulatedPerson.train(
                direct,
                PERSON.session(
                        1, new PatientProtocol(PERSON.body().anatomy().motions(), 3, 1.5, 1, 0.5, 0.4), List.of()),
                PROVENANCE,
                Clock.system());
        List<Motion> switched = sites.motions().motions().stream()
                .filter(motion -> !sites.strategy().atHand().contains(motion))
                .toList();
        assertThat(switched).isNotEmpty();
        MotionTest test = new MotionTest(switched, 2, 8, new FullRange.OfSeconds(1), 1);
        MotionTestResult result =
                test.run(PERSON.participant(sites, 1, List.of()), ARM, new Seed(1), TestListener.NONE);
        assertThat(result.figures().completionRate()).isGreaterThan(0.5);
        MotionTestResult again = test.run(PERSON.participant(sites, 1, List.of()), ARM, new Seed(1), TestListener.NONE);
        assertThat(again.trials()).isEqualTo(result.trials());
    }

    @Test
    void peopleWithCombinationsMeanEveryTwoMotionsOfDifferentJoints() {
        SimulatedPerson both = PERSON.withCombinations();
        assertThat(both.body().anatomy().motions().motions())
                .containsAll(PERSON.body().anatomy().motions().motions())
                .contains(Motion.named("elbow flexion+hand close"))
                .doesNotContain(Motion.named("hand close+hand open"));
    }

    private static TacResult tac(TrainedDecoder decoder, List<String> faults) throws IOException {
        TacTest test = new TacTest(
                List.of(
                        DegreeOfFreedom.ELBOW,
                        DegreeOfFreedom.FOREARM_ROTATION,
                        DegreeOfFreedom.WRIST_FLEXION,
                        DegreeOfFreedom.HAND),
                List.of(1),
                40,
                5,
                1,
                15,
                8,
                2,
                1);
        Participant participant = PERSON.participant(
                decoder, 1, faults.stream().map(Faults::parse).toList());
        return test.run(participant, ARM, new Seed(9), (trial, planned, task, completed) -> {});
    }

    @Test
    void aPersonWithAGoodDecoderReachesTheirTargets() throws IOException {
        TacResult result = tac(good, List.of());
        assertThat(result.trials()).hasSize(16);
        assertThat(result.figures().completionRate()).isGreaterThan(0.7);
    }

    @Test
    void theSameAgainIsTheSame() throws IOException {
        assertThat(tac(good, List.of()).trials()).isEqualTo(tac(good, List.of()).trials());
    }

    @Test
    void aDecoderOfSomebodyElseReachesLess() throws IOException {
        assertThat(tac(foreign, List.of()).figures().completionRate())
                .isLessThan(tac(good, List.of()).figures().completionRate() - 0.2);
    }

    @Test
    void nothingIsReachedThroughDeadElectrodes() throws IOException {
        assertThat(tac(good, List.of("flat:100%")).figures().completionRate()).isZero();
    }

    @Test
    void aDecoderForOtherMotionsIsRefused() {
        SimulatedPerson leg =
                new SimulatedPerson(PatientSpec.typical(Anatomies.named("transtibial"), new Seed(4)), UserSpec.TYPICAL);
        assertThatThrownBy(() -> leg.participant(good, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which the simulated patient cannot mean");
    }

    @Test
    void theFirstPeopleOfACohortDoNotDependOnItsSize() {
        PatientSpec template = PatientSpec.typical(Anatomies.named("transtibial"), new Seed(1));
        List<SimulatedPerson> few = Cohort.of(template, UserSpec.TYPICAL, 2);
        List<SimulatedPerson> more = Cohort.of(template, UserSpec.TYPICAL, 3);
        assertThat(more.get(1).body()).isEqualTo(few.get(1).body());
        assertThat(more.get(2).body()).isNotEqualTo(more.get(1).body());
        assertThatThrownBy(() -> Cohort.of(template, UserSpec.TYPICAL, 0)).hasMessageContaining("got 0");
    }

    @Test
    void decisionsComeOnTheDecodersGrid() throws IOException {
        Participant participant = PERSON.participant(good, 1, List.of());
        assertThat(participant.incrementSeconds()).isEqualTo(0.025);
        assertThat(participant.motions()).isEqualTo(good.model().motions());
        TacResult result = tac(good, List.of());
        assertThat(result.trials()).isNotEmpty();
        assertThatThrownBy(() -> new Decision(good.model().motions().get(0), 1.5, 1))
                .hasMessageContaining("1.5");
    }
}
