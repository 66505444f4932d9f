package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.fixture.GivenSession;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;

/** Boards on the command line, as a user meets them: an emulated board at a pseudo-terminal, or a recording played. */
@Timeout(180)
class LiveCommandsTest {

    @TempDir
    Path folder;

    private Path session;

    @BeforeEach
    void session() {
        session = new GivenSession("repetitions", 2).in(folder.resolve("given"));
    }

    /** A board at a pseudo-terminal, until it is closed. */
    private final class Board implements AutoCloseable {

        final Path port = folder.resolve("tty");
        private final PipedOutputStream typed = new PipedOutputStream();
        private final CompletableFuture<Ran> replay;

        Board(Object... more) throws IOException, InterruptedException {
            PipedInputStream in = new PipedInputStream(typed);
            Object[] line = Stream.concat(Stream.of("replay", session, "--port", port, "--loop"), Stream.of(more))
                    .toArray();
            replay = CompletableFuture.supplyAsync(() -> Ran.typing(in, line), work -> {
                Thread thread = new Thread(work, "emulated board");
                thread.setDaemon(true);
                thread.start();
            });
            while (!Files.exists(port) && !replay.isDone()) {
                Thread.sleep(5);
            }
        }

        @Override
        public void close() throws IOException {
            typed.write("q\n".getBytes(StandardCharsets.US_ASCII));
            typed.flush();
            replay.orTimeout(60, TimeUnit.SECONDS).join().done();
        }
    }

    private static void needSocat() {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
    }

    private static Recording only(Path dataset) throws IOException {
        List<RecordingFile> files = RecordingCatalog.find(dataset, ImportOptions.DEFAULT);
        assertThat(files).hasSize(1);
        return files.get(0).load(warning -> {});
    }

