package org.opentmr.simulation.motorunit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opentmr.simulation.anatomy.ElectrodeSite;

/** The action potentials of one unit at the electrodes: {@code [fatigue level][fibre group]}. */
record UnitPotentials(ActionPotential[][] potentials) {

    static UnitPotentials of(MotorUnit unit, List<ElectrodeSite> sites, Tissue tissue, Fatigue fatigue, double rateHz) {
        int groups = unit.groups().size();
        double[] velocities = new double[fatigue.levels()];
        for (int level = 0; level < velocities.length; level++) {
            velocities[level] = unit.velocity() * fatigue.velocityFactor(level);
        }
        double factor = unit.fibres() / unit.representatives();
        ActionPotential[][] potentials = new ActionPotential[velocities.length][groups];
        for (int g = 0; g < groups; g++) {
            double[][][] planar = planar(unit.groups().get(g), velocities, sites, tissue, factor, rateHz);
            for (int level = 0; level < velocities.length; level++) {
                potentials[level][g] = ActionPotential.of(planar[level]);
            }
        }
        return new UnitPotentials(potentials);
    }

    int levels() {
        return potentials.length;
    }

    int groups() {
        return potentials[0].length;
    }

    /** The potentials of some fibres, {@code [velocity][channel][sample]}, microvolts. */
    private static double[][][] planar(
            List<Fibre> fibres,
            double[] velocities,
            List<ElectrodeSite> sites,
            Tissue tissue,
            double factor,
            double rateHz) {
        double[][][] planar = new double[velocities.length][sites.size()][];
        for (int v = 0; v < velocities.length; v++) {
            double velocity = velocities[v];
            double reach = fibres.stream()
                    .mapToDouble(f -> Math.max(f.proximalLength(), f.distalLength()) + velocity * f.latencySeconds())
                    .max()
                    .orElseThrow();
            for (int c = 0; c < planar[v].length; c++) {
                planar[v][c] = new double[SkinPotential.samples(velocity, rateHz, reach)];
            }
        }
        Map<Double, List<SkinPotential>> skins = new LinkedHashMap<>();
        for (int c = 0; c < sites.size(); c++) {
            ElectrodeSite site = sites.get(c);
            List<SkinPotential> parts =
                    skins.computeIfAbsent(site.interElectrode(), distance -> parts(fibres, distance));
            for (SkinPotential part : parts) {
                part.solve(site, tissue);
                for (int v = 0; v < velocities.length; v++) {
                    part.addTo(planar[v][c], velocities[v], rateHz, factor);
                }
            }
        }
        return planar;
    }

    /** One for all fibres that begin together. */
    private static List<SkinPotential> parts(List<Fibre> fibres, double interElectrode) {
        List<SkinPotential> parts = new ArrayList<>();
        fibres.stream()
                .collect(Collectors.groupingBy(Fibre::latencySeconds, LinkedHashMap::new, Collectors.toList()))
                .forEach((latency, together) -> parts.add(new SkinPotential(together, interElectrode)));
        return parts;
    }
}
