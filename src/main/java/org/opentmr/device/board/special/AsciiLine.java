package org.opentmr.device.board.special;

import java.nio.charset.StandardCharsets;
import org.opentmr.signal.HotPath;

/**
 * One line of numbers as Arduino sketches print them, read without making any object: values, or labels and values, with spaces,
 * tabs or commas between (Arduino, Serial Plotter protocol). A label may contain spaces and be followed by a space: {@code Left
 * arm: 512}. A word that is not a label makes the whole line text, so that a sentence with a number in it is no sample.
 */
final class AsciiLine {

    static final int MOST_VALUES = 64;

    /** More digits than a float can tell apart; further ones still count for the size of the number. */
    private static final int LONGEST_NUMBER = 30;

    private final float[] values = new float[MOST_VALUES];
    private final int[] labelFrom = new int[MOST_VALUES];
    private final int[] labelTo = new int[MOST_VALUES];
    private int count;
    private double number;

    /** What a line is. */
    enum Content {
        NOTHING,
        VALUES,
        TEXT
    }

    /** Reads {@code line[0 .. length)}, without its line end. */
    @HotPath
    Content read(byte[] line, int length) {
        count = 0;
        int words = -1;
        int label = -1;
        int labelEnd = -1;
        boolean any = false;
        int at = 0;
        while (at < length) {
            if (isSeparator(line[at])) {
                at++;
                continue;
            }
            any = true;
            int from = at;
            int colon = -1;
            while (at < length && !isSeparator(line[at])) {
                if (line[at] == ':') {
                    colon = at;
                }
                at++;
            }
            if (colon >= 0) {
                if (label >= 0) {
                    return Content.TEXT;
                }
                label = words >= 0 ? words : from;
                labelEnd = colon;
                words = -1;
                if (!isName(line, label, labelEnd)) {
                    return Content.TEXT;
                }
                if (colon + 1 == at) {
                    continue;
                }
                from = colon + 1;
            }
            if (isNumber(line, from, at)) {
                if (words >= 0 || count == MOST_VALUES) {
                    return Content.TEXT;
                }
                labelFrom[count] = Math.max(label, 0);
                labelTo[count] = label >= 0 ? labelEnd : 0;
                values[count++] = (float) number;
                label = -1;
            } else if (label >= 0) {
                return Content.TEXT;
            } else if (words < 0) {
                words = from;
            }
        }
        if (!any) {
            return Content.NOTHING;
        }
        return words >= 0 || label >= 0 ? Content.TEXT : Content.VALUES;
    }

    @HotPath
    int count() {
        return count;
    }

    @HotPath
    float value(int i) {
        return values[i];
    }

    /** The label of a value of the line last read; empty where it has none. */
    String label(byte[] line, int i) {
        return new String(line, labelFrom[i], labelTo[i] - labelFrom[i], StandardCharsets.UTF_8).strip();
    }

    @HotPath
    private static boolean isSeparator(byte value) {
        return value == ' ' || value == '\t' || value == ',';
    }

    /** The protocol knows no labels of digits alone; a time of day looks like one. */
    @HotPath
    private static boolean isName(byte[] line, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((line[i] < '0' || line[i] > '9') && line[i] != ':') {
                return true;
            }
        }
        return false;
    }

    /** Reads a number: sign, digits, point, digits; or nan, inf and ovf, which Arduino prints for what it has no digits for. */
    @HotPath
    private boolean isNumber(byte[] line, int from, int to) {
        int at = from;
        boolean negative = at < to && line[at] == '-';
        if (at < to && (line[at] == '-' || line[at] == '+')) {
            at++;
        }
        if (is(line, at, to, 'n', 'a', 'n') || is(line, at, to, 'i', 'n', 'f') || is(line, at, to, 'o', 'v', 'f')) {
            number = Double.NaN;
            return true;
        }
        if (to - at > LONGEST_NUMBER) {
            return false;
        }
        double digits = 0;
        double divisor = 1;
        boolean point = false;
        boolean anyDigit = false;
        for (; at < to; at++) {
            if (line[at] == '.' && !point) {
                point = true;
            } else if (line[at] >= '0' && line[at] <= '9') {
                digits = digits * 10 + (line[at] - '0');
                divisor = point ? divisor * 10 : divisor;
                anyDigit = true;
            } else {
                return false;
            }
        }
        number = (negative ? -digits : digits) / divisor;
        return anyDigit;
    }

    @HotPath
    private static boolean is(byte[] line, int at, int to, char first, char second, char third) {
        return to - at == 3
                && (line[at] | 0x20) == first
                && (line[at + 1] | 0x20) == second
                && (line[at + 2] | 0x20) == third;
    }
}
