package org.opentmr.plot.live;

import java.util.ArrayList;
import java.util.List;

/** Finds scales of steps 1, 2, 5, 10 … that stay as they are while the signal's strength stays about the same. */
final class AutoScale {

    /** All but this share of the columns has room: one artefact must not flatten the trace for as long as it is seen. */
    private static final double SHARE = 0.99;

    /** A finer scale would blow up the noise of a converter to the size of a contraction. */
    private static final double LEAST = 10;

    private static final double HEADROOM = 1.1;

    /** A scale becomes finer only when the signal would still have this much room in it, or it would flip to and fro. */
    private static final double CALM = 1.4;

    /** An offset below this share of what is shown is left where it is, so that zero stays in the middle. */
    private static final double OFFSET = 0.5;

    private final Bins bins;
    private final List<Integer> channels;
    private final List<LaneScale> present;

    AutoScale(Bins bins, List<Integer> channels, List<LaneScale> present) {
        this.bins = bins;
        this.channels = channels;
        this.present = present;
    }

    List<LaneScale> fitted(boolean common, boolean upwards) {
        List<LaneScale> fitted = new ArrayList<>(present);
        double widest = 0;
        for (int channel : channels) {
            double centre = upwards ? 0 : centre(channel);
            double reach = bins.reach(channel, centre, SHARE);
            LaneScale now = present.get(channel);
            double step = stepFor(reach, upwards ? 2 * now.reach() : now.reach());
            widest = Math.max(widest, step);
            fitted.set(channel, scale(centre, step, upwards));
        }
        for (int channel : channels) {
            if (common) {
                fitted.set(channel, scale(fitted.get(channel).centre(), widest, upwards));
            }
        }
        return fitted;
    }

    private static LaneScale scale(double centre, double step, boolean upwards) {
        return upwards ? LaneScale.upTo(step) : new LaneScale(centre, step);
    }

    /** Zero, unless the signal lies so far off that zero would be out of sight. */
    private double centre(int channel) {
        double middle = bins.middle(channel);
        double reach = bins.reach(channel, middle, SHARE);
        return Math.abs(middle) > OFFSET * Math.max(LEAST, reach) ? Math.rint(middle) : 0;
    }

    private static double stepFor(double reach, double present) {
        if (Double.isNaN(reach)) {
            return present;
        }
        double needed = step(reach * HEADROOM);
        return needed < present && step(reach * CALM) >= present ? present : needed;
    }

    /** The next step of 1, 2, 5, 10 … that is not below a value. */
    static double step(double value) {
        double wanted = Math.max(LEAST, value);
        double decade = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : new double[] {1, 2, 5}) {
            if (step * decade >= wanted * (1 - 1e-9)) {
                return step * decade;
            }
        }
        return 10 * decade;
    }
}
