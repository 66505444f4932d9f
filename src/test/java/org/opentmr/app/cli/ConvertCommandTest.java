package org.opentmr.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.fixture.GivenSession;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;

class ConvertCommandTest {

    /** A little more than half: the step is told with three digits. */
    private static final double HALF_A_STEP = 0.505;

    @TempDir
    Path folder;

    private Path source;
    private Recording want;

    @BeforeEach
    void simulate() throws IOException {
        source = new GivenSession("repetitions", 1).in(folder.resolve("data"));
        want = load(source);
    }

    @Test
    void textAndBackKeepsEverySampleAndEvent() throws IOException {
        Path text = folder.resolve("session.csv");
        Ran ran = Ran.of("convert", source, text).done();
        assertThat(ran.out().strip()).isEqualTo(want.length() + " samples of 4 channels in " + text);
        assertThat(ran.err().strip()).isEqualTo("convert 1 of 1: " + source.getFileName());
        assertSame(load(text), 0);
        Ran back = Ran.of("convert", text, folder.resolve("back"), "--subject", "sim01", "--session", "01")
                .done();
        Path written = folder.resolve("back").resolve(folder.resolve("data").relativize(source));
        assertThat(back.out()).contains(written.toString(), "largest step", " µV");
        assertSame(load(written), HALF_A_STEP * step(back));
    }

    @Test
    void sixteenBitsKeepEverySampleWithinHalfAStep() throws IOException {
        Path edf = folder.resolve("session.edf");
        Ran ran = Ran.of("convert", source, edf, "-q").done();
        assertThat(ran.err()).isEmpty();
        double step = step(ran);
        assertThat(step).isBetween(1e-4, 0.1);
        assertSame(load(edf), HALF_A_STEP * step);
        Path bdf = folder.resolve("again.BDF");
        Ran.of("convert", edf, bdf).done();
        assertSame(load(bdf), HALF_A_STEP * step);
    }

    @Test
    void aDataSetIsConvertedWithItsNames() throws IOException {
        new GivenSession("repetitions", 1, "session", 2).in(folder.resolve("data"));
        Path copy = folder.resolve("copy");
        Ran ran = Ran.of("convert", folder.resolve("data"), copy, "--format", "edf")
                .done();
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(copy.resolve("sub-sim01/ses-02/emg/sub-sim01_ses-02_task-motions_emg.edf"))
                .exists();
        assertThat(copy.resolve("dataset_description.json")).exists();
        assertSame(load(copy.resolve("sub-sim01/ses-01/emg/sub-sim01_ses-01_task-motions_emg.edf")), 0.05);
    }

    @Test
    void recordingsOfOneNameBecomeRuns() {
        new GivenSession("repetitions", 1, "session", 2).in(folder.resolve("data"));
        Ran ran = Ran.of("convert", folder.resolve("data"), folder.resolve("runs"), "--subject", 7, "--session", 1)
                .done();
        assertThat(ran.out())
                .contains("sub-7_ses-1_task-motions_run-1_emg.bdf", "sub-7_ses-1_task-motions_run-2_emg.bdf");
    }

