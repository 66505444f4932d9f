package org.opentmr.simulation.anatomy;

/**
 * How far a nerve has grown into its territory, as the motor units show it.
 *
 * @param activeShare of the pool's motor units that answer, 0 to 1; 0 is silence
 * @param fibresPerUnit times the fibres of a normal unit: collateral sprouting makes fewer, larger units
 * @param latencySpreadSeconds standard deviation of the terminal latencies within a unit: polyphasic potentials
 * @param zoneSpreadMillimetres standard deviation of the endplates along the fibres
 * @param velocityFactor times the normal conduction velocity, above 0
 * @param jitterSeconds standard deviation of a fibre group's latency from discharge to discharge
 * @param blocking share of discharges that a fibre group misses, 0 to 1
 */
public record Innervation(
        double activeShare,
        double fibresPerUnit,
        double latencySpreadSeconds,
        double zoneSpreadMillimetres,
        double velocityFactor,
        double jitterSeconds,
        double blocking) {

    /** Standard deviation of the endplates of a normal muscle (Farina and Merletti 2001 give a few millimetres). */
    public static final double NORMAL_ZONE_SPREAD_MILLIMETRES = 4;

    /** A native muscle, or a territory whose nerve has grown in wholly and without sprouting. */
    public static final Innervation NATIVE = new Innervation(1, 1, 0, NORMAL_ZONE_SPREAD_MILLIMETRES, 1, 0, 0);

    public Innervation {
        if (!(activeShare >= 0
                && activeShare <= 1
                && fibresPerUnit > 0
                && latencySpreadSeconds >= 0
                && zoneSpreadMillimetres >= 0
                && velocityFactor > 0
                && jitterSeconds >= 0
                && blocking >= 0
                && blocking <= 1)) {
            throw new IllegalArgumentException(
                    "innervation needs activeShare and blocking from 0 to 1, fibresPerUnit and"
                            + " velocityFactor > 0, spreads and jitter >= 0, got " + activeShare + ", " + fibresPerUnit
                            + ", "
                            + latencySpreadSeconds + " s, " + zoneSpreadMillimetres + " mm, " + velocityFactor + ", "
                            + jitterSeconds + " s, " + blocking);
        }
    }
}
