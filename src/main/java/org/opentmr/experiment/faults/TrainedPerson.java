package org.opentmr.experiment.faults;

import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.SplitRule;
import org.opentmr.assessment.control.Participant;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.experiment.ShortTests;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.artefact.Fault;

/**
 * A simulated person whose default decoder was trained in a session without faults, and who comes back for a later one.
 */
final class TrainedPerson {

    private static final int TRAINING = 1;
    private static final int LATER = 2;
    static final ShortTests TESTS = new ShortTests(1, 4);

    private final SimulatedPerson person;
    private final PatientProtocol protocol;
    private final LimbSpec limb;
    private final TrainedDecoder decoder;

    TrainedPerson(SimulatedPerson person, PatientProtocol protocol, LimbSpec limb, Provenance provenance) {
        this.person = person;
        this.protocol = protocol;
        this.limb = limb;
        Recording training = person.session(TRAINING, protocol, List.of());
        decoder = SimulatedPerson.train(person.defaultDecoder(Optional.empty()), training, provenance, Clock.system());
    }

    /** The later session, with these faults. */
    FaultOutcome later(List<Fault> faults) {
        Recording session = person.session(LATER, protocol, faults);
        Accuracy offline = new Evaluator(Phase.CAUSAL, SplitRule.REPETITION, decoder.provenance(), Clock.system())
                .of(decoder, session, "an earlier session without faults")
                .accuracy();
        return FaultOutcome.of(
                offline,
                TESTS.motions(participant(faults), limb, order()),
                TESTS.targets(participant(faults), limb, order()));
    }

    private Participant participant(List<Fault> faults) {
        return person.participant(decoder, LATER, faults);
    }

    /** The same order with every fault, so that nothing but the fault differs. */
    private Seed order() {
        return person.body().seed();
    }
}
