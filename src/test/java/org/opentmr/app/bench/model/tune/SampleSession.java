package org.opentmr.app.bench.model.tune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** The first session of a person of the sample recordings, calibrated as the bench does. */
public final class SampleSession {

    private SampleSession() {}

    public static Calibrated of(String subject, Clock clock) throws IOException {
        RecordingFile file = RecordingCatalog.find(
                        Path.of("sample-recordings", subject, "ses-01"), ImportOptions.DEFAULT)
                .get(0);
        Recording recording = file.load(warning -> {});
        DecoderSpec spec = DefaultDecoder.spec(recording.layout(), file.powerLineHz(), false);
        return new Calibrated(
                subject + ", session 1",
                recording,
                Optional.empty(),
                new DecoderTraining(spec, recording.layout())
                        .add(new WindowCutter(spec, Phase.CAUSAL, clock).cut(recording), annotation -> true)
                        .train(new Provenance(Provenance.SOFTWARE, List.of(), 1, "", Provenance.LABEL)));
    }
}
