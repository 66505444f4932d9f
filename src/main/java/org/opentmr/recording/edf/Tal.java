package org.opentmr.recording.edf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One time-stamped annotation list (Kemp and Olivan 2003, section 2.2.2): onset, optional duration, texts.
 *
 * @param onsetSeconds from the start time of the header
 * @param durationSeconds 0 where none is stated
 * @param texts one annotation each; an empty one keeps the time of its record
 */
record Tal(double onsetSeconds, double durationSeconds, List<String> texts) {

    static final byte END_OF_TEXT = 20;
    static final byte BEFORE_DURATION = 21;

    /** Digits enough for a nanosecond in the longest session, and never so many that parsing costs. */
    private static final Pattern TIME = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,20})?");

    /** Gives out the lists in {@code bytes[from .. to)}, and a few words on every stretch that is none. */
    static void parse(byte[] bytes, int from, int to, Consumer<Tal> lists, Consumer<String> problems) {
        int at = from;
        while (at < to) {
            if (bytes[at] == 0) {
                at++;
                continue;
            }
            int end = indexOf((byte) 0, bytes, at, to);
            one(bytes, at, end, lists, problems);
            at = end;
        }
    }

    private static void one(byte[] bytes, int from, int to, Consumer<Tal> lists, Consumer<String> problems) {
        int stamp = indexOf(END_OF_TEXT, bytes, from, to);
        int onsetEnd = indexOf(BEFORE_DURATION, bytes, from, stamp);
        String onset = ascii(bytes, from, onsetEnd);
        String duration = onsetEnd < stamp ? ascii(bytes, onsetEnd + 1, stamp) : "0";
        if (stamp == to
                || !TIME.matcher(onset).matches()
                || !TIME.matcher(duration).matches()) {
            problems.accept("no annotation list in \"" + printable(bytes, from, to) + "\"");
            return;
        }
        List<String> texts = new ArrayList<>();
        int at = stamp + 1;
        while (at < to) {
            int end = indexOf(END_OF_TEXT, bytes, at, to);
            if (end == to) {
                problems.accept("text without an end in \"" + printable(bytes, from, to) + "\"");
                break;
            }
            texts.add(new String(bytes, at, end - at, StandardCharsets.UTF_8));
            at = end + 1;
        }
        lists.accept(new Tal(Double.parseDouble(onset), Double.parseDouble(duration), texts));
    }

    private static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to - from, 40), StandardCharsets.ISO_8859_1);
    }

    private static String printable(byte[] bytes, int from, int to) {
        return ascii(bytes, from, to).replaceAll("[^ -~]", "?");
    }
}
