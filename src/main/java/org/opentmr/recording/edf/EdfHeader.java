package org.opentmr.recording.edf;

import java.util.List;

/**
 * The header of a file.
 *
 * @param patient the patient field, as it stands; it can identify a person
 * @param recordingField the recording field, as it stands
 * @param startDate "dd.mm.yy" as it stands
 * @param startTime "hh.mm.ss" as it stands
 * @param reserved "EDF+C", "EDF+D", "BDF+C", "BDF+D", "24BIT" or empty
 * @param dataRecords as stated; -1 where the file was never closed
 * @param recordSeconds length of a data record; 0 only in files without samples
 */
public record EdfHeader(
        EdfFormat format,
        String patient,
        String recordingField,
        String startDate,
        String startTime,
        String reserved,
        long dataRecords,
        double recordSeconds,
        List<EdfSignal> signals) {

    static final int FIXED_BYTES = 256;
    static final int BYTES_PER_SIGNAL = 256;

    public EdfHeader {
        signals = List.copyOf(signals);
    }

    /** True where records may follow each other with gaps in time. */
    public boolean isDiscontinuous() {
        return reserved.startsWith(format.name() + "+D");
    }

    public long headerBytes() {
        return FIXED_BYTES + (long) BYTES_PER_SIGNAL * signals.size();
    }

    /** Bytes of one data record, all signals together. */
    public long recordBytes() {
        return offsetOf(signals.size());
    }

    /** Where a signal's samples begin within a data record, in bytes. */
    long offsetOf(int signal) {
        long samples = 0;
        for (EdfSignal before : signals.subList(0, signal)) {
            samples += before.samplesPerRecord();
        }
        return samples * format.bytesPerSample();
    }

    /** Samples per second of a signal. */
    public double rateHz(EdfSignal signal) {
        return signal.samplesPerRecord() / recordSeconds;
    }
}
