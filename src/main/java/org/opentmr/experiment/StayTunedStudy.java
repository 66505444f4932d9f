package org.opentmr.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.tuning.recalibration.StayTuned;

/**
 * Every way of staying tuned with many simulated people: a decoder trained in one session, used in a later one.
 *
 * @param people at least one
 * @param protocol of both sessions
 * @param measured what may be learnt from
 */
public record StayTunedStudy(List<SimulatedPerson> people, PatientProtocol protocol, StayTuned measured) {

    private static final int TRAINING = 1;
    private static final int LATER = 2;

    public StayTunedStudy {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("staying tuned is studied with at least one person, got none");
        }
    }

    /** The same day: the electrodes stay on, the person does everything anew. What recentring may not cost. */
    public List<StayTuned.Result> sameDay(Provenance provenance, Consumer<String> progress) {
        return each(
                person -> person.session(TRAINING, SimulatedPerson.TEST_PART, protocol, List.of()),
                provenance,
                progress);
    }

    /** Another day, with electrodes put on anew and these faults. */
    public List<StayTuned.Result> anotherDay(List<Fault> faults, Provenance provenance, Consumer<String> progress) {
        return each(person -> person.session(LATER, protocol, faults), provenance, progress);
    }

    /** Makes the later session of a person. */
    private interface Later {
        Recording of(SimulatedPerson person);
    }

    private List<StayTuned.Result> each(Later later, Provenance provenance, Consumer<String> progress) {
        return Crowd.each(people.size(), number -> one(people.get(number), later, provenance), progress);
    }

    private StayTuned.Result one(SimulatedPerson person, Later later, Provenance provenance) {
        DecoderSpec spec = person.defaultDecoder(Optional.empty());
        WindowCutter cutter = new WindowCutter(spec, Phase.CAUSAL, Clock.system());
        Recording first = person.session(TRAINING, protocol, List.of());
        WindowTable old = cutter.cut(first);
        TrainedDecoder decoder = new DecoderTraining(spec, first.layout())
                .add(old, annotation -> true)
                .train(provenance);
        Recording session = later.of(person);
        return measured.measure(decoder, List.of(old), session.name(), cutter.cut(session), provenance);
    }
}
