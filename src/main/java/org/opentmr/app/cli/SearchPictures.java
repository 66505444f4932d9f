package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opentmr.plot.AxisScale;
import org.opentmr.plot.BandedCurveChart;
import org.opentmr.plot.LatencyChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;
import org.opentmr.tuning.search.SearchResult;
import org.opentmr.tuning.search.SearchResult.Row;

/** The pictures of a search. */
final class SearchPictures {

    private SearchPictures() {}

    static void draw(SearchResult result, Path folder, Console console) throws IOException {
        Files.createDirectories(folder);
        EvaluationPictures.write(latency(result), folder.resolve("accuracy-latency.png"));
        if (!result.electrodes().isEmpty()) {
            EvaluationPictures.write(electrodes(result), folder.resolve("electrodes.png"));
        }
        console.message("Pictures in " + folder);
    }

    /** Against computation where all windows delay alike, else against the whole delay. */
    private static Picture latency(SearchResult result) {
        boolean alike = result.rows().stream()
                        .mapToDouble(row -> row.latency().meanDelayMillis())
                        .distinct()
                        .count()
                == 1;
        List<LatencyChart.Point> points = result.rows().stream()
                .map(row -> new LatencyChart.Point(
                        alike ? row.latency().p99ComputeMillis() : row.latency().totalMillis(),
                        row.choosingAccuracy(),
                        row.front(),
                        role(result, row)))
                .toList();
        return LatencyChart.of(
                "What accuracy costs in time",
                String.format(
                        "Chosen: %.1f %% in choosing, %.1f %% on repetitions that took no part in it; present settings there:"
                                + " %.1f %%",
                        100 * result.nested().promised(),
                        100 * result.nested().heldOut().accuracy().estimate(),
                        100 * result.nested().presentHeldOut().accuracy().estimate()),
                alike
                        ? "computation of a decision in ms, 99 of 100 are done sooner"
                        : "mean delay and computation (99 of 100 decisions) in ms",
                alike ? AxisScale.LOGARITHMIC : AxisScale.LINEAR,
                "accuracy on the repetitions for choosing in %",
                points,
                Theme.LIGHT);
    }

    private static LatencyChart.Role role(SearchResult result, Row row) {
        return row.equals(result.chosen())
                ? LatencyChart.Role.CHOSEN
                : row.equals(result.present()) ? LatencyChart.Role.PRESENT : LatencyChart.Role.TRIED;
    }

    private static Picture electrodes(SearchResult result) {
        List<Row> rows = result.electrodes();
        double[] number = of(rows, row -> row.candidate().electrodes(result.layout()));
        return BandedCurveChart.of(
                "How many electrodes suffice",
                "electrodes",
                "accuracy in %",
                List.of(
                        new BandedCurveChart.Line(
                                "held out",
                                number,
                                of(rows, row -> 100 * row.heldOut().accuracy().estimate()),
                                of(rows, row -> 100 * row.heldOut().accuracy().low()),
                                of(rows, row -> 100 * row.heldOut().accuracy().high())),
                        BandedCurveChart.Line.plain(
                                "in choosing", number, of(rows, row -> 100 * row.choosingAccuracy()))),
                List.of(),
                Theme.LIGHT);
    }

    private static double[] of(List<Row> rows, ToDoubleFunction<Row> figure) {
        return rows.stream().mapToDouble(figure).toArray();
    }
}
