package org.opentmr.recording.edf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.Warnings;

/** The fixed-width text fields of a header. Text is tolerant, numbers are not. */
final class HeaderFields {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /** Far above any quantity, and far enough below the largest double that scaling cannot overflow. */
    private static final double LARGEST = 1e100;

    private final String file;
    private final byte[] bytes;
    private final Warnings warnings;

    HeaderFields(String file, byte[] bytes, Warnings warnings) {
        this.file = file;
        this.bytes = bytes;
        this.warnings = warnings;
    }

    /** A text field: Latin-1, without the blanks and zero bytes around it; control characters become blanks. */
    String text(String field, int at, int length) {
        String text = plain(at, length);
        if (text.chars().anyMatch(c -> c > '~')) {
            warnings.add(file + ": " + field + " \"" + text + "\" is not ASCII; read as Latin-1");
        }
        return text;
    }

    /** The same for a physical dimension, in which a micro sign is expected. */
    String dimension(int at, int length) {
        return plain(at, length);
    }

    private String plain(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00-\\x1f\\x7f]", " ")
                .strip();
    }

    /** A finite number; a decimal comma is tolerated. */
    double number(String field, int at, int length) throws RecordingException {
        String text = plain(at, length);
        String pointed = text.replace(',', '.');
        if (!NUMBER.matcher(pointed).matches()) {
            throw new RecordingException(file + ": " + field + " is \"" + text + "\", which is not a number");
        }
        if (!pointed.equals(text)) {
            warnings.add(file + ": " + field + " \"" + text + "\" has a decimal comma; read as " + pointed);
        }
        double value = Double.parseDouble(pointed);
        if (Math.abs(value) > LARGEST) {
            throw new RecordingException(file + ": " + field + " is \"" + text + "\", which is too large");
        }
        return value;
    }

    /** A whole number; "8.0" is one too. */
    int integer(String field, int at, int length) throws RecordingException {
        double value = number(field, at, length);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new RecordingException(
                    file + ": " + field + " is \"" + plain(at, length) + "\", which is not a whole number");
        }
        return (int) value;
    }
}
