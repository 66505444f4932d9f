package org.opentmr.control.direct;

import java.util.Locale;
import java.util.Optional;
import org.opentmr.control.SpeedCurve;

/**
 * How direct control is set up from a recording. Every figure is a default of this program.
 *
 * @param mostSites that may be used, 2 to {@link DirectSpec#MOST_SITES}
 * @param selection between antagonist sites
 * @param modeSwitch of a group that has to serve several joints; without it joints that have no sites of their own are not
 *     served
 * @param curve from activation to speed
 * @param returnSeconds after so long without activity a group goes back to its first mode; 0 is never
 */
public record DirectSettings(
        int mostSites,
        Selection selection,
        Optional<ModeSwitch> modeSwitch,
        SpeedCurve curve,
        double returnSeconds) {

    /**
     * Four sites, which is what surgery gives an arm above the elbow; the difference of antagonists, which cancels what one
     * site hears of the other; co-contraction, the way most prostheses offer; no return, so that the mode only changes when
     * the person means it.
     */
    public static final DirectSettings DEFAULT = new DirectSettings(
            4, Selection.DIFFERENCE, Optional.of(ModeSwitch.CoContraction.DEFAULT), SpeedCurve.LINEAR, 0);

    public DirectSettings {
        if (mostSites < 2 || mostSites > DirectSpec.MOST_SITES) {
            throw new IllegalArgumentException("direct control uses 2 to " + DirectSpec.MOST_SITES
                    + " sites, got mostSites=" + mostSites);
        }
        if (!(returnSeconds >= 0 && returnSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the mode returns after 0 s (never) or more, got returnSeconds=" + returnSeconds);
        }
    }

    public DirectSettings withMostSites(int other) {
        return new DirectSettings(other, selection, modeSwitch, curve, returnSeconds);
    }

    public DirectSettings withSelection(Selection other) {
        return new DirectSettings(mostSites, other, modeSwitch, curve, returnSeconds);
    }

    public DirectSettings withModeSwitch(Optional<ModeSwitch> other) {
        return new DirectSettings(mostSites, selection, other, curve, returnSeconds);
    }

    /** One line for people. */
    public String describe() {
        return "up to " + mostSites + " sites, " + selection.name().toLowerCase(Locale.ROOT) + " of antagonists";
    }
}
