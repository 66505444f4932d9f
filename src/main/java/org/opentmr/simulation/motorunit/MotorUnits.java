package org.opentmr.simulation.motorunit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.anatomy.Territory;

/** All motor units of a limb that answer their nerves; immutable, the same for the same arguments. */
public final class MotorUnits {

    private static final double LEAST_RATE_HZ = 200;
    private static final double GREATEST_RATE_HZ = 20_000;

    private final List<Innervation> innervations;
    private final double rateHz;
    private final PoolModel model;
    private final Fatigue fatigue;
    private final List<List<MotorUnit>> pools;
    private final List<Integer> poolSizes;

    /**
     * @param territories the muscles
     * @param innervations one per territory
     * @param rateHz sampling rate of the EMG to be made, 200 to 20,000
     * @param model of every pool
     * @param fatigue of every muscle
     * @param seed that the units grow from
     */
    public MotorUnits(
            List<Territory> territories,
            List<Innervation> innervations,
            double rateHz,
            PoolModel model,
            Fatigue fatigue,
            Seed seed) {
        if (territories.size() != innervations.size()) {
            throw new IllegalArgumentException("every territory needs one innervation, got " + territories.size()
                    + " territories and " + innervations.size() + " innervations");
        }
        if (!(rateHz >= LEAST_RATE_HZ && rateHz <= GREATEST_RATE_HZ)) {
            throw new IllegalArgumentException("rateHz must lie from 200 to 20000, got " + rateHz);
        }
        this.innervations = List.copyOf(innervations);
        this.rateHz = rateHz;
        this.model = model;
        this.fatigue = fatigue;
        List<List<MotorUnit>> grown = new ArrayList<>();
        for (int i = 0; i < territories.size(); i++) {
            grown.add(List.copyOf(UnitGrowth.grow(i, territories.get(i), innervations.get(i), model, seed)));
        }
        pools = List.copyOf(grown);
        poolSizes = territories.stream().map(Territory::motorUnits).toList();
    }

    /** Works out the action potentials of all units at electrodes; uses the common pool's threads. */
    public Placement place(List<ElectrodeSite> sites, Tissue tissue) {
        return place(sites, tissue, new double[territories()]);
    }

    /**
     * The same with muscles that lie elsewhere than they grew, as in another position of the limb.
     *
     * @param deeperMillimetres per territory, how much deeper it lies; one that would come out of the skin stays below it
     */
    public Placement place(List<ElectrodeSite> sites, Tissue tissue, double[] deeperMillimetres) {
        if (deeperMillimetres.length != territories()) {
            throw new IllegalArgumentException("every territory needs a depth to add, got " + deeperMillimetres.length
                    + " for " + territories() + " territories");
        }
        List<MotorUnit> units = pools.stream().flatMap(List::stream).toList();
        UnitPotentials[] potentials = IntStream.range(0, units.size())
                .parallel()
                .mapToObj(i -> {
                    MotorUnit unit = units.get(i);
                    return UnitPotentials.of(
                            unit.deeper(deeperMillimetres[unit.territory()]), sites, tissue, fatigue, rateHz);
                })
                .toArray(UnitPotentials[]::new);
        return new Placement(this, sites.size(), potentials);
    }

    public double rateHz() {
        return rateHz;
    }

    public int territories() {
        return pools.size();
    }

    /** How many units of a territory answer. */
    public int answering(int territory) {
        return pools.get(territory).size();
    }

    List<MotorUnit> pool(int territory) {
        return pools.get(territory);
    }

    int poolSize(int territory) {
        return poolSizes.get(territory);
    }

    Innervation innervation(int territory) {
        return innervations.get(territory);
    }

    PoolModel model() {
        return model;
    }

    Fatigue fatigue() {
        return fatigue;
    }
}
