package org.opentmr.app.bench.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Link;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Provenance;
import org.opentmr.device.Source;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSession;
import org.opentmr.simulation.PatientSource;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.user.UserSpec;

/**
 * A simulated patient, the session in which they were calibrated, and the same patient minutes later, with the electrodes as
 * they were, doing every motion in turn. The same patient, the same bits.
 *
 * @param body of the patient
 * @param calibrated what calibration left
 */
public record Rehearsal(PatientSpec body, Calibrated calibrated) {

    /** The most that the bench is promised to draw smoothly. */
    private static final int MOST_ELECTRODES = 16;

    private static final double HIGHEST_RATE_HZ = 2000;
    private static final double MAINS_HZ = 50;
    private static final int SESSION = 1;

    /** Short, so that nobody waits: the signal of one second of a held contraction is like that of the next. */
    private static final double HOLD_SECONDS = 2;

    private static final double REST_SECONDS = 1;

    private static final int REPETITIONS = 4;

    /** More than an hour of motions. */
    private static final int WITHOUT_END = 200;

    /** A typical patient with the usual electrodes. */
    public static PatientSpec usual(Seed seed) {
        return PatientSpec.typical(Anatomies.named("transhumeral"), seed);
    }

    /** The same with 16 electrodes at 2000 Hz. */
    public static PatientSpec largest(Seed seed) {
        PatientSpec usual = usual(seed).withElectrodes(MOST_ELECTRODES);
        return new PatientSpec(
                usual.anatomy(),
                usual.monthsSinceSurgery(),
                usual.delayMonths(),
                usual.skill(),
                usual.fatMillimetres(),
                HIGHEST_RATE_HZ,
                usual.noiseMicrovolts(),
                seed);
    }

    /** Calibrates a patient without waiting for them; takes some seconds. */
    public static Rehearsal with(PatientSpec body, Clock clock) throws IOException {
        SimulatedPerson person = new SimulatedPerson(body, UserSpec.TYPICAL);
        Recording recording = person.session(SESSION, protocol(body, REPETITIONS), List.of());
        DecoderSpec spec = person.defaultDecoder(Optional.of(MAINS_HZ));
        Provenance provenance = Provenance.of(List.of(), body.seed(), clock);
        return new Rehearsal(
                body,
                new Calibrated(
                        "simulated patient, session " + SESSION,
                        recording,
                        Optional.empty(),
                        SimulatedPerson.train(spec, recording, provenance, clock)));
    }

    private static PatientProtocol protocol(PatientSpec body, int repetitions) {
        PatientProtocol usual = PatientProtocol.of(body.anatomy().motions());
        return new PatientProtocol(
                usual.motions(), repetitions, HOLD_SECONDS, REST_SECONDS, usual.reactionSeconds(), usual.effort());
    }

    /** The patient after the calibration, live. */
    public Source source(Clock clock) {
        Patient later = new Patient(body, SESSION, SimulatedPerson.TEST_PART, Patient.units(body), List.of());
        return new PatientSource(new PatientSession(later, protocol(body, WITHOUT_END)), 1, clock);
    }

    /** Connects a bench to the patient; on the bench's thread. */
    public void connect(Bench bench) {
        bench.connection().connect(Link.Kind.PATIENT, "simulated patient", () -> source(bench.clock()));
    }

    /** Leaves a bench as the calibration would; on the bench's thread. */
    public void calibrate(Bench bench) {
        bench.calibrated().set(calibrated);
        bench.decoding().use(calibrated.decoder());
    }
}
