package org.opentmr.live.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.SplitRule;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;

/**
 * What a recording is worth after the program was killed, or the disk was full. {@code -Dopentmr.kills=50} kills more often.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class CrashTest {

    private static final int KILLS = Integer.getInteger("opentmr.kills", 3);

    /** A file of so many blocks of 1024 bytes is as large as this shell lets it grow: about 3 s. */
    private static final String SMALL_FILES = "ulimit -f 80";

    private static final String INDEPENDENT_READER = """
            import sys, mne
            mne.set_log_level("ERROR")
            for path in sys.argv[1:]:
                raw = mne.io.read_raw_bdf(path)
                raw.get_data(start=max(0, raw.n_times - 10))
                print(raw.n_times, len(raw.annotations), *sorted(set(raw.annotations.description)))
            """;

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentItLosesLessThanASecondAndNoAnnotation() throws Exception {
        SplittableRandom random = new SplittableRandom();
        List<Path> files = new ArrayList<>();
        List<String> read = new ArrayList<>();
        double[] lostSeconds = new double[KILLS];
        for (int kill = 0; kill < KILLS; kill++) {
            Path root = folder.resolve("kill" + kill);
            long said = runAndKill(root, random.nextLong(2000, 4000));
            try (BidsRecording back = Streams.open(root)) {
                files.add(back.path());
                assertThat(back.warnings()).anySatisfy(line -> assertThat(line).contains("was never closed"));
                lostSeconds[kill] = (said - back.length()) / Child.RATE_HZ;
                assertThat(lostSeconds[kill])
                        .as("said %d samples, the file holds %d", said, back.length())
                        .isLessThan(1);
                assertSamplesAreThere(back);
                List<Annotation> present = back.annotations();
                List<Annotation> due = due(said - (long) Child.RATE_HZ);
                assertThat(present).as("said %d", said).startsWith(due.toArray(Annotation[]::new));
                read.add(back.length() + " " + present.size() + " hand_close" + (present.size() > 1 ? " rest" : ""));
                assertCanBeEvaluated(back);
            }
        }
        Arrays.sort(lostSeconds);
        System.out.printf(
                "%d kills: lost median %.3f s, max %.3f s%n", KILLS, lostSeconds[KILLS / 2], lostSeconds[KILLS - 1]);
        assertOthersReadTheSame(files, read);
    }

    /** Runs a recording, kills it so long after its first samples, and gives the last count that it said. */
    private static long runAndKill(Path root, long millis) throws IOException, InterruptedException {
        Process child = Child.start(root, "");
        try (BufferedReader lines = Child.lines(child)) {
            String line = lines.readLine();
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // By its handle: the process itself would close the pipe before its last lines are read.
                child.toHandle().destroyForcibly();
            });
            killer.start();
            long said = 0;
            for (; line != null; line = lines.readLine()) {
                assertThat(line).doesNotStartWith("warning");
                said = Math.max(said, Long.parseLong(line.substring("samples ".length())));
            }
            killer.join();
            assertThat(child.waitFor()).as("killed by signal 9").isEqualTo(128 + 9);
            return said;
        } finally {
            child.destroyForcibly();
        }
    }

    private static void assertSamplesAreThere(BidsRecording back) throws IOException {
        double[][] samples = back.load().samples();
        for (int c = 0; c < Child.CHANNELS; c++) {
            for (int i = 0; i < back.length(); i++) {
                assertThat(Math.rint(samples[c][i])).isEqualTo(Streams.value(c, i));
            }
        }
    }

    /** The annotations that were made when the stream had come so far. */
    private static List<Annotation> due(long samples) {
        List<Annotation> due = new ArrayList<>();
        for (int second = 0; (second + 1) * Child.RATE_HZ <= samples; second++) {
            due.add(new Annotation((long) (second * Child.RATE_HZ), 300, second % 2 == 0 ? "hand_close" : "rest"));
        }
        return due;
    }

    private static void assertCanBeEvaluated(BidsRecording back) throws IOException {
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.2, 0.05, "TD4(8)", "LDA(0.01)", ControlSpec.OFF);
        if (back.annotations().size() >= 4) {
            Evaluation evaluation = new Evaluator(Phase.CAUSAL, SplitRule.AUTO, TestProvenance.NONE, Clock.system())
                    .within(back.load(), spec);
            assertThat(evaluation.decisions().windows()).isPositive();
        }
    }

    private static void assertOthersReadTheSame(List<Path> files, List<String> expected) throws Exception {
        Path python = Path.of("/usr/bin/python3");
        if (!Files.isExecutable(python)
                || new ProcessBuilder(python.toString(), "-c", "import mne")
                                .start()
                                .waitFor()
                        != 0) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(python.toString(), "-c", INDEPENDENT_READER));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = Child.lines(process)) {
            assertThat(lines.lines().toList()).isEqualTo(expected);
        }
        System.out.println("an independent reader agrees on " + files.size() + " files");
    }

    @Test
    void aFullDiskIsToldOfInWordsAndTheStreamGoesOn() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no shell that limits the size of files");
        Process child = Child.start(folder, SMALL_FILES);
        long atWarning = 0;
        String warning = "";
        try (BufferedReader lines = Child.lines(child)) {
            long said = 0;
            for (String line = lines.readLine();
                    line != null && (warning.isEmpty() || said < atWarning + 500);
                    line = lines.readLine()) {
                if (line.startsWith("warning ")) {
                    assertThat(warning).as("told once").isEmpty();
                    warning = line;
                    atWarning = said;
                } else {
                    said = Long.parseLong(line.substring("samples ".length()));
                }
            }
            assertThat(said).as("the stream went on").isGreaterThanOrEqualTo(atWarning + 500);
        } finally {
            child.destroyForcibly();
        }
        assertThat(warning)
                .startsWith("warning recording has stopped after ")
                .contains("_emg.bdf: File too large; what was written stays readable");
        try (BidsRecording back = Streams.open(folder)) {
            assertThat(back.length()).isPositive().isLessThan(4000);
            assertSamplesAreThere(back);
            assertThat(back.annotations().stream()
                            .map(each -> new Annotation(each.firstSample(), each.samples(), each.label()))
                            .toList())
                    .startsWith(due(back.length() - (long) Child.RATE_HZ).toArray(Annotation[]::new));
            assertThat(back.warnings()).noneSatisfy(line -> assertThat(line).contains("never closed"));
        }
    }
}
