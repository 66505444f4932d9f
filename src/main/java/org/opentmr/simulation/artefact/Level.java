package org.opentmr.simulation.artefact;

import java.util.List;

/**
 * A size that a run over all faults tries; defaults of the simulation.
 *
 * @param name "mild", "typical" or "severe"
 * @param sizes one for each of the fault's measures
 */
public record Level(String name, List<Double> sizes) {

    public Level {
        sizes = List.copyOf(sizes);
    }
}
