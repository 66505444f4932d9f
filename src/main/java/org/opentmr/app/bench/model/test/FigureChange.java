package org.opentmr.app.bench.model.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.control.FigureTable.PersonFigure;
import org.opentmr.assessment.Interval;

/**
 * A figure of a test beside the same of the test before.
 *
 * @param now with its interval
 * @param before empty where there is no such test or figure
 * @param verdict of the change
 */
public record FigureChange(PersonFigure now, Optional<PersonFigure> before, Verdict verdict) {

    /** What a change means. */
    public enum Verdict {
        /** There is nothing to compare with. */
        NONE(""),
        /** The intervals overlap: it may be chance. */
        UNCLEAR("≈ no clear difference"),
        BETTER("▲ better"),
        WORSE("▼ worse");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** For people, with a sign. */
        public String words() {
            return words;
        }
    }

    /** Every figure of a test, beside those of another of its kind. */
    public static List<FigureChange> of(Taken<?> shown, Optional<Taken<?>> other) {
        List<PersonFigure> earlier = other.map(Taken::figures).orElse(List.of());
        List<FigureChange> changes = new ArrayList<>();
        for (PersonFigure now : shown.figures()) {
            Optional<PersonFigure> before =
                    earlier.stream().filter(each -> isSame(each, now)).findFirst();
            changes.add(new FigureChange(
                    now, before, before.map(each -> verdict(each, now)).orElse(Verdict.NONE)));
        }
        return changes;
    }

    private static boolean isSame(PersonFigure one, PersonFigure other) {
        return one.row().equals(other.row())
                && one.column().field().equals(other.column().field());
    }

    private static Verdict verdict(PersonFigure before, PersonFigure now) {
        Interval a = before.figure();
        Interval b = now.figure();
        if (Double.isNaN(a.estimate()) || Double.isNaN(b.estimate())) {
            return Verdict.NONE;
        }
        boolean grew = b.low() > a.high();
        boolean fell = b.high() < a.low();
        if (!grew && !fell) {
            return Verdict.UNCLEAR;
        }
        return grew == now.column().moreIsBetter() ? Verdict.BETTER : Verdict.WORSE;
    }
}
