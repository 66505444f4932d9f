package org.opentmr.recording.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opentmr.signal.Annotation.Split;

/** What the texts in cells mean. */
final class Cells {
    private static final int SHOWN = 40;
    private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "null");

    private Cells() {}

    /** Empty, or one of the texts that stand for nothing. */
    static boolean isMissing(String cell) {
        return MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isNumber(String cell) {
        String plain = cell.strip();
        return Double.isFinite(DecimalNumber.parse(plain.toCharArray(), 0, plain.length()));
    }

    /** The part of the experiment that a text names, empty where it names none. */
    static Optional<Split> split(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "train", "training" -> Optional.of(Split.TRAIN);
            case "test", "testing" -> Optional.of(Split.TEST);
            default -> Optional.empty();
        };
    }

    /** A class that is a whole number written as a decimal, {@code 3.0}, loses its point. */
    static String label(String cell) {
        return cell.matches("-?[0-9]{1,9}\\.0*") ? cell.substring(0, cell.indexOf('.')) : cell;
    }

    /** The text in quotes, on one line and not too long for a message. */
    static String quoted(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", "?");
        return '"' + (oneLine.length() > SHOWN ? oneLine.substring(0, SHOWN) + "…" : oneLine) + '"';
    }
}
