package org.opentmr.device.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.device.Source.Read;
import org.opentmr.device.SourceEvent;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.GivenSession;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.recording.StoredRecording;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** A recording played live gives the decisions of the recording decoded offline, to the last bit. */
class ReplayDecisionsTest {

    @TempDir
    private static Path folder;

    private static RecordingFile file;
    private static Recording session;
    private static TrainedDecoder trained;

    @BeforeAll
    static void train() throws IOException {
        Path given = new GivenSession("channels", 8, "rate", 1000, "repetitions", 4).in(folder);
        file = RecordingCatalog.find(given, ImportOptions.DEFAULT).get(0);
        Recording loaded = file.load(warning -> {});
        double[][] samples = loaded.samples();
        samples[2][31_000] = Double.NaN;
        session = new Recording(
                loaded.name(),
                loaded.subject(),
                loaded.session(),
                loaded.layout(),
                samples,
                loaded.annotations(),
                List.of(20_011L, 47_500L));
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION,
                List.of(new FilterSpec.HighPass(4, 20), new FilterSpec.Notch(50, 30, 3)),
                true,
                0.2,
                0.025,
                "TD4(8)",
                "LDA(0.01)",
                ControlSpec.DEFAULT);
        trained = new DecoderTraining(spec, session.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(session), a -> true)
                .train(TestProvenance.NONE);
    }

    private static String decision(long sample, Decoder decoder) {
        StringBuilder bits = new StringBuilder().append(sample).append(' ').append(decoder.command());
        for (double p : decoder.posterior()) {
            bits.append(' ').append(Double.doubleToLongBits(p));
        }
        return bits.toString();
    }

    private static List<String> offline(Recording recording) {
        Decoder decoder = new Decoder(trained);
        List<String> decisions = new ArrayList<>();
        List<Long> ends = new ArrayList<>(recording.joins());
        ends.add((long) recording.length());
        int at = 0;
        for (long end : ends) {
            while (at < end) {
                at += decoder.push(recording.samples(), at, (int) end - at);
                if (decoder.ready()) {
                    decisions.add(decision(at, decoder));
                }
            }
            decoder.restart();
        }
        return decisions;
    }

    private static List<String> live(StoredRecording recording, double speed, int blockSize) throws IOException {
        FakeTime time = new FakeTime();
        Decoder decoder = new Decoder(trained);
        List<String> decisions = new ArrayList<>();
        try (ReplaySource source = new ReplaySource(recording, new ReplayOptions(speed, false), time, time)) {
            source.open(event -> {
                if (event.kind() == SourceEvent.Kind.RETURNED) {
                    decoder.restart();
                }
            });
            source.start();
            Block block = new Block(recording.layout().size(), blockSize);
            while (source.read(block) != Read.END) {
                int at = 0;
                while (at < block.count()) {
                    at += decoder.push(block.samples(), at, block.count() - at);
                    if (decoder.ready()) {
                        decisions.add(decision(block.firstSample() + at, decoder));
                    }
                }
            }
        }
        return decisions;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 1000", "100, 37", "Infinity, 4096", "Infinity, 250"})
    void equalOfflineDecisionsWithJoinsAndASampleThatIsNoNumber(double speed, int blockSize) throws IOException {
        List<String> want = offline(session);
        assertThat(want).hasSizeGreaterThan(1000);
        assertThat(live(new InMemoryRecording(session), speed, blockSize)).isEqualTo(want);
    }

    @Test
    void equalOfflineDecisionsFromTheFileItself() throws IOException {
        assertThat(live(file.open(), ReplayOptions.UNPACED, 333)).isEqualTo(offline(file.load(warning -> {})));
    }
}
