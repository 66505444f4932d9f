package org.opentmr.recording.edf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.Warnings;

/** Reads and checks a header; nothing it states is believed before it agrees with the file. */
final class HeaderReader {

    /** No converter for bioelectric signals comes near. */
    private static final double FASTEST_HZ = 1e9;

    private final String file;
    private final ByteWindow source;
    private final Warnings warnings;

    HeaderReader(String file, ByteWindow source, Warnings warnings) {
        this.file = file;
        this.source = source;
        this.warnings = warnings;
    }

    EdfHeader read() throws IOException {
        HeaderFields fixed = new HeaderFields(file, take(0, EdfHeader.FIXED_BYTES), warnings);
        EdfFormat format = format();
        int stated = fixed.integer("number of header bytes", 184, 8);
        int dataRecords = fixed.integer("number of data records", 236, 8);
        double recordSeconds = fixed.number("duration of a data record", 244, 8);
        int count = fixed.integer("number of signals", 252, 4);
        if (count < 1) {
            throw new RecordingException(file + ": number of signals is " + count + "; at least 1 is needed");
        }
        int length = EdfHeader.FIXED_BYTES + EdfHeader.BYTES_PER_SIGNAL * count;
        if (stated != length) {
            throw new RecordingException(
                    file + ": number of header bytes is " + stated + ", but " + count + " signals make " + length);
        }
        if (dataRecords < -1) {
            throw new RecordingException(file + ": number of data records is " + dataRecords
                    + "; it is -1 in a file that was not closed, else 0 or more");
        }
        byte[] bytes = take(EdfHeader.FIXED_BYTES, length - EdfHeader.FIXED_BYTES);
        List<EdfSignal> signals = signals(new HeaderFields(file, bytes, warnings), count, format);
        checkRecordSeconds(recordSeconds, signals);
        return new EdfHeader(
                format,
                fixed.text("patient field", 8, 80),
                fixed.text("recording field", 88, 80),
                fixed.text("start date", 168, 8),
                fixed.text("start time", 176, 8),
                fixed.text("reserved field", 192, 44),
                dataRecords,
                recordSeconds,
                signals);
    }

    private EdfFormat format() throws IOException {
        String first = new String(take(0, 8), StandardCharsets.ISO_8859_1);
        return EdfFormat.ofVersion(first)
                .orElseThrow(() -> new RecordingException(
                        file + ": not an EDF or BDF file, it begins with \"" + first.replaceAll("[^ -~]", "?") + "\""));
    }

    private byte[] take(int position, int length) throws IOException {
        if (source.size() < (long) position + length) {
            throw new RecordingException(file + ": header truncated: it needs " + ((long) position + length)
                    + " bytes, the file holds " + source.size());
        }
        byte[] bytes = new byte[length];
        source.copy(position, bytes);
        return bytes;
    }

    private List<EdfSignal> signals(HeaderFields fields, int count, EdfFormat format) throws RecordingException {
        List<EdfSignal> signals = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            String label = fields.text("label of signal " + (s + 1), 16 * s, 16);
            String where = "signal " + (s + 1) + " (" + label + "): ";
            int samples = fields.integer(where + "samples per record", 216 * count + 8 * s, 8);
            if (samples < 1) {
                throw new RecordingException(file + ": " + where + "samples per record is " + samples
                        + ", a rate of 0; at least 1 is needed");
            }
            String transducer = fields.text(where + "transducer", 16 * count + 80 * s, 80);
            String dimension = fields.dimension(96 * count + 8 * s, 8);
            String prefilter = fields.text(where + "prefilter", 136 * count + 80 * s, 80);
            if (label.equals(EdfFormat.EDF.annotationLabel()) || label.equals(EdfFormat.BDF.annotationLabel())) {
                signals.add(new EdfSignal(label, transducer, dimension, -1, 1, -1, 1, prefilter, samples));
                continue;
            }
            double physicalMin = fields.number(where + "physical minimum", 104 * count + 8 * s, 8);
            double physicalMax = fields.number(where + "physical maximum", 112 * count + 8 * s, 8);
            int digitalMin = fields.integer(where + "digital minimum", 120 * count + 8 * s, 8);
            int digitalMax = fields.integer(where + "digital maximum", 128 * count + 8 * s, 8);
            checkRanges(where, physicalMin, physicalMax, digitalMin, digitalMax, format);
            signals.add(new EdfSignal(
                    label,
                    transducer,
                    dimension,
                    physicalMin,
                    physicalMax,
                    digitalMin,
                    digitalMax,
                    prefilter,
                    samples));
        }
        return signals;
    }

    private void checkRanges(
            String where, double physicalMin, double physicalMax, int digitalMin, int digitalMax, EdfFormat format)
            throws RecordingException {
        if (physicalMin == physicalMax) {
            throw new RecordingException(file + ": " + where + "physical minimum and maximum are both " + physicalMin);
        }
        if (digitalMin >= digitalMax) {
            throw new RecordingException(file + ": " + where + "digital minimum " + digitalMin
                    + " is not below the digital maximum " + digitalMax);
        }
        if (digitalMin < format.digitalMin() || digitalMax > format.digitalMax()) {
            throw new RecordingException(file + ": " + where + "digital range " + digitalMin + " to " + digitalMax
                    + " does not fit " + 8 * format.bytesPerSample() + " bits");
        }
    }

    private void checkRecordSeconds(double recordSeconds, List<EdfSignal> signals) throws RecordingException {
        boolean onlyAnnotations = signals.stream().allMatch(EdfSignal::isAnnotations);
        if (recordSeconds < 0 || (recordSeconds == 0 && !onlyAnnotations)) {
            throw new RecordingException(file + ": duration of a data record is " + recordSeconds
                    + " s; above 0 is needed where there are samples");
        }
        for (EdfSignal signal : signals) {
            if (!signal.isAnnotations() && signal.samplesPerRecord() / recordSeconds > FASTEST_HZ) {
                throw new RecordingException(
                        file + ": duration of a data record is " + recordSeconds + " s, which makes "
                                + signal.samplesPerRecord() / recordSeconds + " Hz of signal " + signal.label());
            }
        }
    }
}
