package org.opentmr.tuning.recalibration;

import java.util.Locale;
import org.opentmr.decoder.Provenance;

/**
 * What became of a decoder, for the record.
 *
 * @param kind what was done
 * @param time when, ISO 8601 in UTC
 * @param software that did it
 * @param seconds of data that it rests on
 * @param repetitions of each motion that were labelled; 0 where nobody said what the person did
 * @param expectedBefore share of right decisions that the new decoder's own confidence gives the old one, on that data;
 *     NaN where nothing was expected
 * @param expectedAfter the same of the new decoder
 * @param measuredBefore accuracy of the old decoder on labelled data that neither was made from; NaN where there was none
 * @param measuredAfter the same of the new decoder
 * @param reason in words
 */
public record Change(
        Kind kind,
        String time,
        String software,
        double seconds,
        int repetitions,
        double expectedBefore,
        double expectedAfter,
        double measuredBefore,
        double measuredAfter,
        String reason) {

    /** What was done. */
    public enum Kind {
        /** Nothing: the decoder is the old one. */
        KEPT,
        /** The motions' centres moved without labels. */
        RECENTRED,
        /** All centres moved alike, by rest and a strong contraction. */
        REDONNED,
        /** Centres followed confident decisions while in use. */
        ADAPTED,
        /** Trained again with new repetitions. */
        RECALIBRATED,
        /** Back to the decoder before. */
        UNDONE
    }

    public Change {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY) || repetitions < 0) {
            throw new IllegalArgumentException("a change rests on 0 seconds and 0 repetitions or more, got seconds="
                    + seconds + ", repetitions=" + repetitions);
        }
        share("expectedBefore", expectedBefore);
        share("expectedAfter", expectedAfter);
        share("measuredBefore", measuredBefore);
        share("measuredAfter", measuredAfter);
    }

    private static void share(String name, double value) {
        // A mean of shares may end a rounding above 1.
        if (value < 0 || value > 1 + 1e-9) {
            throw new IllegalArgumentException(name + " is a share from 0 to 1 or NaN, got " + value);
        }
    }

    static Change now(Kind kind, String time, double seconds, int repetitions, String reason) {
        return new Change(
                kind,
                time,
                Provenance.SOFTWARE,
                seconds,
                repetitions,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                reason);
    }

    Change expecting(double before, double after) {
        return new Change(
                kind, time, software, seconds, repetitions, before, after, measuredBefore, measuredAfter, reason);
    }

    /** The same change, with what was measured on data that no decoder was made from. */
    public Change measured(double before, double after) {
        return new Change(
                kind, time, software, seconds, repetitions, expectedBefore, expectedAfter, before, after, reason);
    }

    /** One line for people. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s %s: %s%s%s",
                time,
                kind.name().toLowerCase(Locale.ROOT),
                reason,
                shares("; expected", expectedBefore, expectedAfter),
                shares("; measured", measuredBefore, measuredAfter));
    }

    private static String shares(String what, double before, double after) {
        return Double.isNaN(before) || Double.isNaN(after)
                ? ""
                : String.format(Locale.ROOT, "%s %.1f → %.1f %% right", what, 100 * before, 100 * after);
    }
}
