package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;

/** A simulated patient in place of a board, in the commands that listen live. */
@Timeout(180)
class PatientSourceCommandsTest {

    private static final String QUICK = "--patient --anatomy transtibial --electrodes 2 --patient-rate 500";

    @TempDir
    Path folder;

    private static Ran run(String options, Object... first) {
        return Ran.of(
                Stream.concat(Stream.of(first), Stream.of(options.split(" "))).toArray());
    }

    private static Recording only(Path dataset) throws IOException {
        List<RecordingFile> files = RecordingCatalog.find(dataset, ImportOptions.DEFAULT);
        assertThat(files).hasSize(1);
        return files.get(0).load(warning -> {});
    }

    /** A short protocol with these motions. */
    private Path protocol(String motions, String order) throws IOException {
        return Files.writeString(
                folder.resolve("protocol.json"),
                "{\"motions\": [" + motions
                        + "], \"repetitions\": 2, \"holdSeconds\": 1.5, \"restSeconds\": 1, \"order\": \"" + order
                        + "\"}");
    }

    @Test
    void aPatientIsLedThroughAProtocolTrainsADecoderAndUsesIt() throws IOException {
        Path protocol = protocol("\"rest\", \"dorsiflexion\", \"plantarflexion\"", "fixed");
        Path decoder = folder.resolve("decoder.json");
        Ran train = run(
                        QUICK + " --speed 20",
                        "train",
                        "--live",
                        folder.resolve("guided"),
                        "--protocol",
                        protocol,
                        "-o",
                        decoder)
                .done();
        assertThat(train.out()).contains("Saved in " + decoder);
        Recording guided = only(folder.resolve("guided"));
        assertThat(guided.motions()).as("three motions, two repetitions").hasSize(6);

        Path live = folder.resolve("used");
        Ran decode = run(QUICK + " --patient-session 2 --speed 100", "decode", "--decoder", decoder, "--record", live)
                .done();
        assertThat(decode.out()).contains("line to command", "0 samples lost");
        Path sidecar;
        try (Stream<Path> files = Files.walk(live)) {
            sidecar = files.filter(file -> file.toString().endsWith("_emg.json"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(Ran.json(sidecar).get("SimulationSession").asText()).isEqualTo("2");
        assertThat(Files.readString(live.resolve("participants.tsv"))).contains("simulated");

        Ran.of("evaluate", folder.resolve("guided"), "--decoder", decoder).done();
    }

    @Test
    void theContractionsAreWhereTheProtocolMarksThem() throws IOException {
        Path protocol = protocol("\"rest\", \"plantarflexion\"", "fixed");
        run(QUICK + " --speed max", "record", folder.resolve("set"), "--protocol", protocol)
                .done();
        Recording session = only(folder.resolve("set"));
        assertThat(session.motions()).hasSize(4).allSatisfy(annotation -> {
            double strongest = 0;
            for (double[] channel : session.samples()) {
                double sum = 0;
                for (long i = annotation.firstSample(); i < annotation.end(); i++) {
                    sum += channel[(int) i] * channel[(int) i];
                }
                strongest = Math.max(strongest, Math.sqrt(sum / annotation.samples()));
            }
            if (annotation.motion().isRest()) {
                assertThat(strongest).as("rest, microvolts RMS: noise of 3").isLessThan(10);
            } else {
                assertThat(strongest).as("contraction, microvolts RMS").isGreaterThan(30);
            }
        });
    }

    @Test
    void refusesWhatAPatientCannotDo() throws IOException {
        Path arm = protocol("\"rest\", \"hand close\"", "fixed");
        run(QUICK, "record", folder.resolve("x"), "--protocol", arm)
                .refused(2, "the protocol asks for [rest, hand close], this patient can mean [rest, dorsiflexion");
        Path shuffled = protocol("\"rest\", \"inversion\"", "shuffled");
        run(QUICK, "record", folder.resolve("x"), "--protocol", shuffled)
                .refused(2, "in its fixed order, got shuffled");
        run(QUICK, "record", folder.resolve("x"), "--port", "/dev/x")
                .refused(2, "--patient takes the place of a board");
        run(QUICK + " --fault itch", "record", folder.resolve("x")).refused(2, "no fault \"itch\"");
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
