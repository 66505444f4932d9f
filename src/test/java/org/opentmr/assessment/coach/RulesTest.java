package org.opentmr.assessment.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opentmr.assessment.coach.TestFindings.APART;
import static org.opentmr.assessment.coach.TestFindings.CLOSE;
import static org.opentmr.assessment.coach.TestFindings.FLEXION;
import static org.opentmr.assessment.coach.TestFindings.OPEN;
import static org.opentmr.assessment.coach.TestFindings.RECOGNISED;
import static org.opentmr.assessment.coach.TestFindings.STEADY;
import static org.opentmr.assessment.coach.TestFindings.STRONG;
import static org.opentmr.assessment.coach.TestFindings.decoding;
import static org.opentmr.assessment.coach.TestFindings.electrode;
import static org.opentmr.assessment.coach.TestFindings.good;
import static org.opentmr.assessment.coach.TestFindings.repetitions;
import static org.opentmr.assessment.coach.TestFindings.session;
import static org.opentmr.assessment.coach.TestFindings.strength;
import static org.opentmr.assessment.coach.TestFindings.with;
import static org.opentmr.assessment.coach.TestFindings.withElectrodes;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.quality.Verdict;
import org.opentmr.motion.Motion;

/** Every rule on findings that break it and on findings that just keep it. */
class RulesTest {

    private static final MotionDecoding SOME_ERRORS = decoding(Optional.of(FLEXION), 0.06, 0.02, 0);

    private static Advice only(Rule rule, SessionFindings session) {
        List<Advice> advice = rule.judge(session);
        assertThat(advice).hasSize(1);
        Advice told = advice.get(0);
        assertThat(told.rule()).isEqualTo(rule.name());
        assertThat(told.sentence()).endsWith(".");
        assertThat(told.remedy()).endsWith(".");
        assertThat(told.sentence() + told.remedy()).doesNotContain("NaN", "null");
        return told;
    }

    private static void silent(Rule rule, SessionFindings session) {
        assertThat(rule.judge(session)).as(rule.name()).isEmpty();
    }

    @Test
    void aGoodSessionBreaksNoRule() {
        assertThat(Rules.judge(session(good(CLOSE), good(OPEN), good(FLEXION)))).isEmpty();
    }

