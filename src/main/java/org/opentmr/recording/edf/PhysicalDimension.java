package org.opentmr.recording.edf;

import java.util.Locale;
import org.opentmr.signal.Channel;

/**
 * The unit that samples are given out in, and the factor that takes stored physical values there. Volts of any size become
 * microvolts; a dimension that is no voltage ("a.u.", "n/a", none) stays unscaled as counts.
 */
public record PhysicalDimension(String unit, double factor) {

    private static final PhysicalDimension COUNTS = new PhysicalDimension(Channel.COUNTS, 1);

    /** What a dimension text means; the micro sign in Latin-1, in UTF-8 read as Latin-1, the Greek letter and "u". */
    public static PhysicalDimension of(String text) {
        String plain = text.strip()
                .replace("\u00c2\u00b5", "u")
                .replace("\u00ce\u00bc", "u")
                .replace('\u00b5', 'u')
                .replace('\u03bc', 'u');
        if (plain.equals("MV")) {
            return COUNTS;
        }
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "nv" -> microvolts(1e-3);
            case "uv", "microvolt", "microvolts" -> microvolts(1);
            case "mv", "millivolt", "millivolts" -> microvolts(1e3);
            case "v", "volt", "volts" -> microvolts(1e6);
            default -> COUNTS;
        };
    }

    /** The text that a file carries for a channel's unit: "uV" for microvolts, in ASCII as the format asks. */
    public static String textOf(Channel channel) {
        return channel.unit().equals(Channel.MICROVOLTS) ? "uV" : channel.unit();
    }

    public boolean isVoltage() {
        return unit.equals(Channel.MICROVOLTS);
    }

    private static PhysicalDimension microvolts(double factor) {
        return new PhysicalDimension(Channel.MICROVOLTS, factor);
    }
}
