package org.opentmr.recording.edf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.opentmr.recording.RecordingException;
import org.opentmr.signal.Annotation;

/**
 * Writes EDF+ or BDF+ without gaps, as samples arrive.
 *
 * <p>Every data record goes to the file as soon as it is full. The number of data records stays -1 until {@link #close},
 * as EDF+ allows: after a crash everything up to the last whole record reads back. The last record is filled up by
 * repeating the last sample; {@link #sampleCount()} is the number of true samples and belongs in a sidecar.
 *
 * <p>A value outside its channel's range is stored as the nearest one that is possible, NaN as the one nearest to 0; both
 * are counted.
 *
 * <p>Not for several threads at once.
 */
public final class EdfWriter implements Closeable {

    private final Path path;
    private final FileChannel file;
    private final List<Quantiser> quantisers;
    private final RecordShape shape;
    private final int width;
    private final int headerBytes;
    private final int annotationsAt;
    private final byte[] record;
    private final AnnotationSlots slots;
    private final ChannelEncoder[] encoders;
    private long records;
    private long sampleCount;
    private int filled;
    private boolean failed;
    private boolean closed;

    private EdfWriter(Path path, FileChannel file, EdfSpec spec) throws IOException {
        this.path = path;
        this.file = file;
        width = spec.format().bytesPerSample();
        int channels = spec.channels().size();
        int annotationSamples = (spec.annotationBytes() + width - 1) / width;
        quantisers = spec.channels().stream()
                .map(channel -> Quantiser.of(channel, spec.format()))
                .toList();
        shape = RecordShape.choose(
                spec.rateHz(), (long) channels * width, annotationSamples * width, spec.mostRecordSeconds());
        annotationsAt = channels * shape.samples() * width;
        record = new byte[annotationsAt + annotationSamples * width];
        slots = new AnnotationSlots(shape.rateHz(), shape.samples(), annotationSamples * width);
        encoders = quantisers.stream().map(q -> new ChannelEncoder(q, width)).toArray(ChannelEncoder[]::new);
        byte[] header = HeaderBytes.of(spec, quantisers, shape, annotationSamples);
        headerBytes = header.length;
        write(header, 0, header.length, 0);
    }

    /** Begins a new file; an existing one is never overwritten. */
    public static EdfWriter create(Path path, EdfSpec spec) throws IOException {
        FileChannel file;
        try {
            file = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new RecordingException(path + ": exists already; it is not overwritten", e);
        }
        return over(path, file, spec);
    }

