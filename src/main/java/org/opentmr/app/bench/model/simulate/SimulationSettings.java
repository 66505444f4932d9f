package org.opentmr.app.bench.model.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.Faults;

/**
 * How the patient is to be.
 *
 * @param months since surgery, 0 to {@value #MOST_MONTHS}
 * @param skill by its name
 * @param fatMillimetres between skin and muscle, 0 to {@value #MOST_FAT_MILLIMETRES}
 * @param noiseMicrovolts RMS of every electrode's own noise, 0 to {@value #MOST_NOISE_MICROVOLTS}
 * @param faults one switch for every kind, in the catalogue's order; a kind that is not given is off
 */
public record SimulationSettings(
        double months, String skill, double fatMillimetres, double noiseMicrovolts, List<FaultSwitch> faults) {

    public static final int MOST_MONTHS = 36;
    public static final int MOST_FAT_MILLIMETRES = 60;
    public static final int MOST_NOISE_MICROVOLTS = 50;

    public SimulationSettings {
        within("months", months, MOST_MONTHS);
        within("fatMillimetres", fatMillimetres, MOST_FAT_MILLIMETRES);
        within("noiseMicrovolts", noiseMicrovolts, MOST_NOISE_MICROVOLTS);
        Skill.named(skill);
        faults = oneOfEach(faults);
    }

    private static List<FaultSwitch> oneOfEach(List<FaultSwitch> given) {
        Map<String, FaultSwitch> byName = new HashMap<>();
        for (FaultSwitch each : given) {
            if (byName.put(each.name(), each) != null) {
                throw new IllegalArgumentException("faults has two switches for \"" + each.name() + "\"");
            }
        }
        return Faults.catalogue().stream()
                .map(entry -> byName.getOrDefault(entry.name(), FaultSwitch.off(entry)))
                .toList();
    }

    private static void within(String what, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(what + " must be 0 to " + (long) most + ", got " + value);
        }
    }

    /** A patient as they are; where a kind of fault is there twice, the first of them. */
    static SimulationSettings of(PatientSpec patient, List<Fault> faults) {
        return new SimulationSettings(
                Math.min(MOST_MONTHS, patient.monthsSinceSurgery()),
                patient.skill().name(),
                patient.fat(),
                Math.min(MOST_NOISE_MICROVOLTS, patient.noiseMicrovolts()),
                Faults.catalogue().stream()
                        .map(entry -> faults.stream()
                                .filter(fault -> fault.entry().name().equals(entry.name()))
                                .findFirst()
                                .map(FaultSwitch::of)
                                .orElseGet(() -> FaultSwitch.off(entry)))
                        .toList());
    }

    /** The patient so changed. */
    PatientSpec spec(PatientSpec patient) {
        return patient.withMonths(months)
                .withSkill(Skill.named(skill))
                .withFat(OptionalDouble.of(fatMillimetres))
                .withNoise(noiseMicrovolts);
    }

    /** The faults that are on. */
    public List<Fault> present() {
        return faults.stream().filter(FaultSwitch::on).map(FaultSwitch::made).toList();
    }

    /** The switch of a kind. */
    public FaultSwitch fault(String name) {
        return faults.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault \"" + name + "\""));
    }

    /** With the switch of a kind changed. */
    public SimulationSettings withFault(String name, UnaryOperator<FaultSwitch> change) {
        fault(name);
        return withFaults(faults.stream()
                .map(each -> each.name().equals(name) ? change.apply(each) : each)
                .toList());
    }

    /** With a fault there at these sizes, on all channels. */
    SimulationSettings with(String name, Double... sizes) {
        return withFault(name, each -> new FaultSwitch(name, true, List.of(sizes), ""));
    }

    /** With nothing wrong; sizes are kept. */
    public SimulationSettings withoutFaults() {
        return withFaults(faults.stream().map(each -> each.switched(false)).toList());
    }

    private SimulationSettings withFaults(List<FaultSwitch> other) {
        return new SimulationSettings(months, skill, fatMillimetres, noiseMicrovolts, other);
    }

    public SimulationSettings withMonths(double other) {
        return new SimulationSettings(other, skill, fatMillimetres, noiseMicrovolts, faults);
    }

    public SimulationSettings withSkill(String other) {
        return new SimulationSettings(months, other, fatMillimetres, noiseMicrovolts, faults);
    }

    public SimulationSettings withFat(double millimetres) {
        return new SimulationSettings(months, skill, millimetres, noiseMicrovolts, faults);
    }

    public SimulationSettings withNoise(double microvolts) {
        return new SimulationSettings(months, skill, fatMillimetres, microvolts, faults);
    }
}
