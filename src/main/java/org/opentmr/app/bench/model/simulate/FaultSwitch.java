package org.opentmr.app.bench.model.simulate;

import java.util.List;
import org.opentmr.simulation.artefact.ChannelChoice;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.FaultEntry;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.artefact.Measure;
import org.opentmr.simulation.artefact.Span;

/**
 * One kind of fault, switched on or off.
 *
 * @param name of its kind, as the catalogue has it
 * @param on whether it is there
 * @param sizes one for each measure of its kind, in its unit; kept while it is off
 * @param channel that it reaches; empty for all
 */
public record FaultSwitch(String name, boolean on, List<Double> sizes, String channel) {

    public FaultSwitch {
        sizes = List.copyOf(sizes);
        fault(name, sizes, channel);
    }

    /** Off, at its usual size, on all channels. */
    static FaultSwitch off(FaultEntry entry) {
        return new FaultSwitch(
                entry.name(),
                false,
                entry.measures().stream().map(Measure::standard).toList(),
                "");
    }

    /** On, as a fault that is there already. */
    static FaultSwitch of(Fault fault) {
        return new FaultSwitch(
                fault.entry().name(), true, fault.sizes(), fault.channels().text());
    }

    private static FaultEntry entry(String name) {
        return Faults.catalogue().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault \"" + name + "\"; there are "
                        + Faults.catalogue().stream().map(FaultEntry::name).toList()));
    }

    private static Fault fault(String name, List<Double> sizes, String channel) {
        return entry(name).make(Span.ALWAYS, new ChannelChoice(channel), sizes);
    }

    /** Its kind, with what its sizes mean. */
    public FaultEntry kind() {
        return entry(name);
    }

    /** The fault itself. */
    public Fault made() {
        return fault(name, sizes, channel);
    }

    public FaultSwitch switched(boolean other) {
        return new FaultSwitch(name, other, sizes, channel);
    }

    /** With one of its sizes changed. */
    public FaultSwitch withSize(int measure, double size) {
        Double[] changed = sizes.toArray(Double[]::new);
        changed[measure] = size;
        return new FaultSwitch(name, on, List.of(changed), channel);
    }

    /** Reaching one channel, or all where empty. */
    public FaultSwitch withChannel(String other) {
        return new FaultSwitch(name, on, sizes, other);
    }
}
