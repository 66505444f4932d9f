package org.opentmr.experiment;

import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.control.Participant;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSession;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.motorunit.MotorUnits;
import org.opentmr.simulation.user.SyntheticUser;
import org.opentmr.simulation.user.UserSpec;

/** A simulated person: records sessions, has a decoder trained, takes tests of control. Safe for several threads. */
public final class SimulatedPerson {

    /** The part of a session in which tests are taken. */
    public static final int TEST_PART = 2;

    private final PatientSpec body;
    private final UserSpec behaviour;
    private final MotorUnits units;

    /**
     * @param body what the electrodes sit on
     * @param behaviour how the person moves a limb that they see
     */
    public SimulatedPerson(PatientSpec body, UserSpec behaviour) {
        this.body = body;
        this.behaviour = behaviour;
        units = Patient.units(body);
    }

    public PatientSpec body() {
        return body;
    }

    public UserSpec behaviour() {
        return behaviour;
    }

    /** A session of every motion in turn, as recorded. */
    public Recording session(int number, PatientProtocol protocol, List<Fault> faults) {
        return session(number, 1, protocol, faults);
    }

    /**
     * A part of a session.
     *
     * @param part from 1; the electrodes stay on from part to part, and the person does everything anew
     */
    public Recording session(int number, int part, PatientProtocol protocol, List<Fault> faults) {
        return new PatientSession(new Patient(body, number, part, units, faults), protocol).record("sim", "" + number);
    }

    /** The default decoder's settings for this person's channels. */
    public DecoderSpec defaultDecoder(Optional<Double> powerLineHz) {
        return DefaultDecoder.spec(
                Patient.layout(body), powerLineHz, body.anatomy().heart().isPresent());
    }

    /** A decoder trained on a recording. */
    public static TrainedDecoder train(DecoderSpec spec, Recording recording, Provenance provenance, Clock clock) {
        return new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, clock).cut(recording), annotation -> true)
                .train(provenance);
    }

    /**
     * The person in front of a test, in the part of a session that follows the first one, in which a decoder is trained.
     *
     * @param session number; another one is another day, with electrodes put on anew
     */
    public Participant participant(TrainedDecoder decoder, int session, List<Fault> faults) {
        Seed behaving =
                new Seed(body.seed().stream("behaviour in session", session).nextLong());
        return new SimulatedParticipant(
                new SyntheticUser(behaviour, decoder.motions(), behaving),
                new Patient(body, session, TEST_PART, units, faults),
                decoder);
    }
}
