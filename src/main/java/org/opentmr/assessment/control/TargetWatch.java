package org.opentmr.assessment.control;

import org.jspecify.annotations.Nullable;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Posture;

/** Watches a limb, one posture per increment, until it has stayed in a target for the dwell. */
final class TargetWatch {

    private static final int OUTSIDE = -1;

    private final Aim aim;
    private final double incrementSeconds;
    private final int dwellIncrements;
    private @Nullable Posture start;
    private @Nullable Posture last;
    private @Nullable Posture atEntry;
    private int increments;
    private int entered = OUTSIDE;
    private int overshoots;
    private double path;
    private double pathByAxis;
    private double pathAtEntry;
    private double pathByAxisAtEntry;

    TargetWatch(Aim aim, double incrementSeconds, double dwellSeconds) {
        this.aim = aim;
        this.incrementSeconds = incrementSeconds;
        dwellIncrements = TestStage.lasting(dwellSeconds, incrementSeconds);
    }

    /** Where the limb stands: first as the target appears, then after every increment. */
    void add(Posture limb) {
        if (last == null) {
            start = limb;
        } else {
            path += last.distance(limb);
            pathByAxis += byAxis(last, limb);
            increments++;
        }
        last = limb;
        boolean inside = aim.reachedBy(limb);
        if (inside && entered == OUTSIDE) {
            entered = increments;
            atEntry = limb;
            pathAtEntry = path;
            pathByAxisAtEntry = pathByAxis;
        } else if (!inside && entered != OUTSIDE) {
            entered = OUTSIDE;
            overshoots++;
        }
    }

    /** Whether the limb has stayed in the target for the dwell. */
    boolean done() {
        return entered != OUTSIDE && increments - entered >= dwellIncrements;
    }

    /** What came of it. */
    TargetReach reach() {
        if (start == null) {
            throw new IllegalStateException("nothing was watched");
        }
        double straight = aim.target().distance(start);
        if (!done() || atEntry == null) {
            return new TargetReach(
                    start,
                    aim.target(),
                    aim.toleranceDegrees(),
                    false,
                    Double.NaN,
                    Double.NaN,
                    straight,
                    path,
                    Double.NaN,
                    Double.NaN,
                    overshoots,
                    Double.NaN);
        }
        return new TargetReach(
                start,
                aim.target(),
                aim.toleranceDegrees(),
                true,
                entered * incrementSeconds,
                increments * incrementSeconds,
                straight,
                pathAtEntry,
                efficiency(start.distance(atEntry), pathAtEntry),
                efficiency(byAxis(start, atEntry), pathByAxisAtEntry),
                overshoots,
                path - pathAtEntry);
    }

    /** Sums of small steps differ from the whole in the last digits: never above 1. */
    private static double efficiency(double straight, double path) {
        return path > 0 ? Math.min(1, straight / path) : Double.NaN;
    }

    private static double byAxis(Posture from, Posture to) {
        double sum = 0;
        for (DegreeOfFreedom axis : from.axes()) {
            sum += Math.abs(to.angle(axis) - from.angle(axis));
        }
        return sum;
    }
}
