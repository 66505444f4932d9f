package org.opentmr.recording.bids;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.edf.EdfChannel;
import org.opentmr.recording.edf.EdfSpec;
import org.opentmr.recording.edf.EdfWriter;
import org.opentmr.signal.Annotation;

/**
 * A recording in progress. Samples go to the file as its data records fill; sidecars that need the end are completed when
 * it is closed. Not for several threads at once.
 */
public final class BidsSession implements Closeable {

    private final RecordingFiles files;
    private final DatasetFiles dataset;
    private final BidsName name;
    private final EdfSpec spec;
    private final String group;
    private final EdfWriter writer;
    private final Path samples;
    private final @Nullable Object fileKey;
    private final List<Annotation> annotations = new ArrayList<>();
    private boolean closed;

    private BidsSession(
            RecordingFiles files, DatasetFiles dataset, BidsName name, EdfSpec spec, String group, EdfWriter writer)
            throws IOException {
        this.files = files;
        this.dataset = dataset;
        this.name = name;
        this.spec = spec;
        this.group = group;
        this.writer = writer;
        samples = files.samples(spec.format());
        fileKey = keyOf(samples);
    }

    /** What tells a file from another that takes its place; the system may have nothing of the kind. */
    private static @Nullable Object keyOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    static BidsSession begin(RecordingFiles files, DatasetFiles dataset, BidsName name, EdfSpec spec, String group)
            throws IOException {
        try (Staging staging = new Staging()) {
            dataset.stage(staging, name, group, List.of());
            files.stageSidecar(staging, spec.rateHz(), Optional.empty());
            files.stageChannels(
                    staging, spec.channels().stream().map(EdfChannel::label).toList());
            staging.commit();
        }
        EdfWriter writer = EdfWriter.create(files.samples(spec.format()), spec);
        try {
            return new BidsSession(files, dataset, name, spec, group, writer);
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    /** Takes {@code planar[channel][from .. from + count)}, in the channels' units. */
    public void append(double[][] planar, int from, int count) throws IOException {
        writer.append(planar, from, count);
    }

    /** The same for samples as they travel live. */
    public void append(float[][] planar, int from, int count) throws IOException {
        writer.append(planar, from, count);
    }

    /** Marks a stretch, at any time before closing. */
    public void annotate(Annotation annotation) throws IOException {
        writer.annotate(annotation);
        annotations.add(annotation);
    }

    /** Makes the operating system put everything written so far on the disk. */
    public void force() throws IOException {
        writer.force();
    }

    /** The file that the samples go to. */
    public Path samples() {
        return samples;
    }

    /**
     * Whether the file is still where it was begun. Some systems let a program write on, without a word, to a file that
     * was deleted or moved away.
     */
    public boolean isInPlace() {
        try {
            return Objects.equals(fileKey, keyOf(samples));
        } catch (IOException e) {
            return false;
        }
    }

    /** Samples per channel so far. */
    public long sampleCount() {
        return writer.sampleCount();
    }

    /** Values so far that lay outside the range and were stored as its end. */
    public long clipped() {
        return writer.clippedTotal();
    }

    /**
     * Closes the sample file and completes the sidecars.
     *
     * @throws RecordingException where the file is no longer in its place; then no sidecar is written either
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        writer.close();
        if (!isInPlace()) {
            throw new RecordingException(samples + ": was deleted or moved away; its sidecars are left as they are");
        }
        annotations.sort(Comparator.comparingLong(Annotation::firstSample));
        double largestStep = IntStream.range(0, spec.channels().size())
                .mapToDouble(writer::step)
                .max()
                .orElseThrow();
        try (Staging staging = new Staging()) {
            dataset.stage(staging, name, group, annotations);
            files.stageEvents(staging, annotations, spec.rateHz());
            files.stageSidecar(
                    staging,
                    spec.rateHz(),
                    Optional.of(new RecordingFiles.Written(
                            writer.sampleCount(), writer.paddedSamples(), largestStep, List.of())));
            staging.commit();
        }
    }
}
