package org.opentmr.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opentmr.device.Source;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSession;
import org.opentmr.simulation.PatientSource;
import org.opentmr.simulation.PatientSpec;
import picocli.CommandLine.ArgGroup;

/** Where live samples come from: a board, a recording played, or a simulated patient. */
final class LiveSourceOptions {

    /** A usual contraction; default of the simulation. */
    private static final double EFFORT = 0.4;

    @ArgGroup(validate = false, heading = SourceOptions.HEADING)
    private SourceOptions source = new SourceOptions();

    @ArgGroup(validate = false, heading = PatientOptions.HEADING)
    private PatientOptions patient = new PatientOptions();

    /** Refuses what contradicts itself. */
    void check() throws IOException {
        source.check();
        if (patient.asked()) {
            if (source.isNamed()) {
                throw new UsageException("--patient takes the place of a board and of a recording; leave out --port,"
                        + " --play and what describes a board");
            }
            patient.check();
        }
    }

    /** True where the samples end by themselves. */
    boolean isFinite() {
        return patient.asked() || source.isFinite();
    }

    /** The protocol that a session follows where none is named: the patient's own motions, or the one built in. */
    GuidedProtocol usualProtocol() throws IOException {
        return patient.asked()
                ? guided(PatientProtocol.of(patient.patient().anatomy().motions()))
                : GuidedProtocol.ARM;
    }

    private static GuidedProtocol guided(PatientProtocol protocol) {
        return new GuidedProtocol(
                protocol.motions(),
                protocol.repetitions(),
                protocol.holdSeconds(),
                protocol.restSeconds(),
                GuidedProtocol.Order.FIXED,
                Seed.DEFAULT,
                protocol.restSeconds(),
                protocol.reactionSeconds());
    }

    /**
     * A protocol as the source can follow it. A patient begins with a rest as long as the others and keeps to the order.
     */
    GuidedProtocol followed(GuidedProtocol wanted) throws IOException {
        if (!patient.asked()) {
            return wanted;
        }
        MotionSet known = patient.patient().anatomy().motions();
        if (!known.motions().containsAll(wanted.motions().motions())) {
            throw new UsageException("the protocol asks for " + wanted.motions() + ", this patient can mean " + known
                    + "; leave --protocol out, or name an --anatomy that can");
        }
        if (wanted.order() != GuidedProtocol.Order.FIXED) {
            throw new UsageException("a simulated patient follows a protocol in its fixed order, got "
                    + wanted.order().name().toLowerCase(Locale.ROOT));
        }
        return guided(UsageException.check(() -> patientProtocol(wanted)));
    }

    private static PatientProtocol patientProtocol(GuidedProtocol protocol) {
        return new PatientProtocol(
                protocol.motions(),
                protocol.repetitions(),
                protocol.holdSeconds(),
                protocol.restSeconds(),
                protocol.reactionSeconds(),
                EFFORT);
    }

    /**
     * Makes the source, without opening it.
     *
     * @param protocol that the person is led through, as {@link #followed} gives it; a patient without one does all motions
     */
    Source create(Console console, Optional<GuidedProtocol> protocol) throws IOException {
        if (!patient.asked()) {
            return source.create(console);
        }
        PatientSpec spec = patient.patient();
        PatientProtocol followed = protocol.map(LiveSourceOptions::patientProtocol)
                .orElseGet(() -> PatientProtocol.of(spec.anatomy().motions()));
        console.message("Growing the patient's motor units …");
        Patient body = new Patient(spec, patient.session(), 1, Patient.units(spec), patient.faults());
        return new PatientSource(new PatientSession(body, followed), source.speed(), console.clock());
    }

    /** What a recording of a simulated patient says of how it was made; nothing for others. */
    Optional<Map<String, String>> simulation() throws IOException {
        return patient.asked()
                ? Optional.of(SimulationKeys.of(patient.patient(), patient.session(), patient.faults(), List.of()))
                : Optional.empty();
    }
}
