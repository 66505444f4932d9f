package org.opentmr.device.board.special;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds out what a sketch prints: how many values a line, what they are called, and how many lines a second. Only lines that all
 * have the same number of values count; a change begins anew.
 *
 * <p>Lines arrive in bunches, so time runs from one arrival to another and only the lines after the first bunch count. Bunches of
 * 16 ms, which USB bridges make, put the rate over {@value #MEASURED_SECONDS} s wrong by half a percent at most.
 */
final class AsciiSurvey {

    static final double MEASURED_SECONDS = 3;

    private static final int FEWEST_LINES = 10;

    /** Rates are stated no finer than they are measured. */
    private static final MathContext STATED = new MathContext(3);

    private final boolean measuring;
    private final AsciiLines lines = new AsciiLines();
    private final AsciiLine reader = new AsciiLine();
    private List<String> names = List.of();
    private int values;
    private int lineCount;
    private int linesAfterFirstArrival;
    private long firstArrivalNanos;
    private long lastArrivalNanos;

    /** @param measuring whether the rate is wanted too */
    AsciiSurvey(boolean measuring) {
        this.measuring = measuring;
    }

    /** Takes what came; true where it is enough. */
    boolean heard(byte[] bytes, int count, long arrivalNanos) {
        for (int i = 0; i < count; i++) {
            if (lines.take(bytes[i] & 0xFF) == AsciiLines.State.COMPLETE
                    && reader.read(lines.bytes(), lines.length()) == AsciiLine.Content.VALUES) {
                note(arrivalNanos);
            }
        }
        return lineCount >= FEWEST_LINES && (!measuring || isMeasured());
    }

    private boolean isMeasured() {
        return linesAfterFirstArrival > 0 && (lastArrivalNanos - firstArrivalNanos) * 1e-9 >= MEASURED_SECONDS;
    }

    private void note(long arrivalNanos) {
        if (reader.count() != values) {
            values = reader.count();
            names = names();
            lineCount = 0;
            linesAfterFirstArrival = 0;
            firstArrivalNanos = arrivalNanos;
        }
        lineCount++;
        if (arrivalNanos != firstArrivalNanos) {
            linesAfterFirstArrival++;
        }
        lastArrivalNanos = arrivalNanos;
    }

    /** Labels where every value has one of its own, else A0, A1, … as the inputs of an Arduino. */
    private List<String> names() {
        List<String> labels = new ArrayList<>();
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            labels.add(reader.label(lines.bytes(), i));
            inputs.add("A" + i);
        }
        boolean own = labels.stream().noneMatch(String::isBlank) && new LinkedHashSet<>(labels).size() == values;
        return own ? labels : inputs;
    }

    int lineCount() {
        return lineCount;
    }

    List<String> channelNames() {
        return names;
    }

    /** Lines a second, to three digits; empty where it was not measured. */
    OptionalDouble rateHz() {
        if (linesAfterFirstArrival == 0) {
            return OptionalDouble.empty();
        }
        double rate = linesAfterFirstArrival / ((lastArrivalNanos - firstArrivalNanos) * 1e-9);
        return OptionalDouble.of(new BigDecimal(rate).round(STATED).doubleValue());
    }
}
