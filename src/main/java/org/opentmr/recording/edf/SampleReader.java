package org.opentmr.recording.edf;

import java.io.IOException;

/** Decodes the samples of signals that share one rate, many records at a time. */
final class SampleReader {

    /**
     * Where a signal lies in a record and what its digits mean: {@code (digital - digitalMin) * gain + offset}.
     *
     * @param byteOffset of its first sample within a record
     */
    record Slice(long byteOffset, int digitalMin, double gain, double offset) {}

    private final ByteWindow source;
    private final long dataStart;
    private final long recordBytes;
    private final int width;
    private final int samplesPerRecord;
    private final Slice[] slices;

    SampleReader(ByteWindow source, EdfHeader header, int samplesPerRecord, Slice[] slices) {
        this.source = source;
        this.dataStart = header.headerBytes();
        this.recordBytes = header.recordBytes();
        this.width = header.format().bytesPerSample();
        this.samplesPerRecord = samplesPerRecord;
        this.slices = slices.clone();
    }

    /** Fills {@code samples[channel][at .. at + count)} from sample {@code first} on; the caller has checked the range. */
    void read(long first, int count, double[][] samples, int at) throws IOException {
        if (recordBytes <= ByteWindow.CAPACITY) {
            readManyRecords(first, count, samples, at);
        } else {
            readWithinRecords(first, count, samples, at);
        }
    }

    private void readManyRecords(long first, int count, double[][] samples, int at) throws IOException {
        int recordsAtOnce = (int) (ByteWindow.CAPACITY / recordBytes);
        long record = first / samplesPerRecord;
        int skip = (int) (first % samplesPerRecord);
        int done = 0;
        while (done < count) {
            long needed = ((long) skip + count - done + samplesPerRecord - 1) / samplesPerRecord;
            int records = (int) Math.min(recordsAtOnce, needed);
            int start = source.seek(dataStart + record * recordBytes, (int) (records * recordBytes), 0);
            int taken = (int) Math.min((long) records * samplesPerRecord - skip, count - done);
            for (int c = 0; c < slices.length; c++) {
                int left = taken;
                int from = skip;
                int to = at + done;
                for (int r = 0; left > 0; r++) {
                    int run = Math.min(samplesPerRecord - from, left);
                    int position = start + (int) (r * recordBytes + slices[c].byteOffset) + from * width;
                    decode(slices[c], position, run, samples[c], to);
                    to += run;
                    left -= run;
                    from = 0;
                }
            }
            done += taken;
            record += records;
            skip = 0;
        }
    }

    /** For records larger than the window: every signal's stretch by itself. */
    private void readWithinRecords(long first, int count, double[][] samples, int at) throws IOException {
        int most = ByteWindow.CAPACITY / width;
        for (int c = 0; c < slices.length; c++) {
            int done = 0;
            while (done < count) {
                long record = (first + done) / samplesPerRecord;
                int skip = (int) ((first + done) % samplesPerRecord);
                int run = Math.min(Math.min(samplesPerRecord - skip, count - done), most);
                long position = dataStart + record * recordBytes + slices[c].byteOffset + (long) skip * width;
                decode(slices[c], source.seek(position, run * width, 0), run, samples[c], at + done);
                done += run;
            }
        }
    }

    private void decode(Slice slice, int position, int count, double[] target, int to) {
        if (width == 2) {
            decode16(source.bytes(), position, count, slice, target, to);
        } else {
            decode24(source.bytes(), position, count, slice, target, to);
        }
    }

    private static void decode16(byte[] bytes, int position, int count, Slice slice, double[] target, int to) {
        int digitalMin = slice.digitalMin;
        double gain = slice.gain;
        double offset = slice.offset;
        for (int i = 0, p = position; i < count; i++, p += 2) {
            int digital = (bytes[p] & 0xff) | bytes[p + 1] << 8;
            target[to + i] = (digital - digitalMin) * gain + offset;
        }
    }

    private static void decode24(byte[] bytes, int position, int count, Slice slice, double[] target, int to) {
        int digitalMin = slice.digitalMin;
        double gain = slice.gain;
        double offset = slice.offset;
        for (int i = 0, p = position; i < count; i++, p += 3) {
            int digital = (bytes[p] & 0xff) | (bytes[p + 1] & 0xff) << 8 | bytes[p + 2] << 16;
            target[to + i] = (digital - digitalMin) * gain + offset;
        }
    }
}
