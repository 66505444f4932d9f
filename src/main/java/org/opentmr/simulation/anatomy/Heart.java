package org.opentmr.simulation.anatomy;

/**
 * How the heart is heard on the skin: strongest at one place, fading with the distance from it. The exponential fading is
 * a default of the simulation, not a model of the chest.
 *
 * @param around where it is strongest, millimetres; need not be a place where electrodes sit
 * @param along where it is strongest, millimetres
 * @param peakMicrovolts height of the R wave there, above 0
 * @param reachMillimetres distance over which it falls to 1/e, above 0
 * @param evidence for it
 */
public record Heart(double around, double along, double peakMicrovolts, double reachMillimetres, Evidence evidence) {

    public Heart {
        if (!(Double.isFinite(around)
                && Double.isFinite(along)
                && peakMicrovolts > 0
                && reachMillimetres > 0
                && Double.isFinite(peakMicrovolts + reachMillimetres))) {
            throw new IllegalArgumentException("a heart needs finite around and along (mm), peakMicrovolts > 0 and"
                    + " reachMillimetres > 0, got around=" + around + ", along=" + along + ", peakMicrovolts="
                    + peakMicrovolts + ", reachMillimetres=" + reachMillimetres);
        }
    }

    /** Height of the R wave at an electrode on a limb of this circumference, microvolts. */
    public double microvoltsAt(ElectrodeSite site, double circumferenceMillimetres) {
        double apart = Math.abs(site.around() - around) % circumferenceMillimetres;
        double lateral = Math.min(apart, circumferenceMillimetres - apart);
        double distance = Math.sqrt(lateral * lateral + (site.along() - along) * (site.along() - along));
        return peakMicrovolts * StrictMath.exp(-distance / reachMillimetres);
    }
}
