package org.opentmr.assessment.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.Interval;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** A good session draws no advice; whatever is done to it is told. */
class CoachTest {

    /** A quick decoder that knows nothing of a gain. */
    private static final DecoderSpec SPEC = new DecoderSpec(
            DecoderSpec.SCHEMA_VERSION,
            List.of(new FilterSpec.HighPass(4, 20)),
            true,
            0.2,
            0.05,
            "LOGTD",
            "LDA(0.01)",
            ControlSpec.OFF);

    private static final Coach COACH = new Coach(TestProvenance.NONE, Clock.system());

    private static CoachReport judge(GivenRecording given) {
        return COACH.judgeMotions(given.recording(), SPEC, Optional.of(50.0));
    }

    private static MotionFindings of(CoachReport report, String motion) {
        return report.motions().stream()
                .filter(each -> each.motion().name().equals(motion))
                .findFirst()
                .orElseThrow();
    }

    /** The advice that a rule gives about a motion. */
    private static Advice told(CoachReport report, String rule, String motion) {
        return report.allAdvice().stream()
                .filter(each -> each.rule().equals(rule) && each.motions().contains(motion))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no advice \"" + rule + "\" among " + report.allAdvice()));
    }

    @Test
    void aGoodSessionHasNothingToMend() {
        CoachReport report = judge(new GivenRecording());
        assertThat(report.advice()).isEmpty();
        assertThat(report.motions()).hasSize(4).allSatisfy(motion -> {
            assertThat(motion.score()).isGreaterThan(4);
            assertThat(motion.repetitions()).isEqualTo(4);
            assertThat(motion.strength().snrDb()).isGreaterThan(20);
            assertThat(motion.course().seconds()).isEqualTo(2);
            assertThat(motion.decoding().orElseThrow().accuracy()).isGreaterThan(0.95);
        });
    }

    @Test
    void aMotionWithoutStrengthIsWeak() {
        CoachReport report = judge(new GivenRecording().scaled("hand open", repetition -> true, time -> 0.05));
        Advice advice = told(report, "too weak", "hand open");
        assertThat(report.advice().get(0)).isEqualTo(advice);
        assertThat(of(report, "hand open").score())
                .isLessThan(of(report, "hand close").score());
        assertThat(of(report, "hand close").strength().snrDb()).isGreaterThan(20);
    }

    @Test
    void aRepetitionOfAnotherMotionIsToBeRedone() {
        CoachReport report = judge(new GivenRecording().mistaken("hand close", 2, "pronation"));
        Advice advice = told(report, "one repetition unlike the others", "hand close");
        assertThat(report.advice().get(0)).isEqualTo(advice);
        assertThat(advice.sentence()).startsWith("Hand close: repetition 3 (at ");
        assertThat(of(report, "hand close").decoding().orElseThrow().repetitions().get(2).accuracy())
                .isLessThan(0.1);
    }

    @Test
    void twoNamesForOneMotionAreConfused() {
        CoachReport report = judge(new GivenRecording().alsoCalled("pronation", "supination"));
        Advice advice = told(report, "confused", "supination");
        assertThat(advice.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(of(report, "supination").pattern().nearest().orElseThrow().name())
                .isEqualTo("pronation");
    }

    @Test
    void aContractionThatBeginsLateIsSeen() {
        CoachReport report = judge(
                new GivenRecording().scaled("elbow flexion", repetition -> true, time -> time < 0.4 ? 0.02 : 1));
        assertThat(of(report, "elbow flexion").course().onsetSeconds())
                .as("0.8 s of 2 s, less what windows of 100 ms and ramps blur")
                .isEqualTo(0.75, within(0.15));
        told(report, "starts late", "elbow flexion");
    }

    @Test
    void aContractionThatIsNotHeldIsSeen() {
        CoachReport report =
                judge(new GivenRecording().scaled("pronation", repetition -> true, time -> time < 0.7 ? 1 : 0.02));
        assertThat(of(report, "pronation").course().fadeDb()).isGreaterThan(12);
        told(report, "fades", "pronation");
    }

    @Test
    void strengthThatGrowsIsSeen() {
        GivenRecording given = new GivenRecording();
        for (int repetition = 0; repetition < 4; repetition++) {
            int present = repetition;
            given.scaled("hand close", other -> other == present, time -> Math.pow(2, present - 2));
        }
        assertThat(of(judge(given), "hand close").course().trendDb())
                .as("three doublings, as far as strength varies by itself")
                .isEqualTo(18, within(5.0));
    }

    @Test
    void clippingIsSeenAndAnElectrodeThatIsOffIsNotTakenForIt() {
        CoachReport clipped = judge(new GivenRecording().channel(1, x -> Math.max(-60, Math.min(60, x))));
        assertThat(clipped.motions())
                .anySatisfy(motion -> assertThat(motion.strength().clippedShare()).isGreaterThan(0.01));
        assertThat(clipped.allAdvice()).extracting(Advice::rule).contains("clipping").doesNotContain("electrode fault");
        CoachReport off = judge(new GivenRecording().channel(1, x -> 5000));
        assertThat(off.allAdvice()).extracting(Advice::rule).contains("electrode fault").doesNotContain("clipping");
    }

    @Test
    void joinedElectrodesAreTold() {
        CoachReport report = judge(new GivenRecording().joined(2, 5));
        assertThat(report.advice().get(0).rule()).isEqualTo("electrode fault");
        assertThat(report.advice().get(0).electrodes()).containsExactly("EMG3", "EMG6");
    }

    @Test
    void aSessionWithoutRestIsTold() {
        CoachReport report = judge(new GivenRecording().without("rest"));
        told(report, "no rest", "rest");
        assertThat(of(report, "hand close").strength().snrDb())
                .as("over the quietest fifth, which ramps fill")
                .isBetween(5.0, 40.0);
        assertThat(of(report, "hand close").decoding().orElseThrow().falseAtRest()).isNaN();
    }

    @Test
    void oneRepetitionCannotBeTested() {
        CoachReport report = judge(new GivenRecording(1, 8));
        assertThat(report.evaluation()).isEmpty();
        told(report, "too few repetitions", "hand close");
        assertThat(report.motions()).allSatisfy(motion -> assertThat(motion.score()).isNaN());
    }

    @Test
    void onlyRestIsRefused() {
        GivenRecording rest = new GivenRecording(2, 4);
        for (String motion : List.of("hand close", "hand open", "pronation", "elbow flexion")) {
            rest.without(motion);
        }
        assertThatThrownBy(() -> judge(rest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only rest is marked in it");
    }

    @Test
    void twiceTheGainChangesNothingButStrength() {
        CoachReport once = judge(new GivenRecording().mistaken("hand close", 2, "pronation"));
        CoachReport twice = judge(new GivenRecording().mistaken("hand close", 2, "pronation").times(2));
        for (int k = 0; k < once.motions().size(); k++) {
            MotionFindings a = once.motions().get(k);
            MotionFindings b = twice.motions().get(k);
            assertThat(b.score()).isEqualTo(a.score(), within(1e-6));
            assertThat(b.strength().rms()).isEqualTo(2 * a.strength().rms(), within(1e-6));
            assertThat(b.course()).isEqualTo(a.course());
        }
        assertThat(twice.advice()).extracting(Advice::sentence).isEqualTo(sentences(once));
    }

    @Test
    void theOrderOfTheElectrodesChangesNothing() {
        GivenRecording given = new GivenRecording().mistaken("hand close", 2, "pronation");
        CoachReport forwards = judge(given);
        CoachReport backwards = judge(given.reversed());
        for (int k = 0; k < forwards.motions().size(); k++) {
            assertThat(backwards.motions().get(k).score())
                    .isEqualTo(forwards.motions().get(k).score(), within(1e-6));
            assertThat(backwards.motions().get(k).strength().electrode())
                    .isEqualTo(forwards.motions().get(k).strength().electrode());
        }
        assertThat(sentences(backwards)).isEqualTo(sentences(forwards));
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() throws Exception {
        Recording recording = new GivenRecording(3, 4).recording();
        assertThat(onThreads(4, recording)).isEqualTo(onThreads(1, recording));
    }

    private static String onThreads(int threads, Recording recording) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> COACH.judge(recording, SPEC, Optional.empty())
                            .toJson()
                            .toPrettyString())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anElectrodeThatHearsNothingIsWorthNothing() {
        GivenRecording given = new GivenRecording(4, 4).channel(2, x -> 5 * Math.sin(1e4 * x));
        CoachReport report = COACH.judge(given.recording(), SPEC, Optional.of(50.0));
        ElectrodeFindings silent = report.electrodes().get(2);
        ElectrodeFindings best = report.electrodes().stream()
                .max(Comparator.comparingDouble(
                        each -> each.worth().map(Interval::estimate).orElseThrow()))
                .orElseThrow();
        assertThat(best).isNotEqualTo(silent);
        assertThat(best.worth().orElseThrow().estimate())
                .isGreaterThan(silent.worth().orElseThrow().estimate());
        assertThat(silent.quality().snrDb()).as("noise, whatever the person does").isLessThan(1);
        assertThat(silent.faults()).as("a weak electrode is no faulty one").isEmpty();
        CoachReport joined = COACH.judge(new GivenRecording(4, 4).joined(1, 3).recording(), SPEC, Optional.of(50.0));
        assertThat(joined.electrodes().get(1).withinChance())
                .as("its twin says the same")
                .isTrue();
    }

    @Test
    void speaksTheLanguageOfProsthetists() {
        Stream<GivenRecording> all = Stream.of(
                new GivenRecording().scaled("hand open", repetition -> true, time -> 0.05),
                new GivenRecording().alsoCalled("pronation", "supination"),
                new GivenRecording().without("rest").channel(1, x -> 5000),
                new GivenRecording(1, 8));
        assertThat(all.flatMap(given -> judge(given).allAdvice().stream())
                        .map(advice -> (advice.sentence() + " " + advice.remedy()).toLowerCase(Locale.ROOT)))
                .hasSizeGreaterThan(3)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("class", "label", "posterior", "hyperparameter", "exception", "nan "));
    }

    private static List<String> sentences(CoachReport report) {
        return report.allAdvice().stream().map(Advice::sentence).toList();
    }
}
