package org.opentmr.simulation;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Territory;
import org.opentmr.simulation.artefact.ChannelChoice;
import org.opentmr.simulation.artefact.Ecg;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.FaultChain;
import org.opentmr.simulation.artefact.SignalFault;
import org.opentmr.simulation.artefact.SignalState;
import org.opentmr.simulation.artefact.Span;
import org.opentmr.simulation.artefact.Stage;
import org.opentmr.simulation.motorunit.EmgSynthesizer;

/**
 * How a patient is for the time being, worked out to the point where a {@link Patient} only has to take it over: the body,
 * what the electrodes see of it, and the faults. Made by a {@link PatientPreparation}, on any thread; taken over once.
 */
public final class PatientCondition {

    /** A fault of the signal that stands at its beginning. */
    record Ready(SignalFault fault, SignalState state) {}

    private final PatientSpec spec;
    private final ChannelLayout layout;
    private final Donning donning;
    private final List<Territory> driven;
    private final Contraction contraction;
    private final EmgSynthesizer synthesizer;
    private final BodyState body;
    private final List<Ready> faults = new ArrayList<>();

    PatientCondition(
            PatientSpec spec, int session, Seed ofSession, Placements placements, List<? extends Fault> wrong) {
        this.spec = spec;
        layout = Patient.layout(spec);
        donning = Donning.draw(spec.seed(), session, layout.size());
        driven = spec.reinnervation()
                .mixed(spec.anatomy().territories(), spec.skill().training());
        contraction = new Contraction(
                driven,
                spec.anatomy().motions(),
                spec.skill(),
                Patient.tickSamples(spec.rateHz()) / spec.rateHz(),
                spec.seed(),
                ofSession);
        body = new BodyState(spec, donning.places(spec.anatomy()), wrong, placements);
        synthesizer = new EmgSynthesizer(placements.units(), ofSession);
        synthesizer.use(body.first());
        FaultChain chain = FaultChain.of(withHeart(wrong));
        List<SignalState> states = chain.newStates(new Stage(
                donning.places(spec.anatomy()),
                spec.anatomy().circumferenceMillimetres(),
                spec.rateHz(),
                new Seed(ofSession.stream("faults", 0).nextLong())));
        for (int i = 0; i < states.size(); i++) {
            faults.add(new Ready(chain.faults().get(i), states.get(i)));
        }
    }

    /** The heart that the anatomy says is heard, unless the faults hold one. */
    private List<Fault> withHeart(List<? extends Fault> wrong) {
        List<Fault> all = new ArrayList<>(wrong);
        if (wrong.stream().noneMatch(Ecg.class::isInstance)) {
            spec.anatomy()
                    .heart()
                    .ifPresent(heart -> all.add(
                            new Ecg(Span.ALWAYS, ChannelChoice.ALL, heart.peakMicrovolts(), heart.beatsPerMinute())));
        }
        return all;
    }

    public PatientSpec spec() {
        return spec;
    }

    public ChannelLayout layout() {
        return layout;
    }

    Donning donning() {
        return donning;
    }

    int territories() {
        return driven.size();
    }

    /** A person at rest. */
    Contraction contraction() {
        return contraction;
    }

    /** Motor units at rest, with the electrodes on them. */
    EmgSynthesizer synthesizer() {
        return synthesizer;
    }

    BodyState body() {
        return body;
    }

    List<Ready> faults() {
        return faults;
    }

    /** Whether the person drives the same muscles in the same way. */
    boolean contractsAs(PatientCondition other) {
        return driven.equals(other.driven)
                && spec.skill().equals(other.spec.skill())
                && spec.seed().equals(other.spec.seed());
    }
}
