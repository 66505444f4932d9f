package org.opentmr.app.bench.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Link;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.prosthesis.limb.LimbChoice;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.live.LivePatient;
import org.opentmr.simulation.user.UserSpec;

/**
 * A simulated patient and the session in which they were calibrated. The patient who is connected afterwards wears the
 * electrodes as they were then.
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
        Recording recording = person.session(SESSION, protocol(body), List.of());
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

    private static PatientProtocol protocol(PatientSpec body) {
        PatientProtocol usual = PatientProtocol.of(body.anatomy().motions());
        return new PatientProtocol(
                usual.motions(),
                usual.repetitions(),
                HOLD_SECONDS,
                REST_SECONDS,
                usual.reactionSeconds(),
                usual.effort());
    }

    /** Connects a bench to the patient, who is at rest; on the bench's thread. */
    public void connect(Bench bench) {
        bench.limb().set(LimbChoice.of(body.anatomy().id(), calibrated.decoder().motions()));
        bench.connection()
                .connect(
                        Link.Kind.PATIENT,
                        "simulated patient",
                        () -> new LivePatient(body, SESSION, List.of(), bench.clock()));
    }

    /** Leaves a bench as the calibration would; on the bench's thread. */
    public void calibrate(Bench bench) {
        bench.calibrated().set(calibrated);
        bench.decoding().use(calibrated.decoder());
    }

    /** The patient whom a bench is connected to. */
    public static Optional<LivePatient> patient(Bench bench) {
        return bench.connection()
                .link()
                .map(Link::source)
                .filter(LivePatient.class::isInstance)
                .map(LivePatient.class::cast);
    }

    /** Asks the patient from now on for one motion after the other, with rests between; on the bench's thread. */
    public static Routine keepMoving(Bench bench) {
        Routine routine = new Routine(patient(bench).orElseThrow(), bench.clock(), HOLD_SECONDS, REST_SECONDS);
        bench.ticks().listen(routine::tick);
        return routine;
    }
}
