package org.opentmr.recording.edf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;

/**
 * Stores a whole recording in two passes: the first finds every channel's range, the second writes. Whole numbers that
 * the format holds are stored exactly; other values within half a step of their channel's range.
 */
public final class EdfExport {

    /** Samples a channel at a time: small beside any heap, large beside a system call. */
    private static final int BLOCK = 1 << 14;

    /** Half of the record that the format recommends at most. */
    private static final int MOST_ANNOTATION_BYTES = 30_000;

    private EdfExport() {}

    /**
     * What was written.
     *
     * @param labels the channels' names in the file, in the layout's order
     * @param steps value between two digits, per channel, in its unit
     * @param clipped values that could not be stored; above 0 only where the source holds NaN
     */
    public record Report(
            long sampleCount,
            int paddedSamples,
            double rateHz,
            List<String> labels,
            List<Double> steps,
            long clipped) {}

    /** Writes samples and annotations to a new file. Joins have no place in the file; a sidecar carries them. */
    public static Report write(StoredRecording source, Path target, EdfFormat format) throws IOException {
        EdfSpec spec = specOf(source, format);
        EdfWriter writer = EdfWriter.create(target, spec);
        try (writer) {
            for (Annotation annotation : source.annotations()) {
                writer.annotate(annotation);
            }
            forBlocks(source, writer::append);
        }
        return new Report(
                writer.sampleCount(),
                writer.paddedSamples(),
                writer.rateHz(),
                spec.channels().stream().map(EdfChannel::label).toList(),
                IntStream.range(0, spec.channels().size())
                        .mapToObj(writer::step)
                        .toList(),
                writer.clippedTotal());
    }

    private static EdfSpec specOf(StoredRecording source, EdfFormat format) throws IOException {
        List<Range> ranges = IntStream.range(0, source.layout().size())
                .mapToObj(c -> new Range())
                .toList();
        forBlocks(source, (samples, from, count) -> {
            for (int c = 0; c < ranges.size(); c++) {
                ranges.get(c).take(samples[c], from, count);
            }
        });
        List<String> labels = EdfLabels.of(source.layout());
        List<EdfChannel> channels = new ArrayList<>();
        for (int c = 0; c < ranges.size(); c++) {
            String dimension =
                    PhysicalDimension.textOf(source.layout().channels().get(c));
            channels.add(ranges.get(c).channel(source.name(), labels.get(c), dimension, format));
        }
        return new EdfSpec(
                format,
                source.layout().rateHz(),
                channels,
                annotationBytes(source.annotations(), source.layout().rateHz()));
    }

    /** Room for the densest second, so that every annotation finds its own record. */
    private static int annotationBytes(List<Annotation> annotations, double rateHz) {
        double[] onsets = annotations.stream()
                .mapToDouble(annotation -> annotation.firstSample() / rateHz)
                .sorted()
                .toArray();
        int densest = 0;
        int first = 0;
        for (int i = 0; i < onsets.length; i++) {
            while (onsets[i] - onsets[first] >= 1) {
                first++;
            }
            densest = Math.max(densest, i - first + 1);
        }
        int longest = annotations.stream()
                .mapToInt(annotation -> AnnotationSlots.size(annotation, rateHz))
                .max()
                .orElse(0);
        return (int) Math.min(2L * EdfSpec.TIME_STAMP_BYTES + (long) densest * longest, MOST_ANNOTATION_BYTES);
    }

    private interface BlockConsumer {
        void take(double[][] samples, int from, int count) throws IOException;
    }

    private static void forBlocks(StoredRecording source, BlockConsumer consumer) throws IOException {
        double[][] block = new double[source.layout().size()][BLOCK];
        for (long first = 0; first < source.length(); first += BLOCK) {
            int count = (int) Math.min(BLOCK, source.length() - first);
            source.read(first, count, block, 0);
            consumer.take(block, 0, count);
        }
    }

    /** What the values of one channel span, and whether all are whole. */
    private static final class Range {
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;
        private boolean whole = true;

        void take(double[] samples, int from, int count) {
            for (double value : Arrays.copyOfRange(samples, from, from + count)) {
                lowest = value < lowest ? value : lowest;
                highest = value > highest ? value : highest;
                whole &= value == Math.rint(value);
            }
        }

        EdfChannel channel(String file, String label, String dimension, EdfFormat format) throws RecordingException {
            if (Double.isInfinite(lowest) && lowest > highest) {
                return new EdfChannel(label, dimension, -1, 1);
            }
            if (Double.isInfinite(lowest) || Double.isInfinite(highest)) {
                throw new RecordingException(file + ": channel " + label + " holds an infinite value, which no "
                        + format + " file can store");
            }
            return whole && lowest >= format.digitalMin() && highest <= format.digitalMax()
                    ? new EdfChannel(label, dimension, format.digitalMin(), format.digitalMax())
                    : new EdfChannel(label, dimension, lowest, highest);
        }
    }
}
