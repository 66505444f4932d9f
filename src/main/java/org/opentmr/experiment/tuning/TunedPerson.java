package org.opentmr.experiment.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opentmr.assessment.control.FullRange;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.ReachFigures;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.tuning.ControlOutcome;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.EvidenceGatherer;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.auto.AutoTuner;
import org.opentmr.tuning.auto.Figures;
import org.opentmr.tuning.auto.FoldedEvidence;
import org.opentmr.tuning.auto.TuningReport;

/**
 * A simulated person whose default decoder is trained and tuned on the first part of a session and used in a later part:
 * offline, and in tests of the closed loop. The tests are short; their sizes are defaults of this program.
 */
final class TunedPerson {

    private static final int SESSION = 1;
    private static final int MOTION_REPETITIONS = 2;
    private static final double MOTION_LIMIT_SECONDS = 5;
    private static final double FULL_RANGE_SECONDS = 1;
    private static final double REST_SECONDS = 1;
    private static final double OFFSET_DEGREES = 40;
    private static final double TOLERANCE_DEGREES = 8;
    private static final double DWELL_SECONDS = 1;
    private static final double TARGET_LIMIT_SECONDS = 12;
    private static final int TARGETS = 6;

    private final SimulatedPerson person;
    private final LimbSpec limb;
    private final TrainedDecoder decoder;
    private final SessionEvidence newPart;
    private final TuningReport report;

    TunedPerson(
            SimulatedPerson person, PatientProtocol protocol, LimbSpec limb, AutoTuner tuner, Provenance provenance) {
        this.person = person;
        this.limb = limb;
        DecoderSpec spec = person.defaultDecoder(Optional.empty());
        Recording training = person.session(SESSION, protocol, List.of());
        EvidenceGatherer gatherer = new EvidenceGatherer(provenance, Clock.system());
        report = tuner.tune(FoldedEvidence.of(gatherer.heldOut(training, spec)), PatternSettings::of, done -> {});
        decoder = SimulatedPerson.train(spec, training, provenance, Clock.system());
        newPart = gatherer.of(
                decoder, person.session(SESSION, SimulatedPerson.TEST_PART, protocol, List.of()), "an earlier part");
    }

    TuningReport report() {
        return report;
    }

    /** With the present settings and with those of the balanced proposal. */
    Measure.Pair<PersonOutcome> pair() {
        PersonOutcome before = outcome(report.present());
        boolean changes = !report.balanced().changes().isEmpty();
        return new Measure.Pair<>(
                before,
                changes ? outcome(report.balanced().settings()) : before,
                report.balanced().pays());
    }

    private PersonOutcome outcome(Settings settings) {
        DecisionTrack track = DecisionTrack.of(newPart, settings);
        TrainedDecoder tuned = settings.applyTo(decoder);
        try {
            return new PersonOutcome(
                    ControlOutcome.of(newPart, track).accuracy(),
                    Figures.of(newPart, track),
                    motions(tuned),
                    targets(tuned));
        } catch (IOException e) {
            throw new UncheckedIOException("a simulated person reads no file", e);
        }
    }

    private MotionTestResult.Figures motions(TrainedDecoder tuned) throws IOException {
        List<Motion> asked = tuned.model().motions().motions().stream()
                .filter(motion -> !motion.isRest())
                .toList();
        return new MotionTest(
                        asked,
                        MOTION_REPETITIONS,
                        MOTION_LIMIT_SECONDS,
                        new FullRange.OfSeconds(FULL_RANGE_SECONDS),
                        REST_SECONDS)
                .run(
                        person.participant(tuned, SESSION, List.of()),
                        limb,
                        person.body().seed(),
                        TestListener.NONE)
                .figures();
    }

    private ReachFigures targets(TrainedDecoder tuned) throws IOException {
        List<DegreeOfFreedom> axes = limb.drivenBy(tuned.model().motions()).joints().stream()
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
                .run(
                        person.participant(tuned, SESSION, List.of()),
                        limb,
                        person.body().seed(),
                        TestListener.NONE)
                .figures();
    }

    static String describe() {
        return String.format(
                Locale.ROOT,
                "Motion test: every motion %d times, %.0f s. TAC test: %d targets of one axis, %.0f° away, ±%.0f°, held for"
                        + " %.0f s, limit %.0f s.",
                MOTION_REPETITIONS,
                MOTION_LIMIT_SECONDS,
                TARGETS,
                OFFSET_DEGREES,
                TOLERANCE_DEGREES,
                DWELL_SECONDS,
                TARGET_LIMIT_SECONDS);
    }
}
