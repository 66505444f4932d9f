package org.opentmr.motion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a limb stands: an angle in degrees for each degree of freedom that it has. Angles grow in the direction that
 * {@link DegreeOfFreedom} calls positive; what 0 means is up to the limb. A closed hand has a larger angle than an open one.
 *
 * @param degrees finite, at least one
 */
public record Posture(Map<DegreeOfFreedom, Double> degrees) {

    public Posture {
        if (degrees.isEmpty()) {
            throw new IllegalArgumentException("a posture needs at least one degree of freedom");
        }
        degrees.forEach((axis, angle) -> {
            if (!Double.isFinite(angle)) {
                throw new IllegalArgumentException("a posture needs finite angles, got " + axis + "=" + angle);
            }
        });
        degrees = Collections.unmodifiableMap(new EnumMap<>(degrees));
    }

    /** The axes that it has, in their fixed order. */
    public Set<DegreeOfFreedom> axes() {
        return degrees.keySet();
    }

    /**
     * The angle of an axis, in degrees.
     *
     * @throws IllegalArgumentException where the posture does not have this axis
     */
    public double angle(DegreeOfFreedom axis) {
        Double angle = degrees.get(axis);
        if (angle == null) {
            throw new IllegalArgumentException("this posture has no " + axis + ", only " + new TreeSet<>(axes()));
        }
        return angle;
    }

    /** The same with one axis at another angle, in degrees. */
    public Posture with(DegreeOfFreedom axis, double angle) {
        angle(axis);
        EnumMap<DegreeOfFreedom, Double> changed = new EnumMap<>(degrees);
        changed.put(axis, angle);
        return new Posture(changed);
    }

    /**
     * A posture on the straight way to another, which must have this one's axes.
     *
     * @param share of the way, 0 here, 1 there
     */
    public Posture towards(Posture other, double share) {
        EnumMap<DegreeOfFreedom, Double> between = new EnumMap<>(DegreeOfFreedom.class);
        degrees.forEach((axis, angle) -> between.put(axis, angle + share * (other.angle(axis) - angle)));
        return new Posture(between);
    }

    /** Straight-line distance over all axes of this posture, in degrees; the other must have them too. */
    public double distance(Posture other) {
        double squares = 0;
        for (Map.Entry<DegreeOfFreedom, Double> each : degrees.entrySet()) {
            double difference = each.getValue() - other.angle(each.getKey());
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    /** Whether no axis of this posture differs from the other by more than so many degrees. */
    public boolean within(double toleranceDegrees, Posture other) {
        for (Map.Entry<DegreeOfFreedom, Double> each : degrees.entrySet()) {
            if (!(Math.abs(each.getValue() - other.angle(each.getKey())) <= toleranceDegrees)) {
                return false;
            }
        }
        return true;
    }
}
