package org.opentmr.prosthesis.limb;

import java.util.List;

/**
 * What no command may exceed, whatever was decoded.
 *
 * @param mostSpeed share of every joint's full speed, above 0, at most 1
 * @param mostGrowthPerSecond how fast the commanded share may grow, per second; it may fall at once
 * @param forbidden angles that are not to be entered; an axis may stand in it several times
 */
public record SafetyLimits(double mostSpeed, double mostGrowthPerSecond, List<ForbiddenRange> forbidden) {

    /** Full speed, reached from standstill in a quarter of a second; default of the simulation. */
    public static final SafetyLimits DEFAULT = new SafetyLimits(1, 4, List.of());

    public SafetyLimits {
        if (!(mostSpeed > 0 && mostSpeed <= 1 && mostGrowthPerSecond > 0)) {
            throw new IllegalArgumentException(
                    "limits need 0 < mostSpeed <= 1 and mostGrowthPerSecond > 0, got mostSpeed=" + mostSpeed
                            + ", mostGrowthPerSecond=" + mostGrowthPerSecond);
        }
        forbidden = List.copyOf(forbidden);
    }
}
