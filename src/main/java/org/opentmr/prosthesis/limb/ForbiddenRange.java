package org.opentmr.prosthesis.limb;

import org.opentmr.motion.DegreeOfFreedom;

/**
 * Angles that an axis must not be driven into.
 *
 * @param lowDegrees the limb may stand here, but not above
 * @param highDegrees or here, but not below
 */
public record ForbiddenRange(DegreeOfFreedom axis, double lowDegrees, double highDegrees) {

    public ForbiddenRange {
        if (!(lowDegrees < highDegrees && Double.isFinite(highDegrees - lowDegrees))) {
            throw new IllegalArgumentException("a forbidden range needs lowDegrees < highDegrees, got " + axis + ": "
                    + lowDegrees + " to " + highDegrees);
        }
    }

    /** How far the axis may go forwards (or backwards) from an angle; infinite where the range is not in the way. */
    double freeDegrees(double from, boolean forwards) {
        if (from > lowDegrees && from < highDegrees) {
            // whoever stands inside may leave by the nearer end only
            boolean leaving = forwards == (highDegrees - from < from - lowDegrees);
            return leaving ? Double.POSITIVE_INFINITY : 0;
        }
        if (forwards) {
            return from <= lowDegrees ? lowDegrees - from : Double.POSITIVE_INFINITY;
        }
        return from >= highDegrees ? from - highDegrees : Double.POSITIVE_INFINITY;
    }
}
