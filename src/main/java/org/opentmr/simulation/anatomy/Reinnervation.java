package org.opentmr.simulation.anatomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opentmr.motion.Motion;

/**
 * How far the transferred nerves have grown in. All figures are defaults of the simulation: they reproduce the course that
 * is generally reported (silence for about ten weeks, first EMG at 10 to 15 weeks, usable at 4 to 6 months, a plateau from
 * 9 months on), not a measurement.
 *
 * @param monthsSinceSurgery at least 0
 * @param delayMonths by which everything comes later, as after a surgery long after the amputation; at least 0
 */
public record Reinnervation(double monthsSinceSurgery, double delayMonths) {

    /** Half way; with {@link #STEEPNESS_MONTHS}: 8 % at 2.3 months, 97 % at 7.5. */
    private static final double HALF_MONTHS = 4.5;

    private static final double STEEPNESS_MONTHS = 0.9;

    /** No axon has arrived before; 15 weeks later than surgery all that have arrived answer. */
    private static final double SILENT_MONTHS = 2.5;

    private static final double ALL_ARRIVED_MONTHS = 3.5;

    /** Share of the units that the first axons make. */
    private static final double FIRST_SHARE = 0.1;

    /** A mature unit has twice the fibres of a normal one (between 1.5 and 3 times are reported for sprouting). */
    private static final double SPROUTING = 1;

    private static final double LATENCY_SPREAD_SECONDS = 0.002;
    private static final double ZONE_SPREAD_MILLIMETRES = 10;
    private static final double SLOWING = 0.25;
    private static final double BLOCKING = 0.2;

    /** Several times the jitter of a normal endplate, which is 20 to 50 µs. */
    private static final double JITTER_SECONDS = 0.00015;

    /** A fascicle's share of its own function at first, and what growing and training together can add. */
    private static final double OWN_SHARE = 0.7;

    private static final double OWN_SHARE_GAIN = 0.2;

    public Reinnervation {
        if (!(monthsSinceSurgery >= 0 && delayMonths >= 0 && Double.isFinite(monthsSinceSurgery + delayMonths))) {
            throw new IllegalArgumentException(
                    "reinnervation needs monthsSinceSurgery >= 0 and delayMonths >= 0, got monthsSinceSurgery="
                            + monthsSinceSurgery + ", delayMonths=" + delayMonths);
        }
    }

    /** 0 to 1: m(t) = 1/(1 + exp(−(t − {@value #HALF_MONTHS})/{@value #STEEPNESS_MONTHS})), t less the delay. */
    public double maturity() {
        return 1 / (1 + StrictMath.exp(-(months() - HALF_MONTHS) / STEEPNESS_MONTHS));
    }

    private double months() {
        return monthsSinceSurgery - delayMonths;
    }

    /** What the motor units of a territory are like now; a native muscle does not change. */
    public Innervation of(Territory territory) {
        if (!territory.reinnervated()) {
            return Innervation.NATIVE;
        }
        double maturity = maturity();
        double arrived = Math.max(0, Math.min(1, (months() - SILENT_MONTHS) / (ALL_ARRIVED_MONTHS - SILENT_MONTHS)));
        double missing = 1 - maturity;
        return new Innervation(
                arrived * (FIRST_SHARE + (1 - FIRST_SHARE) * maturity),
                1 + SPROUTING * maturity,
                LATENCY_SPREAD_SECONDS * missing,
                Innervation.NORMAL_ZONE_SPREAD_MILLIMETRES + ZONE_SPREAD_MILLIMETRES * missing,
                1 - SLOWING * missing,
                JITTER_SECONDS * missing,
                BLOCKING * missing);
    }

    /**
     * Share of a territory's own function, {@value #OWN_SHARE} to 0.9; the rest is what the other territories of the same
     * nerve do, because a transferred nerve's fascicles do not grow in neatly apart.
     *
     * @param training 0 to 1, how well the person has learnt to drive them apart
     */
    public double ownShare(double training) {
        if (!(training >= 0 && training <= 1)) {
            throw new IllegalArgumentException("training must be 0 to 1, got " + training);
        }
        return OWN_SHARE + OWN_SHARE_GAIN * training * maturity();
    }

    /**
     * The territories with the functions of every transferred nerve mixed: own share × own recruitment + the rest × the
     * mean recruitment of the nerve's other territories. Native muscles, and a nerve with one territory, stay as they are.
     */
    public List<Territory> mixed(List<Territory> territories, double training) {
        double own = ownShare(training);
        return territories.stream()
                .map(territory -> mixed(
                        territory,
                        territories.stream()
                                .filter(other -> !other.equals(territory)
                                        && other.reinnervated()
                                        && other.nerve().equals(territory.nerve()))
                                .toList(),
                        own))
                .toList();
    }

    private static Territory mixed(Territory territory, List<Territory> others, double own) {
        if (!territory.reinnervated() || others.isEmpty()) {
            return territory;
        }
        Map<Motion, Double> recruits = new HashMap<>();
        territory.recruits().forEach((motion, share) -> recruits.put(motion, own * share));
        double leak = (1 - own) / others.size();
        for (Territory other : others) {
            other.recruits().forEach((motion, share) -> recruits.merge(motion, leak * share, Double::sum));
        }
        return territory.withRecruits(recruits);
    }
}
