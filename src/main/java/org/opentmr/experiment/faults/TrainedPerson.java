package org.opentmr.experiment.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.SplitRule;
import org.opentmr.assessment.control.FullRange;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.ReachFigures;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.artefact.Fault;

/**
 * A simulated person whose default decoder was trained in a session without faults, and who comes back for a later one. The
 * tests are short: every motion once, and a few targets of one axis; all sizes are defaults of this program.
 */
final class TrainedPerson {

    private static final int TRAINING = 1;
    private static final int LATER = 2;
    private static final double MOTION_LIMIT_SECONDS = 5;
    private static final double REST_SECONDS = 1;
    private static final int TARGETS = 4;
    private static final double OFFSET_DEGREES = 40;
    private static final double TOLERANCE_DEGREES = 8;
    private static final double DWELL_SECONDS = 1;
    private static final double TARGET_LIMIT_SECONDS = 12;

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
        try {
            return FaultOutcome.of(offline, motions(faults), targets(faults));
        } catch (IOException e) {
            throw new UncheckedIOException("a simulated person reads no file", e);
        }
    }

    private MotionTestResult motions(List<Fault> faults) throws IOException {
        List<Motion> asked = decoder.motions().motions().stream()
                .filter(motion -> !motion.isRest())
                .toList();
        return new MotionTest(asked, 1, MOTION_LIMIT_SECONDS, new FullRange.OfSeconds(1), REST_SECONDS)
                .run(person.participant(decoder, LATER, faults), limb, order(), TestListener.NONE);
    }

    private ReachFigures targets(List<Fault> faults) throws IOException {
        List<DegreeOfFreedom> axes = limb.drivenBy(decoder.motions()).joints().stream()
                .map(Joint::axis)
                .toList();
        return new TacTest(
                        axes,
                        List.of(1),
                        OFFSET_DEGREES,
                        TOLERANCE_DEGREES,
                        DWELL_SECONDS,
                        TARGET_LIMIT_SECONDS,
                        TARGETS,
                        1,
                        REST_SECONDS)
                .run(person.participant(decoder, LATER, faults), limb, order(), TestListener.NONE)
                .figures();
    }

    /** The same order with every fault, so that nothing but the fault differs. */
    private Seed order() {
        return person.body().seed();
    }

    static String describe() {
        return String.format(
                Locale.ROOT,
                "Motion test: every motion once, %.0f s. TAC test: %d targets of one axis, %.0f° away, ±%.0f°, held for"
                        + " %.0f s, limit %.0f s.",
                MOTION_LIMIT_SECONDS,
                TARGETS,
                OFFSET_DEGREES,
                TOLERANCE_DEGREES,
                DWELL_SECONDS,
                TARGET_LIMIT_SECONDS);
    }
}
