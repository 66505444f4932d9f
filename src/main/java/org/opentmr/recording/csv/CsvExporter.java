package org.opentmr.recording.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;

/**
 * Writes a recording as text: {@code time_s}, the channels with their units ({@code EMG1 [µV]}), {@code label}, {@code
 * repetition}, {@code split}. Samples have as many digits as it takes to read the same double back.
 *
 * <p>A text file of this form holds one label for each sample: where annotations overlap, the one that begins later is
 * written; moments of no length, class numbers beside a name, joins and the kind of the signal are not.
 */
public final class CsvExporter {
    private static final int BLOCK_SAMPLES = 4096;
    /** Quotes what another reader, or a spreadsheet of another country, could take for a separator. */
    private static final QuoteStrategy CAREFUL = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0 || value.indexOf(' ') >= 0;
        }
    };

    private CsvExporter() {}

    /** Writes the file, or leaves what stood there before where the recording cannot be read to its end. */
    public static void write(StoredRecording recording, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (CsvWriter writer = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .quoteStrategy(CAREFUL)
                    .build(unfinished, StandardCharsets.UTF_8)) {
                writeHeader(recording, writer);
                writeRows(recording, writer);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeHeader(StoredRecording recording, CsvWriter writer) {
        CsvWriter.CsvWriterRecord header = writer.writeRecord().writeField("time_s");
        for (Channel channel : recording.layout().channels()) {
            header.writeField(channel.name() + " [" + channel.unit() + "]");
        }
        header.writeField("label").writeField("repetition").writeField("split").endRecord();
    }

    private static void writeRows(StoredRecording recording, CsvWriter writer) throws IOException {
        double rateHz = recording.layout().rateHz();
        double[][] block = new double[recording.layout().size()][BLOCK_SAMPLES];
        LabelCursor labels = new LabelCursor(recording.annotations());
        for (long from = 0; from < recording.length(); from += BLOCK_SAMPLES) {
            int count = (int) Math.min(BLOCK_SAMPLES, recording.length() - from);
            recording.read(from, count, block, 0);
            for (int i = 0; i < count; i++) {
                CsvWriter.CsvWriterRecord row = writer.writeRecord().writeField(Double.toString((from + i) / rateHz));
                for (double[] channel : block) {
                    row.writeField(Double.toString(channel[i]));
                }
                labels.moveTo(from + i);
                row.writeField(labels.label)
                        .writeField(labels.repetition)
                        .writeField(labels.split)
                        .endRecord();
            }
        }
    }

    /** The texts that stand beside a sample; moves forwards only. */
    private static final class LabelCursor {
        private final List<Annotation> annotations;
        /** Those begun, the one that begins last on top; some may have ended. */
        private final Deque<Annotation> begun = new ArrayDeque<>();

        private int next;
        private String label = "";
        private String repetition = "";
        private String split = "";

        LabelCursor(List<Annotation> annotations) {
            this.annotations = annotations;
        }

        void moveTo(long sample) {
            Annotation before = begun.peek();
            while (next < annotations.size() && annotations.get(next).firstSample() <= sample) {
                begun.push(annotations.get(next++));
            }
            while (!begun.isEmpty() && begun.element().end() <= sample) {
                begun.pop();
            }
            if (!Objects.equals(before, begun.peek())) {
                show(begun.peek());
            }
        }

        private void show(@Nullable Annotation annotation) {
            if (annotation == null) {
                label = "";
                repetition = "";
                split = "";
                return;
            }
            OptionalInt number = annotation.repetition();
            label = annotation.label();
            repetition = number.isPresent() ? Integer.toString(number.getAsInt()) : "";
            split = annotation
                    .split()
                    .map(part -> part.name().toLowerCase(Locale.ROOT))
                    .orElse("");
        }
    }
}
