package org.opentmr.recording.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.recording.AnnotationRuns;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.SignalKindDetector;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/** Puts one file or several, which must agree in their columns and their rate, into one recording. */
final class CsvGatherer {
    /** Files of one session differ in the rate that their clocks give by less than this. */
    private static final double SAME_RATE = 0.01;
    /** Below this a time column without a unit is not in seconds: no surface EMG is sampled so slowly. */
    private static final double SLOWEST_HZ = 10;

    private final CsvOptions options;
    private final AnnotationRuns runs = new AnnotationRuns(1);
    private final List<Long> joins = new ArrayList<>();
    private List<Channel> channels = List.of();
    private @Nullable GrowingSamples samples;
    private double rateHz = Double.NaN;

    CsvGatherer(CsvOptions options) {
        this.options = options;
    }

    /** Samples per channel so far. */
    long length() {
        return samples == null ? 0 : samples.length();
    }

    /** Appends a file; where something stands before it, its first sample is a join. */
    void append(Path file) throws IOException {
        Dialect dialect = Dialect.of(file, options);
        ColumnPlan plan = ColumnPlan.of(file.toString(), dialect, options);
        GrowingSamples into = room(file, plan);
        int before = into.length();
        RowReader rows = new RowReader(plan, dialect, options, into, runs);
        runs.endRun();
        readRows(file, dialect, rows);
        if (into.length() == before) {
            throw new RecordingException(file + ": no line of samples" + (dialect.header() ? " after the header" : ""));
        }
        if (before > 0) {
            joins.add((long) before);
        }
        if (plan.has(ColumnPlan.Role.TIME)) {
            TimeAxis axis = TimeAxis.of(rows.seconds());
            axis.gaps().forEach(gap -> joins.add(before + gap));
            agreeOnRate(file, axis.rateHz());
        }
    }

    /**
     * The recording of all files.
     *
     * @param annotations in place of the files' own label columns, where present
     */
    StoredRecording finish(Path origin, String subject, String session, Optional<List<Annotation>> annotations)
            throws RecordingException {
        if (samples == null) {
            throw new RecordingException(origin + ": nothing to read");
        }
        double rate = options.rateHz().orElse(rateHz);
        if (Double.isNaN(rate)) {
            throw new RecordingException(origin + ": no rate: there is no time column; state the rate with --rate HZ");
        }
        List<Annotation> marked = options.classNames().applyTo(annotations.orElseGet(runs::finish), origin.toString());
        for (Annotation annotation : marked) {
            if (annotation.label().replace('+', ' ').isBlank()) {
                throw new RecordingException(origin + ": not a label: " + Cells.quoted(annotation.label()));
            }
        }
        Recording recording = new Recording(
                String.valueOf(origin.getFileName()),
                subject,
                session,
                new ChannelLayout(channels, rate),
                samples.finish(),
                marked,
                joins);
        return new InMemoryRecording(SignalKindDetector.withKind(recording, options.kind()));
    }

    private GrowingSamples room(Path file, ColumnPlan plan) throws RecordingException {
        if (samples == null) {
            samples = new GrowingSamples(plan.channels().size());
            channels = plan.channels();
        } else if (!channels.equals(plan.channels())) {
            throw new RecordingException(file + ": channels " + names(plan.channels())
                    + " differ from those of the files before it, " + names(channels));
        }
        return samples;
    }

    private static List<String> names(List<Channel> channels) {
        return channels.stream()
                .map(channel -> channel.name() + " [" + channel.unit() + "]")
                .toList();
    }

    private void readRows(Path file, Dialect dialect, RowReader rows) throws IOException {
        try (CsvReader<RowReader> reader = CsvReader.builder()
                        .fieldSeparator(dialect.separator())
                        .detectBomHeader(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(rows, file, StandardCharsets.UTF_8);
                CloseableIterator<RowReader> lines = reader.iterator()) {
            while (lines.hasNext()) {
                Optional<String> problem = lines.next().problem();
                if (problem.isPresent()) {
                    throw new RecordingException(file + " " + problem.get());
                }
            }
        } catch (CsvParseException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new RecordingException(
                    file + ": not readable as text columns: " + Cells.quoted(String.valueOf(reason.getMessage())), e);
        } catch (UncheckedIOException e) {
            throw new RecordingException(file + ": " + Cells.quoted(String.valueOf(e.getMessage())), e);
        }
    }

    private void agreeOnRate(Path file, double found) throws RecordingException {
        if (options.rateHz().isPresent()) {
            return;
        }
        if (!(found >= SLOWEST_HZ)) {
            throw new RecordingException(file + ": the time column gives " + found
                    + " Hz; name its unit in the header, as in time_ms, or state the rate with --rate HZ");
        }
        if (Double.isNaN(rateHz)) {
            rateHz = found;
        } else if (Math.abs(found - rateHz) > SAME_RATE * rateHz) {
            throw new RecordingException(
                    file + ": the time column gives " + found + " Hz, the files before it " + rateHz + " Hz");
        }
    }
}
