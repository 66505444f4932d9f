package org.opentmr.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.motorunit.MotorUnits;
import org.opentmr.simulation.motorunit.Placement;
import org.opentmr.simulation.motorunit.Tissue;

/**
 * What electrodes see of motor units, for the places at which electrodes were put last. To work one out takes a large part
 * of a second, and a person who tries faults comes back to the same places.
 */
final class Placements {

    /** A placement of twelve electrodes takes some ten megabytes. */
    private static final int KEPT = 4;

    private record Place(List<ElectrodeSite> sites, Tissue tissue, List<Double> deeper) {}

    private final MotorUnits units;
    private final Map<Place, Placement> known = new LinkedHashMap<>();

    Placements(MotorUnits units) {
        this.units = units;
    }

    MotorUnits units() {
        return units;
    }

    /** @param deeperMillimetres per territory, as {@link MotorUnits#place} takes them */
    Placement of(List<ElectrodeSite> sites, Tissue tissue, double[] deeperMillimetres) {
        Place place = new Place(
                List.copyOf(sites),
                tissue,
                Arrays.stream(deeperMillimetres).boxed().toList());
        Placement found = known.remove(place);
        Placement placement = found == null ? units.place(sites, tissue, deeperMillimetres) : found;
        known.put(place, placement);
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
        return placement;
    }
}
