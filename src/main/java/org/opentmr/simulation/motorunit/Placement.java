package org.opentmr.simulation.motorunit;

/**
 * The action potentials of all units at electrodes on the skin. Immutable; any number of synthesizers may share one.
 *
 * <p>They lie in flat arrays by number, as every look-up on the way to a potential may be a memory access that the processor
 * waits for.
 */
public final class Placement {

    private final MotorUnits units;
    private final int channels;
    private final int[] firsts;
    private final int[] groups;
    private final int[] starts;
    private final float[][] values;
    private final int reach;

    Placement(MotorUnits units, int channels, UnitPotentials[] potentials) {
        this.units = units;
        this.channels = channels;
        firsts = new int[potentials.length];
        groups = new int[potentials.length];
        int count = 0;
        for (int u = 0; u < firsts.length; u++) {
            firsts[u] = count;
            groups[u] = potentials[u].groups();
            count += potentials[u].levels() * groups[u];
        }
        starts = new int[count];
        values = new float[count][];
        int number = 0;
        int furthest = 0;
        for (UnitPotentials unit : potentials) {
            for (ActionPotential[] level : unit.potentials()) {
                for (ActionPotential potential : level) {
                    starts[number] = potential.start();
                    values[number] = potential.values();
                    number++;
                    furthest = Math.max(furthest, potential.start() + potential.rows());
                }
            }
        }
        reach = furthest;
    }

    public int channels() {
        return channels;
    }

    /** Memory that the potentials take. */
    public long bytes() {
        long count = 0;
        for (float[] each : values) {
            count += each.length;
        }
        return count * Float.BYTES;
    }

    MotorUnits units() {
        return units;
    }

    /** Samples from a discharge to the end of the longest potential. */
    int reach() {
        return reach;
    }

    /** In how many groups the fibres of a unit discharge; units are counted over all pools. */
    int groups(int unit) {
        return groups[unit];
    }

    /** Number of the potential of a unit's first group at a level of fatigue; those of its other groups follow. */
    int number(int unit, int level) {
        return firsts[unit] + level * groups[unit];
    }

    /** Samples from the discharge to a potential's first row. */
    int start(int number) {
        return starts[number];
    }

    /** Rows × channels, as in {@link ActionPotential}. */
    float[] values(int number) {
        return values[number];
    }
}
