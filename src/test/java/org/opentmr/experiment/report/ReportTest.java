package org.opentmr.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.assessment.Interval;
import org.opentmr.decoder.Provenance;
import org.opentmr.plot.Picture;
import org.opentmr.plot.SpectrumChart;
import org.opentmr.plot.Theme;

/** A report's words, numbers and files. */
class ReportTest {

    private static final Picture PICTURE =
            SpectrumChart.of(new double[] {10, 20, 30}, List.of("one"), new double[][] {{1, 2, 1}}, "µV", Theme.LIGHT);

    private static final Table TABLE = new Table(
            "windows",
            "Accuracy by window, 3 people",
            List.of("decoder"),
            List.of(new Column("window", "window", "ms", 0), new Column("accuracy", "accuracy", "%", 1)),
            List.of(
                    new Table.Row(
                            List.of("TD4 | LDA"),
                            List.of(
                                    Cell.of(150),
                                    Cell.of(new Interval(0.925, 0.9, 0.95, 3)).times(100))),
                    Table.Row.of(List.of("none"), 200, Double.NaN)));

    private static final StudyReport REPORT = new StudyReport(
            "A trial",
            List.of("What was done."),
            List.of(new Section(
                    "windows",
                    "The length of the window",
                    List.of("It matters."),
                    List.of(
                            Check.within("RMS at MVC", 885, "µV", 0, 100, 1500, Check.DEFAULT),
                            Check.atLeast("power in the band", 0.5, "%", 1, 90, "someone 1999")),
                    List.of(TABLE),
                    List.of(new Illustration("window-accuracy", "Three people.", PICTURE)))),
            new Provenance("OpenTMR test", List.of(), 7, "2026-01-01T00:00:00Z", Provenance.LABEL));

    @Test
    void markdownShowsChecksTablesAndPictures(@TempDir Path folder) throws IOException {
        ReportFolder.write(REPORT, folder, "trial");

        assertThat(Files.readAllLines(folder.resolve("trial.md")))
                .contains(
                        "# A trial",
                        "**1 of 2 figures lie in the range that they should lie in.**",
                        "- power in the band: 0.5 %, wanted at least 90.0 %",
                        "| RMS at MVC | 885 µV | 100 to 1500 µV | pass | default of the simulation |",
                        "| power in the band | 0.5 % | at least 90.0 % | **FAIL** | someone 1999 |",
                        "| decoder | window, ms | accuracy, % |",
                        "| --- | ---: | ---: |",
                        "| TD4 \\| LDA | 150 | 92.5 (90.0 to 95.0) |",
                        "| none | 200 | – |",
                        "![Power spectrum](window-accuracy.png)");
    }

    @Test
    void jsonHoldsTheWholeNumbers(@TempDir Path folder) throws IOException {
        List<Path> written = ReportFolder.write(REPORT, folder, "trial");

        JsonNode root = new JsonMapper().readTree(folder.resolve("trial.json").toFile());
        assertThat(root.path("passed").asInt()).isEqualTo(1);
        assertThat(root.path("failed").asInt()).isEqualTo(1);
        JsonNode section = root.path("sections").path(0);
        JsonNode row = section.path("tables").path(0).path("rows").path(0);
        assertThat(row.path("decoder").asText()).isEqualTo("TD4 | LDA");
        assertThat(row.path("accuracyLow95").asDouble()).isEqualTo(90);
        assertThat(section.path("tables")
                        .path(0)
                        .path("rows")
                        .path(1)
                        .path("accuracy")
                        .isNull())
                .isTrue();
        assertThat(section.path("checks").path(1).path("high").isNull()).isTrue();
        assertThat(root.path("provenance").path("seed").asLong()).isEqualTo(7);
        assertThat(written).allMatch(Files::isRegularFile).hasSize(3);
    }

    @Test
    void aFigureThatCouldNotBeFoundPassesNothing() {
        assertThat(Check.atMost("error", Double.NaN, "", 1, 1e9, Check.DEFAULT).passes())
                .isFalse();
        assertThat(Check.atMost("error", Double.NaN, "", 1, 3, Check.DEFAULT).foundText())
                .isEqualTo("–");
    }

    @Test
    void aRowThatDoesNotFitItsTableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(
                        "t", "T", List.of("a"), TABLE.columns(), List.of(Table.Row.of(List.of("x"), 1, 2, 3))))
                .withMessage("table t has 1 columns of words and 2 of numbers, got a row of 1 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.column("speed"))
                .withMessageContaining("no column speed, only [window, accuracy]");
    }

    @Test
    void aRangeUpsideDownIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.within("RMS", 1, "µV", 0, 5, Double.NaN, Check.DEFAULT))
                .withMessageContaining("low=5.0, high=NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Illustration("Bad name", "", PICTURE))
                .withMessageContaining("got \"Bad name\"");
    }

    @Test
    void numbersReadAsPeopleWriteThem() {
        assertThat(Cell.of(-0.04).text(1)).isEqualTo("0.0");
        assertThat(Cell.of(-3).text(0)).isEqualTo("−3");
        assertThat(Cell.of(new Interval(2, 1, Double.NaN, 1)).text(0)).isEqualTo("2");
    }
}
