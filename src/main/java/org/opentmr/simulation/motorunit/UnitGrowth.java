package org.opentmr.simulation.motorunit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.anatomy.Territory;

/**
 * Grows the units of a territory from a seed. Every unit has a random stream of its own, read in a fixed order: the same
 * person has the same units at every state of innervation. Spreads are defaults of the simulation unless a source is named.
 */
final class UnitGrowth {

    /** Mean and standard deviation over units, millimetres per second: 4.0 ± 0.3 m/s. */
    private static final double VELOCITY = 4000;

    private static final double VELOCITY_SPREAD = 300;

    /** Of a unit's fibres around its centre, millimetres. */
    private static final double FIBRE_SPREAD = 2;

    /** Of a fibre's ends, as a share of its length. */
    private static final double END_SPREAD = 0.05;

    /** Fibres lie no nearer to the fat than that, millimetres: on the skin the potential of a line has no bound. */
    static final double LEAST_DEPTH = 1;

    /** No fibre ends nearer to its endplate than that, millimetres. */
    private static final double LEAST_LENGTH = 5;

    private static final int FIBRES = 8;
    private static final int GROUPS = 4;

    /** Outliers of places and velocities are cut off here, in standard deviations. */
    private static final double CLIP = 3;

    private static final double GOLDEN_RATIO = 0.6180339887498949;

    private UnitGrowth() {}

    /** The units that answer, in the order of recruitment. */
    static List<MotorUnit> grow(int index, Territory territory, Innervation state, PoolModel model, Seed seed) {
        int size = territory.motorUnits();
        List<MotorUnit> units = new ArrayList<>();
        for (int rank : answering(index, size, state.activeShare(), seed)) {
            long stream = (long) index << 32 | rank;
            Normal normal = new Normal(seed.stream("motor unit", stream));
            double offset = normal.uniform();
            double velocity = (VELOCITY + VELOCITY_SPREAD * normal.within(CLIP)) * state.velocityFactor();
            List<List<Fibre>> groups = groups(territory, state, normal);
            double fibres = model.fibres(rank, size) * state.fibresPerUnit();
            units.add(new MotorUnit(index, rank, size, velocity, fibres, groups, offset));
        }
        return units;
    }

    /**
     * Ranks of the units that answer. They are spread evenly over the pool (multiples of the golden ratio), so that any
     * share keeps the recruitment range, and a unit that answers keeps answering as the share grows.
     */
    private static List<Integer> answering(int index, int size, double share, Seed seed) {
        double start = seed.stream("innervated units", index).nextDouble();
        int count = share == 0 ? 0 : (int) Math.max(1, Math.round(share * size));
        return IntStream.rangeClosed(1, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer rank) -> (start + rank * GOLDEN_RATIO) % 1))
                .limit(count)
                .sorted()
                .toList();
    }

    private static List<List<Fibre>> groups(Territory territory, Innervation state, Normal normal) {
        double around = territory.around() + territory.aroundSpread() * normal.within(CLIP);
        double depth = territory.depth() + territory.depthSpread() * normal.within(CLIP);
        int count = state.jitterSeconds() > 0 || state.blocking() > 0 ? GROUPS : 1;
        List<List<Fibre>> groups = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            List<Fibre> group = new ArrayList<>();
            for (int f = 0; f < FIBRES / count; f++) {
                group.add(fibre(territory, state, around, depth, normal));
            }
            groups.add(List.copyOf(group));
        }
        return List.copyOf(groups);
    }

    private static Fibre fibre(Territory territory, Innervation state, double around, double depth, Normal normal) {
        double fibreAround = around + FIBRE_SPREAD * normal.within(CLIP);
        double fibreDepth = Math.max(LEAST_DEPTH, depth + FIBRE_SPREAD * normal.within(CLIP));
        double endplate = territory.zone() + state.zoneSpreadMillimetres() * normal.within(CLIP);
        double half = territory.fibreLength() / 2;
        double proximal = territory.zone() - half + END_SPREAD * territory.fibreLength() * normal.within(CLIP);
        double distal = territory.zone() + half + END_SPREAD * territory.fibreLength() * normal.within(CLIP);
        // Only differences between latencies show; shifted so that none is negative.
        double latency = state.latencySpreadSeconds() * (CLIP + normal.within(CLIP));
        return new Fibre(
                fibreAround,
                fibreDepth,
                endplate,
                Math.max(LEAST_LENGTH, endplate - proximal),
                Math.max(LEAST_LENGTH, distal - endplate),
                latency);
    }
}
