package org.opentmr.simulation.motorunit;

import java.util.List;
import org.opentmr.simulation.anatomy.ElectrodeSite;

/** The action potentials of one unit at the electrodes: {@code [fatigue level][fibre group]}. */
record UnitPotentials(ActionPotential[][] potentials) {

    static UnitPotentials of(MotorUnit unit, List<ElectrodeSite> sites, Tissue tissue, Fatigue fatigue, double rateHz) {
        ActionPotential[][] potentials =
                new ActionPotential[fatigue.levels()][unit.groups().size()];
        for (int level = 0; level < potentials.length; level++) {
            double velocity = unit.velocity() * fatigue.velocityFactor(level);
            for (int g = 0; g < potentials[level].length; g++) {
                potentials[level][g] = potential(unit, unit.groups().get(g), velocity, sites, tissue, rateHz);
            }
        }
        return new UnitPotentials(potentials);
    }

    private static ActionPotential potential(
            MotorUnit unit,
            List<Fibre> fibres,
            double velocity,
            List<ElectrodeSite> sites,
            Tissue tissue,
            double rateHz) {
        double reach = fibres.stream()
                .mapToDouble(f -> Math.max(f.proximalLength(), f.distalLength()) + velocity * f.latencySeconds())
                .max()
                .orElseThrow();
        SkinPotential skin = new SkinPotential(velocity, rateHz, reach);
        double[][] planar = new double[sites.size()][skin.samples()];
        for (int c = 0; c < planar.length; c++) {
            ElectrodeSite site = sites.get(c);
            skin.clear();
            for (Fibre fibre : fibres) {
                double squared = tissue.squaredDistance(site.around(), fibre.around(), fibre.depth());
                skin.add(fibre, squared, site.along(), site.interElectrode());
            }
            skin.read(unit.fibres() / unit.representatives(), planar[c]);
        }
        return ActionPotential.of(planar);
    }
}
