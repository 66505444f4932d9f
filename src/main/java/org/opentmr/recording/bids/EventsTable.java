package org.opentmr.recording.bids;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleToLongFunction;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.Warnings;
import org.opentmr.recording.edf.AnnotationBounds;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Annotation.Split;

/** Reads and writes {@code _events.tsv}. */
final class EventsTable {

    private static final List<String> COLUMNS =
            List.of("onset", "duration", "sample", "trial_type", "value", "repetition", "split");

    private final Table table;
    private final double rateHz;
    private final long length;
    private final DoubleToLongFunction sampleAt;
    private final Warnings warnings;

    /**
     * @param length true samples per channel
     * @param sampleAt the sample at a time in seconds from the first one
     */
    EventsTable(Table table, double rateHz, long length, DoubleToLongFunction sampleAt, Warnings warnings) {
        this.table = table;
        this.rateHz = rateHz;
        this.length = length;
        this.sampleAt = sampleAt;
        this.warnings = warnings;
    }

    /** The rows as annotations; the column "sample" is exact and wins over "onset". */
    List<Annotation> annotations() throws RecordingException {
        List<Annotation> found = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            annotation(table.row(i)).ifPresent(found::add);
        }
        found.sort(Comparator.comparingLong(Annotation::firstSample));
        return List.copyOf(found);
    }

    private Optional<Annotation> annotation(Table.Row row) throws RecordingException {
        Optional<Double> onset = row.number("onset");
        Optional<Double> sample = row.number("sample");
        double duration = row.number("duration").orElse(0.0);
        Optional<String> label = row.text("trial_type").or(() -> row.text("value"));
        if (onset.isEmpty() && sample.isEmpty()) {
            warnings.add(row.place("onset") + " is missing; the event is left out");
            return Optional.empty();
        }
        if (label.isEmpty()) {
            warnings.add(row.place("trial_type") + " is missing; the event is left out");
            return Optional.empty();
        }
        if (duration < 0) {
            throw new RecordingException(row.place("duration") + " is " + duration + " s; 0 or more is needed");
        }
        if (sample.isPresent() && sample.get() != Math.rint(sample.get())) {
            throw new RecordingException(row.place("sample") + " is " + sample.get() + "; a whole number is needed");
        }
        long first = sample.isPresent() ? sample.get().longValue() : sampleAt.applyAsLong(onset.orElse(0.0));
        long end = sample.isPresent() || onset.isEmpty()
                ? first + Math.round(duration * rateHz)
                : sampleAt.applyAsLong(onset.get() + duration);
        return AnnotationBounds.within(first, Math.max(first, end), length, label.get(), table.file(), warnings)
                .map(within -> new Annotation(
                        within.firstSample(),
                        within.samples(),
                        within.label(),
                        whole(row, "value"),
                        whole(row, "repetition"),
                        split(row)));
    }

    /** Values may be texts in other data sets; those are no class numbers. */
    private static OptionalInt whole(Table.Row row, String column) {
        String text = row.text(column).orElse("");
        return text.matches("-?\\d{1,9}(\\.0+)?")
                ? OptionalInt.of((int) Double.parseDouble(text))
                : OptionalInt.empty();
    }

    private static Optional<Split> split(Table.Row row) {
        return row.text("split").flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "train" -> Optional.of(Split.TRAIN);
            case "test" -> Optional.of(Split.TEST);
            default -> Optional.empty();
        });
    }

    static Table write(List<Annotation> annotations, double rateHz) {
        List<List<String>> rows = annotations.stream()
                .map(annotation -> List.of(
                        seconds(annotation.firstSample() / rateHz),
                        seconds(annotation.samples() / rateHz),
                        Long.toString(annotation.firstSample()),
                        annotation.label(),
                        text(annotation.value()),
                        text(annotation.repetition()),
                        annotation
                                .split()
                                .map(split -> split.name().toLowerCase(Locale.ROOT))
                                .orElse(Table.MISSING)))
                .toList();
        return new Table("events", COLUMNS, rows);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : Table.MISSING;
    }

    /** To the nanosecond, which tells any sample from the next. */
    private static String seconds(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
