package org.opentmr.simulation.motorunit;

/** The action potentials of all units at electrodes on the skin. Immutable; any number of synthesizers may share one. */
public final class Placement {

    private final MotorUnits units;
    private final int channels;
    private final UnitPotentials[] potentials;

    Placement(MotorUnits units, int channels, UnitPotentials[] potentials) {
        this.units = units;
        this.channels = channels;
        this.potentials = potentials;
    }

    public int channels() {
        return channels;
    }

    /** Memory that the potentials take. */
    public long bytes() {
        long values = 0;
        for (UnitPotentials unit : potentials) {
            for (ActionPotential[] level : unit.potentials()) {
                for (ActionPotential potential : level) {
                    values += potential.values().length;
                }
            }
        }
        return values * Float.BYTES;
    }

    MotorUnits units() {
        return units;
    }

    /** Samples from a discharge to the end of the longest potential. */
    int reach() {
        int reach = 0;
        for (UnitPotentials unit : potentials) {
            for (ActionPotential[] level : unit.potentials()) {
                for (ActionPotential potential : level) {
                    reach = Math.max(reach, potential.start() + potential.rows());
                }
            }
        }
        return reach;
    }

    /** Of a unit, counted over all pools: {@code [fibre group]}. */
    ActionPotential[] potentials(int unit, int level) {
        return potentials[unit].potentials()[level];
    }
}
