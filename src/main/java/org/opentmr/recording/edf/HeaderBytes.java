package org.opentmr.recording.edf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Writes a header. The person and the day stay out of it: "X" where EDF+ asks for them, 1985 for the date. */
final class HeaderBytes {

    /** Where the number of data records stands, and how long it may be. */
    static final int RECORDS_AT = 236;

    static final String NEVER_CLOSED = "-1";

    private final byte[] bytes;
    private int at;

    private HeaderBytes(int length) {
        bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
    }

    static byte[] of(EdfSpec spec, List<Quantiser> quantisers, RecordShape shape, int annotationSamples) {
        int signals = spec.channels().size() + 1;
        int length = EdfHeader.FIXED_BYTES + signals * EdfHeader.BYTES_PER_SIGNAL;
        HeaderBytes header = new HeaderBytes(length);
        byte[] version = spec.format().version();
        System.arraycopy(version, 0, header.bytes, 0, version.length);
        header.at = 8;
        header.field("X X X X", 80);
        header.field("Startdate X X X X", 80);
        header.field("01.01.85", 8);
        header.field("00.00.00", 8);
        header.field(Integer.toString(length), 8);
        header.field(spec.format().continuousMark(), 44);
        header.field(NEVER_CLOSED, 8);
        header.field(shape.durationText(), 8);
        header.field(Integer.toString(signals), 4);
        String samples = Integer.toString(shape.samples());
        EdfFormat format = spec.format();
        header.column(spec.channels(), EdfChannel::label, format.annotationLabel(), 16);
        header.column(spec.channels(), EdfChannel::transducer, "", 80);
        header.column(spec.channels(), EdfChannel::dimension, "", 8);
        header.column(quantisers, Quantiser::physicalMinText, "-1", 8);
        header.column(quantisers, Quantiser::physicalMaxText, "1", 8);
        header.column(quantisers, q -> Integer.toString(q.digitalMin()), Integer.toString(format.digitalMin()), 8);
        header.column(quantisers, q -> Integer.toString(q.digitalMax()), Integer.toString(format.digitalMax()), 8);
        header.column(spec.channels(), EdfChannel::prefilter, "", 80);
        header.column(spec.channels(), channel -> samples, Integer.toString(annotationSamples), 8);
        return header.bytes;
    }

    private <T> void column(List<T> signals, Function<T, String> text, String ofAnnotations, int width) {
        signals.forEach(signal -> field(text.apply(signal), width));
        field(ofAnnotations, width);
    }

    private void field(String text, int width) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        if (ascii.length > width) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" does not fit a header field of " + width + " characters");
        }
        System.arraycopy(ascii, 0, bytes, at, ascii.length);
        at += width;
    }
}