    @Test
    void aBoardIsFoundAndRecordedSampleForSample() throws Exception {
        needSocat();
        try (Board board = new Board("--as", "opentmr")) {
            assertThat(Ran.of("ports", "--probe", board.port).done().out()).contains("OpenTMR wire protocol");
            Ran record = Ran.of("record", folder.resolve("new"), "--port", board.port, "--seconds", 3)
                    .done();
            assertThat(record.err())
                    .contains("Found OpenTMR wire protocol", "4 channels at 500 Hz in µV", "16-bit CRC");
            assertThat(record.out()).contains("; 0 samples lost, 0 frames damaged");
        }
        Recording given = only(session);
        Recording recorded = only(folder.resolve("new"));
        assertThat(recorded.length()).isGreaterThan(500);
        int start = find(given.samples()[0], recorded.samples()[0]);
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < recorded.length(); i++) {
                assertThat(recorded.samples()[c][i])
                        .as("channel %d, sample %d: half a step of the line's 16 bits, and of the file", c, i)
                        .isCloseTo(
                                given.samples()[c][(start + i) % given.length()],
                                org.assertj.core.data.Offset.offset(0.2));
            }
        }
    }

    /** Where a stretch begins in a longer signal. */
    private static int find(double[] signal, double[] stretch) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < signal.length; at++) {
            double distance = 0;
            for (int i = 0; i < 100 && distance < least; i++) {
                distance += Math.abs(signal[(at + i) % signal.length] - stretch[i]);
            }
            if (distance < least) {
                least = distance;
                best = at;
            }
        }
        return best;
    }

    @Test
    void otherBoardsAreServedInTheirOwnFormats() throws Exception {
        needSocat();
        for (String id : List.of("openbci-cyton", "bitalino", "hackeeg")) {
            try (Board board = new Board("--as", id)) {
                Ran record = Ran.of("record", folder.resolve(id), "--port", board.port, "--board", id, "--seconds", 2)
                        .done();
                assertThat(record.out()).as(id).contains("; 0 samples lost, 0 frames damaged");
            }
            assertThat(only(folder.resolve(id)).length()).as(id).isGreaterThan(100);
        }
    }

    @Test
    void aGuidedSessionTrainsADecoderThatDecodesLive() throws Exception {
        Path protocol = folder.resolve("protocol.json");
        Ran.of("record", folder, "--write-protocol", protocol).done();
        Files.writeString(
                protocol,
                Files.readString(protocol)
                        .replaceAll("(\"repetitions\" ?: ?)\\d+", "$12")
                        .replaceAll("(\"holdSeconds\" ?: ?)[\\d.]+", "$11.0")
                        .replaceAll("(\"restSeconds\" ?: ?)[\\d.]+", "$10.5")
                        .replaceAll("(\"countdownSeconds\" ?: ?)[\\d.]+", "$10")
                        .replaceAll("(\"reactionSeconds\" ?: ?)[\\d.]+", "$10.5"));
        Path decoder = folder.resolve("decoder.json");
        Ran train = Ran.of(
                        "train",
                        "--live",
                        folder.resolve("guided"),
                        "--play",
                        session,
                        "--loop",
                        "--speed",
                        20,
                        "--protocol",
                        protocol,
                        "-o",
                        decoder)
                .done();
        assertThat(train.out()).contains("Saved in " + decoder);
        Recording guided = only(folder.resolve("guided"));
        assertThat(guided.annotations().stream().filter(each -> each.samples() > 0))
                .as("seven motions, two repetitions")
                .hasSize(14)
                .allMatch(each -> each.repetition().isPresent());

        try (DatagramSocket listener = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(60_000);
            Ran decode = Ran.of(
                            "decode",
                            "--live",
                            "--decoder",
                            decoder,
                            "--play",
                            session,
                            "--speed",
                            10,
                            "--udp",
                            listener.getLocalPort(),
                            "--record",
                            folder.resolve("used"))
                    .done();
            assertThat(decode.out()).contains("line to command", "0 samples lost", "Mean delay");
            DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
            listener.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .contains("Not a medical device");
        }
        assertThat(only(folder.resolve("used")).length())
                .as("every sample was recorded while it was decoded")
                .isEqualTo(only(session).length());
    }

    @Test
    void aDecoderThatKnowsNoRestIsNotArmedAndSaysSo() throws Exception {
        Path events = session.resolveSibling(session.getFileName().toString().replace("_emg.bdf", "_events.tsv"));
        Files.write(
                events,
                Files.readAllLines(events).stream()
                        .filter(line -> !line.contains("rest"))
                        .toList());
        Path decoder = folder.resolve("restless.json");
        Ran.of("train", session, "-o", decoder).done();
        Ran.of("decode", "--live", "--decoder", decoder, "--play", session, "--arm")
                .refused(2, "--arm needs a decoder that knows rest");
        Ran decode = Ran.of("decode", "--live", "--decoder", decoder, "--play", session, "--speed", 10, "--seconds", 2)
                .done();
        assertThat(decode.err()).contains("the decoder knows no rest");
        assertThat(decode.out()).contains("running");
    }

    @Test
    void theSecondRecordingOfASessionBecomesItsSecondRun() throws Exception {
        Path dataset = folder.resolve("new");
        Ran.of("record", dataset, "--play", session, "--speed", "max").done();
        Ran.of("record", dataset, "--play", session, "--speed", "max").done();
        assertThat(RecordingCatalog.find(dataset, ImportOptions.DEFAULT))
                .extracting(RecordingFile::name)
                .containsExactlyInAnyOrder(
                        "sub-p01_ses-01_task-motions_emg.bdf", "sub-p01_ses-01_task-motions_run-2_emg.bdf");
    }

    @Test
    void whatIsTypedMarksTheRecordingAndEndsIt() throws Exception {
        Path dataset = folder.resolve("new");
        try (PipedOutputStream typed = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(typed)) {
            typed.write("m electrode 3 pressed\nnonsense\nq\n".getBytes(StandardCharsets.US_ASCII));
            Ran record = Ran.typing(in, "record", dataset, "--play", session, "--loop")
                    .done();
            assertThat(record.err()).contains("marked: electrode 3 pressed", "'nonsense' means nothing here");
        }
        assertThat(only(dataset).annotations()).extracting(Annotation::label).contains("MARKER: electrode 3 pressed");
    }

    @Test
    void theEndOfInputEndsARecordingWithoutATimeLimit() throws Exception {
        Path dataset = folder.resolve("new");
        Ran record = Ran.of("record", dataset, "--play", session, "--loop").done();
        assertThat(record.out()).contains(" s in " + dataset);
        assertThat(record.err()).contains("Ended: end of input");
    }

    @Test
    void mistakesAreToldInOneLine() {
        assertThat(Ran.of("record", folder, "--port", folder.resolve("none"), "--board", "opentmr"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("none: "));
        assertThat(Ran.of("record", folder, "--board", "cytom"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("no board is called 'cytom'; there are opentmr,"));
        assertThat(Ran.of("record", folder, "--play", session, "--port", "x"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("--play takes the place of a board"));
        assertThat(Ran.of("record", folder, "--play", session, "--speed", "0.01"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("0.1 to 100"));
        assertThat(Ran.of("replay", session, "--as", "opentmr"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("--as needs --port"));
        assertThat(Ran.of("decode", "--live", "--decoder", folder.resolve("none.json"), "--play", session))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("none.json"));
    }

    @Test
    void knownBoardsAreListedWithWhatTheyPromise() {
        assertThat(Ran.of("ports", "--boards").done().out())
                .contains("openbci-cyton", "bitalino", "4-bit CRC", "bit pattern in the samples only", "no, name it");
    }
}
