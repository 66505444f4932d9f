package org.opentmr.app.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
public final class TestPictures {

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

    /** All pictures of a test by their file names, the outcome first. */
    public static <R> Map<String, Picture> of(ControlTest<R> test, List<R> results, Theme theme) {
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
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("outcome.png", OutcomeChart.of(test.name(), panels, theme));
        pictures.putAll(test.pictures(results, theme));
        return pictures;
    }

    private static List<ReferenceBand> offlineBands() {
        return Stream.of("16 motions, 12 channels", "10 motions")
                .flatMap(group -> bands(Metric.OFFLINE_ACCURACY, group, 100).stream())
                .toList();
    }
}
