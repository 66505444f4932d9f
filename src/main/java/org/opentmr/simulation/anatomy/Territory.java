package org.opentmr.simulation.anatomy;

import java.util.Map;
import org.opentmr.motion.Motion;

/**
 * One muscle, or one segment of a muscle, that one nerve drives. All lengths in millimetres, coordinates as the package
 * says.
 *
 * @param muscle name, unique in its anatomy, for example "biceps, short head"
 * @param nerve that drives it, for example "median"
 * @param reinnervated whether the nerve was transferred to it; otherwise the muscle is native
 * @param around centre of the territory around the limb
 * @param aroundSpread standard deviation of its motor units around the limb, above 0
 * @param depth centre below the fat, above 0
 * @param depthSpread standard deviation of its motor units in depth, at least 0
 * @param zone centre of the innervation zone along the limb
 * @param fibreLength mean length of its fibres, above 0; the zone lies in their middle
 * @param motorUnits of a mature pool, at least 1
 * @param recruits how strongly an effort at a motion drives it, above 0 and at most 1
 * @param evidence for nerve, place and motions
 */
public record Territory(
        String muscle,
        String nerve,
        boolean reinnervated,
        double around,
        double aroundSpread,
        double depth,
        double depthSpread,
        double zone,
        double fibreLength,
        int motorUnits,
        Map<Motion, Double> recruits,
        Evidence evidence) {

    public Territory {
        if (muscle.isBlank() || nerve.isBlank()) {
            throw new IllegalArgumentException(
                    "a territory needs a muscle and a nerve, got \"" + muscle + "\" and \"" + nerve + "\"");
        }
        if (!(Double.isFinite(around)
                && aroundSpread > 0
                && depth > 0
                && depthSpread >= 0
                && Double.isFinite(zone)
                && fibreLength > 0
                && Double.isFinite(aroundSpread + depth + depthSpread + fibreLength)
                && motorUnits >= 1)) {
            throw new IllegalArgumentException(muscle + ": a territory needs aroundSpread > 0, depth > 0,"
                    + " depthSpread >= 0, fibreLength > 0 (mm, finite) and motorUnits >= 1, got around=" + around
                    + ", aroundSpread=" + aroundSpread + ", depth=" + depth + ", depthSpread=" + depthSpread + ", zone="
                    + zone + ", fibreLength=" + fibreLength + ", motorUnits=" + motorUnits);
        }
        recruits = Map.copyOf(recruits);
        recruits.forEach((motion, share) -> {
            if (!(share > 0 && share <= 1) || motion.isRest()) {
                throw new IllegalArgumentException(muscle
                        + ": recruits needs motions with shares above 0 and at most 1, got " + motion + "=" + share);
            }
        });
    }

    /** The same territory, driven by other motions. */
    public Territory withRecruits(Map<Motion, Double> other) {
        return new Territory(
                muscle,
                nerve,
                reinnervated,
                around,
                aroundSpread,
                depth,
                depthSpread,
                zone,
                fibreLength,
                motorUnits,
                other,
                evidence);
    }
}
