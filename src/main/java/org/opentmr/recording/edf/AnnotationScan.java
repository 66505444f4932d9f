package org.opentmr.recording.edf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.Warnings;
import org.opentmr.signal.Annotation;

/** Reads the annotation signals of all records: when each record begins, and what the texts mark. */
final class AnnotationScan {

    /** Below this size of a record, reading on is cheaper than a system call for each. */
    private static final long READ_ON_BELOW_BYTES = 8192;

    private final String file;
    private final EdfHeader header;
    private final ByteWindow source;
    private final Warnings warnings;
    private final long recordBytes;
    private final List<Carrier> carriers = new ArrayList<>();
    private final List<Tal> lists = new ArrayList<>();

    /** One annotation signal: where it lies in a record. */
    private record Carrier(long byteOffset, int bytes) {}

    AnnotationScan(String file, EdfHeader header, ByteWindow source, Warnings warnings) {
        this.file = file;
        this.header = header;
        this.source = source;
        this.warnings = warnings;
        this.recordBytes = header.recordBytes();
    }

    /** Time against sample index for the signals of one rate; keeps the texts for {@link #annotations}. */
    Timeline timeline(double rateHz, int samplesPerRecord, long records) throws IOException {
        for (int s = 0; s < header.signals().size(); s++) {
            if (header.signals().get(s).isAnnotations()) {
                carriers.add(carrier(s));
            }
        }
        if (carriers.isEmpty()) {
            if (header.isDiscontinuous()) {
                throw new RecordingException(file + ": marked " + header.reserved()
                        + ", but no annotation signal says when its records begin");
            }
            return Timeline.continuous(rateHz, records * samplesPerRecord, 0);
        }
        return header.isDiscontinuous()
                ? withGaps(rateHz, samplesPerRecord, records)
                : withoutGaps(rateHz, samplesPerRecord, records);
    }

    private Carrier carrier(int index) throws RecordingException {
        EdfSignal signal = header.signals().get(index);
        long bytes = (long) signal.samplesPerRecord() * header.format().bytesPerSample();
        if (bytes > ByteWindow.CAPACITY) {
            throw new RecordingException(
                    file + ": signal " + signal.label() + ": samples per record is " + signal.samplesPerRecord()
                            + "; at most " + ByteWindow.CAPACITY + " bytes of annotations are read");
        }
        return new Carrier(header.offsetOf(index), (int) bytes);
    }

    private Timeline withGaps(double rateHz, int samplesPerRecord, long records) throws IOException {
        Timeline.Builder builder = new Timeline.Builder(rateHz, samplesPerRecord);
        for (long r = 0; r < records; r++) {
            OptionalDouble start = scan(r);
            if (start.isEmpty()) {
                throw new RecordingException(file + ": data record " + (r + 1) + " of a " + header.reserved()
                        + " file does not state when it begins");
            }
            if (builder.gapSamples(start.getAsDouble()) < -0.5) {
                throw new RecordingException(file + ": data record " + (r + 1) + " begins at " + start.getAsDouble()
                        + " s, before the end of the one before it at " + builder.expectedSeconds() + " s");
            }
            builder.add(start.getAsDouble());
        }
        return builder.build();
    }

    private Timeline withoutGaps(double rateHz, int samplesPerRecord, long records) throws IOException {
        double first = 0;
        boolean warned = false;
        for (long r = 0; r < records; r++) {
            OptionalDouble start = scan(r);
            if (r == 0) {
                first = start.orElse(0);
            }
            double expected = first + r * header.recordSeconds();
            if (!warned && start.isPresent() && Math.abs(start.getAsDouble() - expected) * rateHz > 0.5) {
                warnings.add(file + ": marked as without gaps, but data record " + (r + 1) + " states "
                        + start.getAsDouble() + " s instead of " + expected + " s; read as without gaps");
                warned = true;
            }
        }
        return Timeline.continuous(rateHz, records * samplesPerRecord, first);
    }

    /** Collects the lists of one record; the first list of the first carrier keeps the time. */
    private OptionalDouble scan(long record) throws IOException {
        long recordStart = header.headerBytes() + record * recordBytes;
        int ahead = recordBytes < READ_ON_BELOW_BYTES ? ByteWindow.CAPACITY : 0;
        OptionalDouble start = OptionalDouble.empty();
        for (Carrier carrier : carriers) {
            int at = source.seek(recordStart + carrier.byteOffset, carrier.bytes, ahead);
            int before = lists.size();
            Tal.parse(
                    source.bytes(),
                    at,
                    at + carrier.bytes,
                    lists::add,
                    problem -> warnings.add(file + ": data record " + (record + 1) + ": " + problem));
            List<Tal> found = lists.subList(before, lists.size());
            if (carrier.equals(carriers.get(0)) && !found.isEmpty()) {
                start = OptionalDouble.of(found.get(0).onsetSeconds());
            }
            found.removeIf(list -> list.texts().stream().allMatch(String::isBlank));
        }
        return start;
    }

    /** The texts as stretches of samples; what lies outside the samples is left out or cut, with a warning. */
    List<Annotation> annotations(Timeline timeline, double rateHz) {
        List<Annotation> found = new ArrayList<>();
        for (Tal list : lists) {
            long first = timeline.sampleAt(list.onsetSeconds());
            long end = Math.max(first, timeline.sampleAt(list.onsetSeconds() + list.durationSeconds()));
            boolean inGap = end == first && list.durationSeconds() * rateHz >= 1;
            for (String text : list.texts()) {
                if (inGap && !text.isBlank()) {
                    warnings.add(file + ": annotation \"" + text.strip() + "\" at " + list.onsetSeconds()
                            + " s lies in a gap between data records; left out");
                } else if (!text.isBlank()) {
                    AnnotationBounds.within(first, end, timeline.length(), text.strip(), file, warnings)
                            .ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingLong(Annotation::firstSample));
        return List.copyOf(found);
    }
}
