package org.opentmr.app.bench.model.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Progress;
import org.opentmr.assessment.quality.EcgDetector;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** Teaches the default decoder on a recording in which contractions are marked. */
final class Lesson {

    /** Shares of the work, measured on ten minutes of eight channels. */
    private static final double LOADED = 0.2;

    private static final double CUT = 0.8;

    private Lesson() {}

    /**
     * Reads a recording and trains on all contractions of it; takes seconds.
     *
     * @return empty where no contraction is marked in it
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where what is marked is not enough
     */
    static Optional<Calibrated> on(RecordingFile file, Clock clock, Progress progress) throws IOException {
        Recording recording = file.load(warning -> {});
        if (recording.motions().isEmpty()) {
            return Optional.empty();
        }
        progress.done(LOADED);
        requireWanted(file, progress);
        DecoderSpec spec = DefaultDecoder.spec(recording.layout(), file.powerLineHz(), EcgDetector.hears(recording));
        DecoderTraining training = new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, clock).cut(recording), annotation -> true);
        progress.done(CUT);
        requireWanted(file, progress);
        Provenance provenance = Provenance.of(file.inputs(), Seed.DEFAULT, clock);
        List<Path> inputs = file.inputs();
        return Optional.of(new Calibrated(
                file.name(),
                recording,
                inputs.size() == 1 ? Optional.of(inputs.get(0)) : Optional.empty(),
                training.train(provenance)));
    }

    private static void requireWanted(RecordingFile file, Progress progress) throws IOException {
        if (progress.isCancelled()) {
            throw new IOException(file.name() + ": cancelled");
        }
    }
}
