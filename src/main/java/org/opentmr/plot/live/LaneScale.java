package org.opentmr.plot.live;

import org.opentmr.plot.Text;

/**
 * What one lane shows from its lower to its upper edge, in the channel's unit.
 *
 * @param centre the value in its middle
 * @param reach from there to either edge, above 0
 */
public record LaneScale(double centre, double reach) {

    public LaneScale {
        if (!(Math.abs(centre) < Double.POSITIVE_INFINITY && reach > 0 && reach < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a lane needs a finite centre and reach > 0, got centre=" + centre + ", reach=" + reach);
        }
    }

    /** As far above as below zero. */
    public static LaneScale about(double reach) {
        return new LaneScale(0, reach);
    }

    /** Zero below: for what is never negative. */
    public static LaneScale upTo(double top) {
        return new LaneScale(top / 2, top / 2);
    }

    public double low() {
        return centre - reach;
    }

    public double high() {
        return centre + reach;
    }

    /** "±50 µV", "0 to 100 µV" or "512 ±50 counts". */
    public String describe(String unit) {
        if (centre == 0) {
            return "±" + Text.degrees(reach) + " " + unit;
        }
        if (centre == reach) {
            return "0 to " + Text.degrees(2 * reach) + " " + unit;
        }
        return Text.degrees(Math.rint(centre)) + " ±" + Text.degrees(reach) + " " + unit;
    }
}
