package org.opentmr.recording.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.opentmr.recording.AnnotationRuns;
import org.opentmr.recording.csv.ColumnPlan.Role;
import org.opentmr.signal.Annotation.Split;

/**
 * Takes the cells of one file as they are parsed, without making a text of any number, and appends each good row to the
 * samples. A bad cell leaves a {@link #problem} and nothing is appended any more.
 */
final class RowReader extends AbstractBaseCsvCallbackHandler<RowReader> {
    private final ColumnPlan plan;
    private final boolean collapsesBlanks;
    private final boolean keepsMissing;
    private final GrowingSamples samples;
    private final GrowingSamples times = new GrowingSamples(1);
    private final AnnotationRuns runs;
    private final double[] row;
    private final double[] time = new double[1];
    private boolean headerAhead;
    private long line;
    private int column;
    private String labelCell = "";
    private String repetitionCell = "";
    private String splitCell = "";
    private @Nullable String label;
    private OptionalInt repetition = OptionalInt.empty();
    private Optional<Split> split = Optional.empty();
    private Optional<String> problem = Optional.empty();

    RowReader(ColumnPlan plan, Dialect dialect, CsvOptions options, GrowingSamples samples, AnnotationRuns runs) {
        this.plan = plan;
        this.collapsesBlanks = dialect.collapsesBlanks();
        this.headerAhead = dialect.header();
        this.keepsMissing = options.missing() == CsvOptions.Missing.KEEP_AS_NAN;
        this.samples = samples;
        this.runs = runs;
        this.row = new double[plan.channels().size()];
    }

    /** What is wrong with the row just read, in words with line, column and value. */
    Optional<String> problem() {
        return problem;
    }

    /** The time column in seconds, empty where there is none. */
    double[] seconds() {
        return times.finish()[0];
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        column = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int from = offset;
        int end = offset + length;
        while (from < end && buffer[from] <= ' ') {
            from++;
        }
        while (end > from && buffer[end - 1] <= ' ') {
            end--;
        }
        if (collapsesBlanks && from == end && !quoted) {
            return;
        }
        if (!headerAhead && problem.isEmpty() && column < plan.size()) {
            take(buffer, from, end - from);
        }
        column++;
    }

    @Override
    protected RowReader buildRecord() {
        if (headerAhead) {
            headerAhead = false;
        } else if (problem.isEmpty() && column != plan.size()) {
            problem = Optional.of("line " + line + ": " + column + " cells, the first line has " + plan.size());
        } else if (problem.isEmpty()) {
            samples.add(row);
            if (plan.has(Role.TIME)) {
                times.add(time);
            }
            runs.add(label, repetition, split);
        }
        return this;
    }

    private void take(char[] buffer, int from, int length) {
        switch (plan.roles().get(column)) {
            case CHANNEL -> row[plan.channelOf()[column]] = channel(buffer, from, length);
            case TIME -> takeTime(buffer, from, length);
            case LABEL -> {
                if (!same(labelCell, buffer, from, length)) {
                    labelCell = new String(buffer, from, length);
                    label = Cells.isMissing(labelCell) ? null : Cells.label(labelCell);
                }
            }
            case REPETITION -> {
                if (!same(repetitionCell, buffer, from, length)) {
                    repetitionCell = new String(buffer, from, length);
                    repetition = AnnotationRuns.wholeNumber(Cells.label(repetitionCell));
                    refuseIf(repetition.isEmpty(), repetitionCell, "is not a whole number");
                }
            }
            case SPLIT -> {
                if (!same(splitCell, buffer, from, length)) {
                    splitCell = new String(buffer, from, length);
                    split = Cells.split(splitCell);
                    refuseIf(split.isEmpty(), splitCell, "is neither train nor test");
                }
            }
            case IGNORED -> {
                // holds nothing of the recording
            }
        }
    }

    private double channel(char[] buffer, int from, int length) {
        double value = DecimalNumber.parse(buffer, from, length);
        if (!Double.isFinite(value)) {
            String cell = new String(buffer, from, length);
            if (!Cells.isMissing(cell)) {
                refuse(cell, cell.indexOf(',') >= 0 ? "is not a number; decimals need a point" : "is not a number");
            } else if (!keepsMissing) {
                problem = Optional.of("line " + line + ", " + plan.describe(column) + ": "
                        + (cell.isEmpty() ? "empty cell" : Cells.quoted(cell))
                        + "; fill it, or keep missing samples as NaN with --keep-nan");
            }
            return Double.NaN;
        }
        return value;
    }

    private void takeTime(char[] buffer, int from, int length) {
        double seconds = DecimalNumber.parse(buffer, from, length) * plan.secondsPerTick();
        String cell = Double.isFinite(seconds) ? "" : new String(buffer, from, length);
        if (!cell.isEmpty() || !Double.isFinite(seconds)) {
            refuse(cell, "is not a time");
        } else if (times.length() > 0 && seconds < time[0]) {
            refuse(new String(buffer, from, length), "goes back in time");
        }
        time[0] = seconds;
    }

    private void refuseIf(boolean bad, String cell, String reason) {
        if (bad && !Cells.isMissing(cell)) {
            refuse(cell, reason);
        }
    }

    private void refuse(String cell, String reason) {
        problem = Optional.of("line " + line + ", " + plan.describe(column) + ": " + Cells.quoted(cell) + " " + reason);
    }

    private static boolean same(String known, char[] buffer, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }
}
