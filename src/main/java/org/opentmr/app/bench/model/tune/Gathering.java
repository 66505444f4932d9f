package org.opentmr.app.bench.model.tune;

import java.util.Arrays;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Progress;
import org.opentmr.assessment.DiscriminantPlane;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Repetitions;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.EvidenceGatherer;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.WhatIf;

/** Gathers what tuning needs of a session; takes seconds. */
final class Gathering {

    /** Below, nothing is left to train on once a repetition is held out. */
    private static final int LEAST_REPETITIONS = 2;

    private final Calibrated calibrated;
    private final Clock clock;

    Gathering(Calibrated calibrated, Clock clock) {
        this.calibrated = calibrated;
        this.clock = clock;
    }

    /**
     * All of it. The shares of progress are those that the parts take on sessions of some minutes.
     *
     * @throws IllegalArgumentException where the session gives no decision to tune on; the message says why
     */
    Material gather(Progress progress) {
        Recording recording = calibrated.recording();
        DecoderSpec spec = calibrated.decoder().spec();
        SessionEvidence evidence = evidence(recording, spec);
        progress.done(0.6);
        Settings trained = Settings.of(evidence);
        Settings start = Nearest.values(Settings.of(calibrated.decoder()), trained);
        Patterns patterns = Patterns.of(recording, spec, evidence.motions(), clock);
        progress.done(0.8);
        DiscriminantPlane plane = DiscriminantPlane.of(windows(recording, spec, evidence.motions()));
        progress.done(0.95);
        return new Material(
                calibrated, evidence, trained, start, patterns, plane, Trial.of(new WhatIf(evidence, start), start));
    }

    private SessionEvidence evidence(Recording recording, DecoderSpec spec) {
        EvidenceGatherer gatherer = new EvidenceGatherer(calibrated.decoder().provenance(), clock);
        long repetitions =
                Arrays.stream(Repetitions.of(recording.motions())).distinct().count();
        return repetitions < LEAST_REPETITIONS
                ? gatherer.of(
                        calibrated.decoder(),
                        recording,
                        "every motion was done once, and the decoder learned from it: live it will do worse than here")
                : gatherer.heldOut(recording, spec);
    }

    /** Labelled as the evidence is, so that every motion has its colour. */
    private TrainingSet windows(Recording recording, DecoderSpec spec, MotionSet motions) {
        TrainingSet own = new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, clock).cut(recording), annotation -> true)
                .trainingSet();
        return new TrainingSet(
                own.features(),
                Arrays.stream(own.labels())
                        .map(label -> motions.indexOf(own.motions().get(label)))
                        .toArray(),
                own.repetitions(),
                motions);
    }
}
