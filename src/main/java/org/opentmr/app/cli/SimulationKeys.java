package org.opentmr.app.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.artefact.Fault;

/** What the sidecar of a simulated recording says, so that it can be made again. */
final class SimulationKeys {

    private SimulationKeys() {}

    /**
     * Keys and texts.
     *
     * @param protocol none or one
     */
    static Map<String, String> of(PatientSpec spec, int session, List<Fault> faults, List<PatientProtocol> protocol) {
        Map<String, String> keys = new TreeMap<>(Map.of(
                "SimulationSeed", Long.toString(spec.seed().value()),
                "SimulationSession", Integer.toString(session),
                "SimulationAnatomy", spec.anatomy().id(),
                "SimulationMonthsSinceSurgery", Table.number(spec.monthsSinceSurgery()),
                "SimulationDelayMonths", Table.number(spec.delayMonths()),
                "SimulationSkill", spec.skill().name(),
                "SimulationElectrodes", Integer.toString(spec.anatomy().electrodes()),
                "SimulationFatMillimetres", Table.number(spec.fat()),
                "SimulationNoiseMicrovolts", Table.number(spec.noiseMicrovolts()),
                "SimulationFaults",
                        faults.isEmpty()
                                ? "none"
                                : faults.stream().map(Fault::text).collect(Collectors.joining("; "))));
        for (PatientProtocol each : protocol) {
            keys.put("SimulationRepetitions", Integer.toString(each.repetitions()));
            keys.put("SimulationHoldSeconds", Table.number(each.holdSeconds()));
            keys.put("SimulationRestSeconds", Table.number(each.restSeconds()));
            keys.put("SimulationEffort", Table.number(each.effort()));
        }
        return keys;
    }
}
