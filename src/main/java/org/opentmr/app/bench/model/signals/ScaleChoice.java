package org.opentmr.app.bench.model.signals;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.signal.Channel;

/**
 * How far a lane reaches.
 *
 * @param kind who decides
 * @param reach from the middle of a lane to its edge, in the channels' unit, above 0; means nothing where it is automatic
 */
public record ScaleChoice(Kind kind, double reach) {

    /** Who decides on the scale. */
    public enum Kind {
        /** As large as the strongest channel needs, the same for all: what looks stronger is stronger. */
        AUTO_COMMON,
        /** As large as each channel needs. */
        AUTO_EACH,
        /** The person. */
        FIXED
    }

    public static final ScaleChoice AUTO_COMMON = new ScaleChoice(Kind.AUTO_COMMON, 100);
    public static final ScaleChoice AUTO_EACH = new ScaleChoice(Kind.AUTO_EACH, 100);

    /** From the noise of a good amplifier to more than any muscle gives. */
    private static final List<Double> MICROVOLTS =
            List.of(10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0);

    /** A converter of 8 bits gives up to 128, one of 24 bits 8 million. */
    private static final List<Double> OTHERS =
            List.of(10.0, 100.0, 1000.0, 10_000.0, 100_000.0, 1_000_000.0, 10_000_000.0);

    public ScaleChoice {
        if (!(reach > 0 && reach < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a scale reaches farther than 0, got reach=" + reach);
        }
    }

    public static ScaleChoice fixed(double reach) {
        return new ScaleChoice(Kind.FIXED, reach);
    }

    /** All there is to choose from, the automatic ones first. */
    public static List<ScaleChoice> all(String unit) {
        List<ScaleChoice> all = new ArrayList<>(List.of(AUTO_COMMON, AUTO_EACH));
        (unit.equals(Channel.MICROVOLTS) ? MICROVOLTS : OTHERS).forEach(reach -> all.add(fixed(reach)));
        return all;
    }

    public boolean isAutomatic() {
        return kind != Kind.FIXED;
    }
}