    @Test
    void everyRuleHasItsOwnName() {
        assertThat(Rules.ALL).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void weak() {
        Advice advice = only(new WeakRule(), session(with(CLOSE, strength(4.2, 0), SOME_ERRORS), good(OPEN)));
        assertThat(advice.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(advice.sentence())
                .isEqualTo("Hand close is too weak: 4 dB over rest on its best electrode, EMG1 (12 dB is good).");
        assertThat(advice.motions()).containsExactly("hand close");
        assertThat(advice.measured()).isEqualTo(4.2);
        assertThat(advice.threshold()).isEqualTo(12);
        assertThat(advice.gainPoints())
                .as("8 % of one of three motions, rest among them")
                .isEqualTo(8 / 3.0, within(1e-9));
        assertThat(only(new WeakRule(), session(with(CLOSE, strength(11.9, 0), SOME_ERRORS)))
                        .severity())
                .isEqualTo(Severity.IMPROVEMENT);
        silent(new WeakRule(), session(with(CLOSE, strength(12, 0), SOME_ERRORS)));
    }

    @Test
    void aWeakMotionThatIsRecognisedAllTheSameIsNoMatter() {
        silent(new WeakRule(), session(with(CLOSE, strength(9, 0), RECOGNISED)));
    }

    @Test
    void threeAndMoreMotionsAreToldInOneBreath() {
        MotionStrength weak = strength(4, 0);
        Advice advice = only(
                new WeakRule(),
                session(
                        with(CLOSE, weak, SOME_ERRORS),
                        with(OPEN, weak, decoding(Optional.of(CLOSE), 0.3, 0, 0)),
                        with(FLEXION, weak, SOME_ERRORS)));
        assertThat(advice.sentence())
                .isEqualTo("All 3 motions are too weak, below 12 dB over rest: hand open 4 dB, hand close 4 dB, wrist"
                        + " flexion 4 dB.");
        assertThat(advice.gainPoints()).isEqualTo(100 * 0.46 / 4, within(1e-9));
    }

    @Test
    void clipping() {
        Advice advice = only(new ClippingRule(), session(with(CLOSE, strength(30, 0.031), RECOGNISED)));
        assertThat(advice.sentence())
                .isEqualTo("Hand close drives electrode EMG2 to the limit of the amplifier in 3.1 % of its samples.");
        assertThat(advice.severity()).isEqualTo(Severity.PROBLEM);
        silent(new ClippingRule(), session(with(CLOSE, strength(30, 0.004), RECOGNISED)));
    }

    @Test
    void startsLate() {
        MotionDecoding early = new MotionDecoding(
                400, 0.8, 0.2, Optional.empty(), 0, 0, 0.15, 0, repetitions(0.8, 0.8, 0.8, 0.8));
        Advice advice = only(new LateRule(), session(with(CLOSE, new MotionCourse(2.5, 0.6, 0, 0), early)));
        assertThat(advice.sentence()).contains("Hand close starts 0.6 s after the marked start");
        assertThat(advice.gainPoints()).isEqualTo(7.5, within(1e-9));
        silent(new LateRule(), session(with(CLOSE, new MotionCourse(2.5, 0.35, 0, 0), early)));
        silent(new LateRule(), session(with(CLOSE, new MotionCourse(2.5, Double.NaN, 0, 0), early)));
    }

    @Test
    void fades() {
        MotionDecoding late =
                new MotionDecoding(400, 0.8, 0.2, Optional.empty(), 0, 0, 0, 0.2, repetitions(0.8, 0.8, 0.8, 0.8));
        Advice advice = only(new FadeRule(), session(with(CLOSE, new MotionCourse(2.5, 0, 12, 0), late)));
        assertThat(advice.sentence())
                .isEqualTo("Hand close is not held: at its end it has 25 % of its strength (12 dB less).");
        silent(new FadeRule(), session(with(CLOSE, new MotionCourse(2.5, 0, 5.9, 0), late)));
    }

    @Test
    void strengthDrifts() {
        MotionDecoding ends = decoding(0.6, 1, 1, 0.8);
        Advice advice = only(new TrendRule(), session(with(CLOSE, new MotionCourse(2.5, 0, 0, 8), ends)));
        assertThat(advice.sentence())
                .isEqualTo("Hand close grows stronger over its 4 repetitions: +8 dB from the first to the last.");
        assertThat(advice.gainPoints()).isEqualTo(100 * 0.15 / 2, within(1e-9));
        assertThat(only(new TrendRule(), session(with(CLOSE, new MotionCourse(2.5, 0, 0, -7), ends)))
                        .sentence())
                .contains("weaker", "-7 dB");
        silent(new TrendRule(), session(with(CLOSE, new MotionCourse(2.5, 0, 0, 5.9), ends)));
    }

    @Test
    void oneRepetitionUnlikeTheOthers() {
        Advice advice = only(new OddRepetitionRule(), session(with(CLOSE, decoding(1, 0.9, 0.1, 1))));
        assertThat(advice.sentence())
                .isEqualTo("Hand close: repetition 3 (at 70 s) is unlike the others: 10 % of it is recognised, of the"
                        + " others 97 %.");
        assertThat(advice.remedy()).startsWith("Redo that repetition");
        assertThat(advice.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(advice.gainPoints()).isEqualTo(100 * 0.225 / 2, within(1e-9));
        silent(new OddRepetitionRule(), session(with(CLOSE, decoding(0.7, 0.5, 0.7, 0.7))));
        silent(new OddRepetitionRule(), session(with(CLOSE, decoding(1, 0.9, 0.65, 1))));
        silent(new OddRepetitionRule(), session(with(CLOSE, decoding(1, 0.1))));
    }

    @Test
    void inconsistent() {
        MotionPattern restless = new MotionPattern(5, 0.8, 2, Optional.of(OPEN));
        Advice advice = only(new InconsistentRule(), session(with(CLOSE, restless, decoding(0.8, 0.7, 0.8, 0.9))));
        assertThat(advice.sentence())
                .isEqualTo("Hand close is done differently each time: its pattern changes by ±5 dB from repetition to"
                        + " repetition.");
        silent(
                new InconsistentRule(),
                session(with(CLOSE, new MotionPattern(3.9, 0.8, 2, Optional.of(OPEN)), decoding(0.8, 0.7, 0.8, 0.9))));
        silent(
                new InconsistentRule(),
                session(with(CLOSE, new MotionPattern(5, 0.8, 3, Optional.of(OPEN)), decoding(0.8, 0.7, 0.8, 0.9))));
    }

    @Test
    void tooFewRepetitions() {
        MotionFindings once = new MotionFindings(CLOSE, 1, STRONG, APART, STEADY, Optional.empty());
        MotionFindings twice = new MotionFindings(OPEN, 2, STRONG, APART, STEADY, Optional.of(RECOGNISED));
        List<Advice> advice = new FewRepetitionsRule().judge(session(twice, once));
        assertThat(advice).extracting(Advice::sentence).first().asString().contains("Hand close was recorded once");
        assertThat(advice).extracting(Advice::severity).containsExactly(Severity.PROBLEM, Severity.IMPROVEMENT);
        assertThat(advice).extracting(Advice::gainPoints).containsOnly(Double.NaN);
        silent(
                new FewRepetitionsRule(),
                session(new MotionFindings(CLOSE, 3, STRONG, APART, STEADY, Optional.of(RECOGNISED))));
    }

    @Test
    void tooShort() {
        assertThat(only(new ShortRule(), session(with(CLOSE, new MotionCourse(0.6, 0, 0, 0), RECOGNISED)))
                        .sentence())
                .isEqualTo("Hand close: a contraction lasts only 0.6 s.");
        silent(new ShortRule(), session(with(CLOSE, new MotionCourse(1, 0, 0, 0), RECOGNISED)));
    }

    @Test
    void missed() {
        assertThat(only(new MissedRule(), session(with(CLOSE, decoding(Optional.empty(), 0, 0.3, 0))))
                        .sentence())
                .isEqualTo("Hand close is missed, taken for rest: 30 % of its windows.");
        silent(new MissedRule(), session(with(CLOSE, decoding(Optional.empty(), 0, 0.09, 0))));
    }

    @Test
    void confusedIsToldOnceForAPair() {
        SessionFindings session = session(
                with(CLOSE, decoding(Optional.of(FLEXION), 0.31, 0, 0)),
                with(FLEXION, decoding(Optional.of(CLOSE), 0.12, 0, 0)),
                good(OPEN));
        Advice advice = only(new ConfusionRule(), session);
        assertThat(advice.sentence())
                .isEqualTo("Hand close is confused with wrist flexion: 31 % of its windows, and the other way round"
                        + " 12 %.");
        assertThat(advice.motions()).containsExactly("hand close", "wrist flexion");
        assertThat(advice.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(advice.gainPoints()).isEqualTo(43 / 4.0, within(1e-9));
        silent(new ConfusionRule(), session(with(CLOSE, decoding(Optional.of(FLEXION), 0.09, 0, 0)), good(FLEXION)));
    }

    @Test
    void motionsThatShareAMovementGetOtherAdvice() {
        Motion both = Motion.named("hand close + wrist flexion");
        Advice advice =
                only(new ConfusionRule(), session(with(CLOSE, decoding(Optional.of(both), 0.2, 0, 0)), good(both)));
        assertThat(advice.remedy()).startsWith("The two share a movement");
    }

    @Test
    void movesAtRest() {
        Advice advice = only(new MovesAtRestRule(), session(List.of(good(CLOSE), good(OPEN)), 0.061, 8));
        assertThat(advice.sentence())
                .isEqualTo("The prosthesis moves at rest: 6.1 % of 1000 windows are false activations, most of them hand"
                        + " open.");
        assertThat(advice.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(advice.gainPoints()).isEqualTo(6.1 / 3, within(1e-9));
        silent(new MovesAtRestRule(), session(List.of(good(CLOSE), good(OPEN)), 0.019, 8));
    }

    @Test
    void noRest() {
        SessionFindings without = new SessionFindings(List.of(good(CLOSE)), Optional.empty(), false, 8, List.of(), List.of());
        assertThat(only(new NoRestRule(), without).severity()).isEqualTo(Severity.PROBLEM);
        silent(new NoRestRule(), session(good(CLOSE)));
        silent(new MovesAtRestRule(), without);
    }

    @Test
    void allAlike() {
        Advice advice = only(new AlikeRule(), session(List.of(good(CLOSE), good(OPEN)), 0, 1.2));
        assertThat(advice.sentence()).contains("differ by 1.2 dB");
        silent(new AlikeRule(), session(List.of(good(CLOSE), good(OPEN)), 0, 2));
        silent(new AlikeRule(), session(List.of(good(CLOSE)), 0, Double.NaN));
    }

    @Test
    void motionsAsQuietAsRestAreWeakAndNotAlike() {
        MotionFindings weak = with(CLOSE, strength(1, 0), SOME_ERRORS);
        silent(new AlikeRule(), session(List.of(weak, weak), 0, 0.3));
    }

    @Test
    void antagonistsTogether() {
        MotionFindings close = with(CLOSE, decoding(Optional.of(OPEN), 0.2, 0, 0));
        Advice advice = only(new CoactivationRule(), coactive(close, 0.8));
        assertThat(advice.sentence())
                .isEqualTo("During hand close the muscle of hand open works too: electrode EMG2 reaches 80 % of what hand"
                        + " open itself reaches, and 20 % of the windows are taken for it.");
        silent(new CoactivationRule(), coactive(close, 0.69));
        silent(new CoactivationRule(), coactive(good(CLOSE), 0.8));
    }

    private static SessionFindings coactive(MotionFindings close, double share) {
        return new SessionFindings(
                List.of(close, good(OPEN)),
                Optional.empty(),
                true,
                8,
                List.of(new Coactivation(CLOSE, OPEN, "EMG2", share)),
                List.of());
    }

    @Test
    void leaveOut() {
        MotionFindings useless = with(CLOSE, decoding(0.6, 0.5, 0.5, 0.6));
        MotionFindings scattered = with(
                CLOSE,
                new MotionDecoding(
                        400, 0.5, 0.1, Optional.of(OPEN), 0.2, 0, 0, 0, repetitions(0.5, 0.5, 0.5, 0.5)));
        assertThat(only(new LeaveOutRule(), session(scattered, good(OPEN), good(FLEXION)))
                        .sentence())
                .isEqualTo("Not usable yet, taken for several other motions: hand close (50 % recognised).");
        silent(new LeaveOutRule(), session(useless, good(OPEN), good(FLEXION)));
        silent(new LeaveOutRule(), session(scattered, good(OPEN)));
        silent(new LeaveOutRule(), session(with(CLOSE, decoding(0.7, 0.7, 0.7, 0.6)), good(OPEN), good(FLEXION)));
    }

    @Test
    void electrodeFaults() {
        ElectrodeFindings first = electrode("EMG1", Verdict.POOR, List.of("EMG3"), "shows the same as EMG3: sweat");
        ElectrodeFindings third = electrode("EMG3", Verdict.POOR, List.of("EMG1"), "shows the same as EMG1: sweat");
        ElectrodeFindings flat = electrode("EMG4", Verdict.POOR, "flat for 60 % of the time: not connected");
        SessionFindings session = session(with(CLOSE, SOME_ERRORS), good(OPEN));
        Advice advice = only(new ElectrodeRule(), withElectrodes(session, first, third, flat));
        assertThat(advice.sentence())
                .isEqualTo("3 electrodes are at fault: EMG1 shows the same as EMG3: sweat, EMG4 flat for 60 % of the time:"
                        + " not connected.");
        assertThat(advice.electrodes()).containsExactly("EMG1", "EMG3", "EMG4");
        assertThat(advice.gainPoints()).as("all that is lost").isEqualTo(8 / 3.0, within(1e-9));
        silent(
                new ElectrodeRule(),
                withElectrodes(
                        session,
                        electrode("EMG1", Verdict.POOR, "SNR 3.0 dB, below 6 dB"),
                        electrode("EMG2", Verdict.FAIR, "contact comes and goes")));
    }

    @Test
    void anElectrodeThatAMotionOverdrivesIsToldOfTheMotion() {
        ElectrodeFindings railed = electrode("EMG2", Verdict.POOR, "2.0 % of the samples at the rail");
        SessionFindings session = withElectrodes(session(with(CLOSE, strength(30, 0.03), RECOGNISED)), railed);
        silent(new ElectrodeRule(), session);
        only(new ClippingRule(), session);
    }
}
