package org.opentmr.recording.edf;

import java.nio.charset.StandardCharsets;

/**
 * A channel to be written.
 *
 * @param label up to 16 printable ASCII characters
 * @param dimension unit of its values as the file is to spell it, up to 8 printable ASCII characters: "uV", "counts"
 * @param lowest no value below it can be stored; the file's own range is chosen around it
 * @param highest at least {@code lowest}
 * @param transducer kind of electrode, up to 80 printable ASCII characters
 * @param prefilter filters before the converter, for example "HP:20Hz LP:450Hz", up to 80 printable ASCII characters
 */
public record EdfChannel(
        String label, String dimension, double lowest, double highest, String transducer, String prefilter) {

    public EdfChannel {
        check("label", label, 16);
        check("dimension", dimension, 8);
        check("transducer", transducer, 80);
        check("prefilter", prefilter, 80);
        if (label.isBlank()) {
            throw new IllegalArgumentException("a channel needs a label, got \"" + label + "\"");
        }
        if (!(lowest <= highest) || Double.isInfinite(lowest) || Double.isInfinite(highest)) {
            throw new IllegalArgumentException("channel " + label + " needs finite lowest <= highest, got lowest="
                    + lowest + ", highest=" + highest);
        }
    }

    /** A surface EMG channel whose filters are not known. */
    public EdfChannel(String label, String dimension, double lowest, double highest) {
        this(label, dimension, lowest, highest, "bipolar surface EMG", "");
    }

    private static void check(String field, String text, int width) {
        if (text.length() > width || !text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException(field + " needs up to " + width + " printable ASCII characters, got \""
                    + text + "\" of " + text.getBytes(StandardCharsets.UTF_8).length + " bytes");
        }
    }
}