    /** The same over a channel that is open already, which the writer owns from now on. */
    static EdfWriter over(Path path, FileChannel file, EdfSpec spec) throws IOException {
        try {
            return new EdfWriter(path, file, spec);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Takes {@code samples[channel][from .. from + count)}, in the channels' units. */
    public void append(double[][] samples, int from, int count) throws IOException {
        requireOpenFor(samples.length);
        int done = 0;
        while (done < count) {
            int run = Math.min(shape.samples() - filled, count - done);
            for (int c = 0; c < encoders.length; c++) {
                encoders[c].encode(samples[c], from + done, run, record, offsetOf(c));
            }
            done += run;
            advance(run);
        }
    }

    /** The same for samples as they travel live. */
    public void append(float[][] samples, int from, int count) throws IOException {
        requireOpenFor(samples.length);
        int done = 0;
        while (done < count) {
            int run = Math.min(shape.samples() - filled, count - done);
            for (int c = 0; c < encoders.length; c++) {
                encoders[c].encode(samples[c], from + done, run, record, offsetOf(c));
            }
            done += run;
            advance(run);
        }
    }

    private void requireOpenFor(int channels) {
        if (closed || failed) {
            throw new IllegalStateException(
                    path + ": is closed or could not be written before, no samples can be added");
        }
        if (channels != encoders.length) {
            throw new IllegalArgumentException(
                    path + ": " + encoders.length + " channels are written, got " + channels);
        }
    }

    /** Where a channel's next sample goes in the record. */
    private int offsetOf(int channel) {
        return (channel * shape.samples() + filled) * width;
    }

    private void advance(int samples) throws IOException {
        filled += samples;
        sampleCount += samples;
        if (filled == shape.samples()) {
            flushRecord();
        }
    }

    /**
     * Marks a stretch, at any time before closing. It goes to the record in which it begins, even when that is written
     * already, or to the nearest one with room.
     */
    public void annotate(Annotation annotation) throws IOException {
        if (closed) {
            throw new IllegalStateException(path + ": is closed, no annotation can be added");
        }
        AnnotationSlots.Waiting encoded = slots.encode(annotation);
        if (!slots.isWritten(encoded) || !patch(encoded)) {
            slots.await(encoded);
        }
    }

    private boolean patch(AnnotationSlots.Waiting annotation) throws IOException {
        var place = slots.place(annotation);
        if (place.isPresent()) {
            long at = headerBytes
                    + place.get().record() * record.length
                    + annotationsAt
                    + place.get().offset();
            write(annotation.bytes(), 0, annotation.bytes().length, at);
        }
        return place.isPresent();
    }

    private void flushRecord() throws IOException {
        slots.next(record, annotationsAt);
        failed = true;
        write(record, 0, record.length, headerBytes + records * record.length);
        failed = false;
        records++;
        filled = 0;
    }

    private void write(byte[] bytes, int from, int count, long position) throws IOException {
        ByteBuffer source = ByteBuffer.wrap(bytes, from, count);
        long at = position;
        while (source.hasRemaining()) {
            at += file.write(source, at);
        }
    }

    /** Makes the operating system put everything written so far on the disk. */
    public void force() throws IOException {
        file.force(false);
    }

    /** True samples per channel so far; where a write has failed, those in the file once it is closed. */
    public long sampleCount() {
        return sampleCount;
    }

    /** Values per channel that lay outside its range or were NaN. */
    public long[] clipped() {
        return Stream.of(encoders).mapToLong(ChannelEncoder::clipped).toArray();
    }

    /** The sum of {@link #clipped()}. */
    public long clippedTotal() {
        return LongStream.of(clipped()).sum();
    }

    /** Value between two neighbouring digits of a channel, in its unit. */
    public double step(int channel) {
        return quantisers.get(channel).step();
    }

    /** The rate that a reader will find: the one asked for, within what eight characters can say of a duration. */
    public double rateHz() {
        return shape.rateHz();
    }

    /** Samples that the last record needs to be full. */
    public int paddedSamples() {
        return (int) Math.floorMod(-sampleCount, (long) shape.samples());
    }

    /**
     * Fills the last record up, states the number of records and closes the file, which is cut to its whole records
     * should a write have failed.
     *
     * @throws RecordingException where annotations found no room; the file is complete but for them
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (failed) {
            sampleCount = records * shape.samples();
        }
        int left = 0;
        try (file) {
            if (filled > 0 && !failed) {
                pad();
                flushRecord();
            }
            for (AnnotationSlots.Waiting annotation : slots.drain()) {
                left += records > 0 && !failed && patch(annotation) ? 0 : 1;
            }
            file.truncate(headerBytes + records * record.length);
            byte[] count = String.format("%-8d", records).getBytes(StandardCharsets.US_ASCII);
            write(count, 0, count.length, HeaderBytes.RECORDS_AT);
        }
        if (left > 0) {
            throw new RecordingException(path + ": " + left + " annotations found no room in " + records
                    + " data records and are not in the file");
        }
    }

    private void pad() {
        for (int c = 0; c < encoders.length; c++) {
            int start = c * shape.samples() * width;
            int last = start + (filled - 1) * width;
            for (int at = last + width; at < start + shape.samples() * width; at++) {
                record[at] = record[at - width];
            }
        }
        filled = shape.samples();
    }
}
