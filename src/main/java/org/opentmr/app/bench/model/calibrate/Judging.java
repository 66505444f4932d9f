package org.opentmr.app.bench.model.calibrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Progress;
import org.opentmr.assessment.coach.Coach;
import org.opentmr.assessment.coach.CoachReport;
import org.opentmr.assessment.quality.EcgDetector;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** Reads sessions back, has the coach judge them and teaches a decoder; in the background. */
final class Judging {

    /** The decoder's file in the session's folder. */
    static final String DECODER = "decoder.json";

    /** Shares of the work, measured on a usual session of eight channels. */
    private static final double READ = 0.05;

    private static final double TRAINED = 0.25;

    private final Path folder;
    private final Clock clock;

    Judging(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Judges and teaches anew.
     *
     * @param sessions those to learn from, at least one
     */
    Outcome learn(List<KeptSession> sessions, Progress progress) throws IOException {
        return judge(sessions, Optional.empty(), progress);
    }

    /** Judges again, with the decoder that was saved; teaches anew where it is gone. */
    Outcome recall(List<KeptSession> sessions, Progress progress) throws IOException {
        Path saved = folder.resolve(DECODER);
        return judge(sessions, Files.exists(saved) ? Optional.of(DecoderFile.read(saved)) : Optional.empty(), progress);
    }

    private Outcome judge(List<KeptSession> sessions, Optional<TrainedDecoder> known, Progress progress)
            throws IOException {
        List<Recording> recordings = new ArrayList<>();
        List<Path> inputs = new ArrayList<>();
        Optional<Double> powerLineHz = Optional.empty();
        for (KeptSession session : sessions) {
            RecordingFile file = RecordingCatalog.find(session.samples(), ImportOptions.DEFAULT)
                    .get(0);
            recordings.add(file.load(warning -> {}));
            inputs.addAll(file.inputs());
            powerLineHz = file.powerLineHz();
        }
        Recording joined = JoinedSessions.of(recordings);
        advance(progress, READ);
        DecoderSpec spec = DefaultDecoder.spec(joined.layout(), powerLineHz, EcgDetector.hears(joined));
        Provenance provenance = Provenance.of(inputs, Seed.DEFAULT, clock);
        TrainedDecoder decoder = known.isPresent() ? known.get() : train(joined, spec, provenance);
        advance(progress, TRAINED);
        CoachReport report = new Coach(provenance, clock).judgeMotions(joined, spec, powerLineHz);
        advance(progress, 1);
        if (known.isEmpty()) {
            DecoderFile.write(decoder, folder.resolve(DECODER));
        }
        Calibrated calibrated = new Calibrated(
                joined.name(), joined, inputs.size() == 1 ? Optional.of(inputs.get(0)) : Optional.empty(), decoder);
        return new Outcome(calibrated, report, sessions);
    }

    private TrainedDecoder train(Recording recording, DecoderSpec spec, Provenance provenance) {
        return new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, clock).cut(recording), annotation -> true)
                .train(provenance);
    }

    private static void advance(Progress progress, double share) throws IOException {
        progress.done(share);
        if (progress.isCancelled()) {
            throw new IOException("cancelled");
        }
    }
}
