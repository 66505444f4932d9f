package org.opentmr.simulation.motorunit;

/**
 * What lies between muscle and electrode: a limb, round in cross-section, under a layer of fat. The fat is taken as
 * additional depth only; the smoothing that its low conductivity adds (Farina and Merletti 2001) is left out.
 *
 * @param circumferenceMillimetres of the limb on the skin, above 0
 * @param fatMillimetres thickness of skin and fat, at least 0 and less than the limb's radius
 */
public record Tissue(double circumferenceMillimetres, double fatMillimetres) {

    public Tissue {
        if (!(circumferenceMillimetres > 0
                && Double.isFinite(circumferenceMillimetres)
                && fatMillimetres >= 0
                && fatMillimetres < circumferenceMillimetres / (2 * Math.PI))) {
            throw new IllegalArgumentException("a limb needs circumferenceMillimetres > 0 and fatMillimetres from 0 to"
                    + " less than its radius, got circumferenceMillimetres=" + circumferenceMillimetres
                    + ", fatMillimetres=" + fatMillimetres);
        }
    }

    /**
     * Squared distance in the cross-section between a place on the skin and one below the fat, square millimetres. It is
     * the straight line through the limb (the chord), not the arc on the skin: current takes the way through the tissue,
     * and the chord wraps at the circumference without a seam. Depths beyond the limb's axis count as the axis.
     */
    double squaredDistance(double skinAround, double around, double depth) {
        double skin = circumferenceMillimetres / (2 * Math.PI);
        double below = Math.max(0, skin - fatMillimetres - depth);
        double half = StrictMath.sin((skinAround - around) / skin / 2);
        double radial = skin - below;
        return radial * radial + 4 * skin * below * half * half;
    }
}
