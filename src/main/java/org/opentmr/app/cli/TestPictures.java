package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.opentmr.assessment.control.OfflineFigures;
import org.opentmr.assessment.control.PublishedFigure;
import org.opentmr.assessment.control.PublishedFigure.Confidence;
import org.opentmr.assessment.control.PublishedFigure.Metric;
import org.opentmr.assessment.control.PublishedReferences;
import org.opentmr.plot.OutcomeChart;
import org.opentmr.plot.OutcomeChart.Panel;
import org.opentmr.plot.Picture;
import org.opentmr.plot.ReferenceBand;
import org.opentmr.plot.Theme;

/** The pictures of a test: its outcome with published figures behind it, offline accuracy beside it, and what else it has. */
final class TestPictures {

    private TestPictures() {}

    /** Published figures of one group as bands, in the picture's unit. */
    static List<ReferenceBand> bands(Metric metric, String group, double factor) {
        return PublishedReferences.of(metric, group).stream()
                .map(figure -> band(figure, factor))
                .toList();
    }

    private static ReferenceBand band(PublishedFigure figure, double factor) {
        return new ReferenceBand(
                figure.confidence() == Confidence.PUBLISHED ? figure.study() + ", " + figure.group() : figure.group(),
                factor * figure.value(),
                factor * figure.standardDeviation().orElse(0),
                figure.confidence() == Confidence.PUBLISHED);
    }

    /** One dot per person. */
    static <R> OutcomeChart.Group people(List<R> results, ToDoubleFunction<R> figure) {
        return new OutcomeChart.Group(
                results.size() == 1 ? "this person" : "people",
                results.stream().mapToDouble(figure).toArray());
    }

    /** Writes all pictures of a test into a folder. */
    static <R> void draw(ControlTest<R> test, List<R> results, Path folder, Theme theme) throws IOException {
        List<Panel> panels = new ArrayList<>(test.panels(results));
        double[] offline = results.stream()
                .flatMap(result -> test.conditions(result).offline().stream())
                .mapToDouble(OfflineFigures::accuracy)
                .map(accuracy -> 100 * accuracy)
                .toArray();
        if (offline.length > 0) {
            panels.add(new Panel(
                    "offline accuracy in %",
                    List.of(new OutcomeChart.Group(results.size() == 1 ? "this person" : "people", offline)),
                    offlineBands()));
        }
        EvaluationPictures.write(OutcomeChart.of(test.name(), panels, theme), folder.resolve("outcome.png"));
        for (Map.Entry<String, Picture> each : test.pictures(results, theme).entrySet()) {
            EvaluationPictures.write(Objects.requireNonNull(each.getValue()), folder.resolve(each.getKey()));
        }
    }

    private static List<ReferenceBand> offlineBands() {
        return Stream.of("16 motions, 12 channels", "10 motions")
                .flatMap(group -> bands(Metric.OFFLINE_ACCURACY, group, 100).stream())
                .toList();
    }
}