    @Test
    void overwritesOnlyWhenAskedTo() throws IOException {
        for (String name : List.of("session.csv", "session.edf", "session.bdf")) {
            Path file = Files.writeString(folder.resolve(name), "kept");
            Ran.of("convert", source, file).refused(1, file + ": exists already; choose another name or say --replace");
            assertThat(file).hasContent("kept");
            Ran.of("convert", source, file, "--replace").done();
            assertSame(load(file), 0.05);
        }
        Path itself = folder.resolve("session.edf");
        Ran.of("convert", itself, itself, "--replace").done();
        assertSame(load(itself), 0.05);
        Ran.of("convert", source, folder.resolve("data"))
                .refused(1, source + ": exists already and is not overwritten");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "session.csv", "session.edf", "session.bdf");
        }
    }

    @Test
    void textFilesByNameBecomeOneRecording() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        for (int repetition = 0; repetition < 2; repetition++) {
            for (int motion = 0; motion < 3; motion++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 200; i++) {
                    text.append(i * motion).append(',').append(repetition - i).append('\n');
                }
                Files.writeString(texts.resolve("R" + repetition + "_C" + motion + ".txt"), text);
            }
        }
        Path out = folder.resolve("joined");
        String pattern = "R{repetition}_C{class}.txt";
        Ran.of("convert", texts, out, "--pattern", pattern)
                .refused(1, texts + ": no rate: there is no time column; state the rate with --rate HZ");
        Ran.of("convert", texts, out, "--pattern", "X" + pattern, "--rate", 100)
                .refused(1, texts + ": none of 6 files matches XR{repetition}_C{class}.txt, the first is R0_C0.txt");
        Ran.of("convert", texts, out, "--pattern", pattern, "--rate", 100, "--classes", "rest,open,close")
                .done();
        Recording joined = load(out.resolve("sub-01/emg/sub-01_task-motions_emg.bdf"));
        assertThat(joined.layout().rateHz()).isEqualTo(100);
        assertThat(joined.joins()).containsExactly(200L, 400L, 600L, 800L, 1000L);
        assertThat(joined.annotations())
                .extracting(Annotation::label)
                .containsExactly("rest", "open", "close", "rest", "open", "close");
        Ran strangers = Ran.of("convert", texts, folder.resolve("strangers"), "--rate", 100)
                .done();
        assertThat(strangers.err()).contains("Warning: 6 files do not say whose they are and become a person each");
    }

    @Test
    void refusesAWrongCommandLine() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "kept");
        Ran.of("convert", source).refused(2, "Missing required parameter: 'OUTPUT'");
        Ran.of("convert", source, folder.resolve("x"), "--format", "wav").refused(2, "but was 'wav'");
        Ran.of("convert", source, folder.resolve("x"), "--subject", "J. Doe")
                .refused(2, "subject needs letters and digits alone, a pseudonym like \"01\", got \"J. Doe\"");
        Ran.of("convert", source, text).refused(2, text + ": is a file; name a folder to write in");
        Ran.of("convert", folder.resolve("none"), folder.resolve("x")).refused(1, "none: no such file or folder");
        new GivenSession("repetitions", 1, "session", 2).in(folder.resolve("data"));
        Ran.of("convert", folder.resolve("data"), folder.resolve("x.bdf"))
                .refused(1, "2 recordings do not fit in one file");
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(folder.resolve("x.bdf")).doesNotExist();
    }

    /** Between two digits of what was written, in microvolts. */
    private static double step(Ran ran) {
        return Double.parseDouble(
                ran.out().replaceFirst("(?s).*largest step ", "").replaceFirst("(?s) .*", ""));
    }

    private void assertSame(Recording got, double tolerance) {
        assertThat(got.layout().rateHz()).isEqualTo(want.layout().rateHz());
        assertThat(got.layout().unit()).isEqualTo("µV");
        assertThat(got.length()).isEqualTo(want.length());
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < want.length(); i++) {
                if (Math.abs(got.samples()[c][i] - want.samples()[c][i]) > tolerance) {
                    assertThat(got.samples()[c][i])
                            .as("channel %d, sample %d", c, i)
                            .isCloseTo(want.samples()[c][i], within(tolerance));
                }
            }
        }
        assertThat(got.annotations())
                .extracting(Annotation::firstSample, Annotation::samples, Annotation::label)
                .containsExactlyElementsOf(want.annotations().stream()
                        .map(a -> tuple(a.firstSample(), a.samples(), a.label()))
                        .toList());
    }

    private static Recording load(Path file) throws IOException {
        return RecordingCatalog.find(file, ImportOptions.DEFAULT).get(0).load(warning -> {});
    }
}
