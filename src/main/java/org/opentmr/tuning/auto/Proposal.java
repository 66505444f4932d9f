package org.opentmr.tuning.auto;

import java.util.List;
import java.util.Map;
import org.opentmr.assessment.Interval;
import org.opentmr.tuning.Settings;

/**
 * Settings that somebody may choose, and what they would gain. All figures are means over repetitions; intervals are of the
 * differences between before and after within repetitions, 95 %, Student's t.
 *
 * @param style in one plain word
 * @param meaning of the word
 * @param cost what was made small
 * @param settings tuned on all repetitions
 * @param changes what they differ in from the present ones
 * @param heldOut on repetitions that the search had not seen
 * @param tuned on the repetitions that the search saw
 * @param difference per figure, after less before, held out
 * @param gain of cost, held out; below 0 is a loss
 * @param optimism how much larger the gain looks on the data that was tuned on
 * @param verdict whether it pays on repetitions that it was not tuned on
 */
public record Proposal(
        String style,
        String meaning,
        TuningCost cost,
        Settings settings,
        List<Change> changes,
        BeforeAfter heldOut,
        BeforeAfter tuned,
        Map<Figure, Interval> difference,
        Interval gain,
        double optimism,
        Verdict verdict) {

    public Proposal {
        changes = List.copyOf(changes);
        difference = Map.copyOf(difference);
    }

    /** Figures with the present settings and with the tuned ones. */
    public record BeforeAfter(Figures before, Figures after) {}

    /** Whether a proposal is worth following. */
    public enum Verdict {
        PAYS("pays on repetitions that it was not tuned on"),
        NOTHING_TO_CHANGE("the present settings are as good as any that were found"),
        NOT_SURE("does not pay for certain on repetitions that it was not tuned on"),
        BREAKS_A_LIMIT("breaks a limit on repetitions that it was not tuned on"),
        TOO_FEW("cannot be judged: it takes at least 2 repetitions");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean pays() {
        return verdict == Verdict.PAYS;
    }
}
