package org.opentmr.app.bench.model.calibrate;

import java.util.Locale;
import java.util.Optional;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.coach.CoachReport;
import org.opentmr.assessment.coach.MotionFindings;
import org.opentmr.assessment.coach.Severity;

/** An outcome in words. */
public final class OutcomeText {
    private static final double PERCENT = 100;

    /** Scores from which on a motion is good, and usable; between whole steps of five. */
    private static final double GOOD_SCORE = 4;

    public static final double FAIR_SCORE = 2.5;

    /** An interval from two repetitions is wider than any figure is worth. */
    private static final int FEWEST_UNITS = 3;

    private OutcomeText() {}

    /** One line: "Calibrated: 93.1 % of 7 motions recognised (90.2 to 96.0 %)." */
    public static String headline(Outcome outcome) {
        int motions = outcome.calibrated().decoder().motions().size();
        Optional<Interval> recognised = outcome.recognised();
        String figure = recognised
                .map(each -> String.format(
                        Locale.ROOT,
                        ": %.1f %% of %d motions recognised%s",
                        PERCENT * each.estimate(),
                        motions,
                        range(each)))
                .orElse(String.format(
                        Locale.ROOT, ": %d motions learned; with one repetition nothing could be tested", motions));
        return "Calibrated" + figure + "." + urgent(outcome.report());
    }

    /** " (95 %: 90.2 to 96.0 %)", with its blank; where repetitions are too few for one, says so. */
    public static String range(Interval interval) {
        if (interval.units() < FEWEST_UNITS) {
            return " (" + interval.units() + " repetitions: too few to say how sure)";
        }
        return Double.isNaN(interval.low())
                ? ""
                : String.format(
                        Locale.ROOT, " (95 %%: %.1f to %.1f %%)", PERCENT * interval.low(), PERCENT * interval.high());
    }

    private static String urgent(CoachReport report) {
        long problems = report.advice().stream()
                .filter(advice -> advice.severity() == Severity.PROBLEM)
                .count();
        return problems == 0
                ? ""
                : problems == 1 ? " One thing is to mend first." : " " + problems + " things are to mend first.";
    }

    /** How good a motion is, in one or two words. */
    public static String grade(MotionFindings motion) {
        double score = motion.score();
        if (Double.isNaN(score)) {
            return "not tested";
        }
        return score >= GOOD_SCORE ? "good" : score >= FAIR_SCORE ? "usable" : "do again";
    }
}
