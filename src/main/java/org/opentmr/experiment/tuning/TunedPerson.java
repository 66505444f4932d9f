package org.opentmr.experiment.tuning;

import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.control.Participant;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.experiment.ShortTests;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
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
 * offline, and in tests of the closed loop.
 */
final class TunedPerson {

    private static final int SESSION = 1;
    static final ShortTests TESTS = new ShortTests(2, 6);

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
        return new PersonOutcome(
                ControlOutcome.of(newPart, track).accuracy(),
                Figures.of(newPart, track),
                TESTS.motions(participant(tuned), limb, order()).figures(),
                TESTS.targets(participant(tuned), limb, order()));
    }

    private Participant participant(TrainedDecoder tuned) {
        return person.participant(tuned, SESSION, List.of());
    }

    private Seed order() {
        return person.body().seed();
    }
}
