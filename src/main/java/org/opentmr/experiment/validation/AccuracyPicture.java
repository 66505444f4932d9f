package org.opentmr.experiment.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Illustration;
import org.opentmr.plot.BandedCurveChart;
import org.opentmr.plot.ReferenceBand;
import org.opentmr.plot.Theme;

/** Accuracy of some decoders against a setting, with intervals over people and published figures beside it. */
final class AccuracyPicture {

    private AccuracyPicture() {}

    /**
     * A stretch of the setting that a publication found best, drawn at the foot of the picture.
     *
     * @param name with the source
     */
    record Best(String name, double from, double to) {}

    static Illustration of(
            String name, String title, Column setting, List<Sweep> sweeps, List<ReferenceBand> bands, List<Best> best) {
        List<BandedCurveChart.Line> lines = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            lines.add(new BandedCurveChart.Line(
                    sweep.decoder(),
                    sweep.settings(),
                    each(sweep, Cell::value),
                    each(sweep, Cell::low),
                    each(sweep, Cell::high)));
        }
        double foot = DoubleStream.concat(
                                lines.stream().flatMapToDouble(line -> Arrays.stream(line.low())),
                                bands.stream().mapToDouble(band -> band.mean() - band.sd()))
                        .filter(Double::isFinite)
                        .min()
                        .orElse(0)
                - 1;
        best.forEach(stretch -> lines.add(BandedCurveChart.Line.plain(
                stretch.name(), new double[] {stretch.from(), stretch.to()}, new double[] {foot, foot})));
        long windows = sweeps.stream().mapToLong(Sweep::windows).sum();
        return new Illustration(
                name,
                title + ": mean over " + sweeps.get(0).people()
                        + " simulated people with its 95 % interval (Student's t" + " over people), " + windows
                        + " windows in all.",
                BandedCurveChart.of(title, setting.title(), "offline accuracy in %", lines, bands, Theme.LIGHT));
    }

    private static double[] each(Sweep sweep, ToDoubleFunction<Cell> part) {
        return IntStream.range(0, sweep.settings().length)
                .mapToDouble(place -> part.applyAsDouble(sweep.percent(place, Outcome::accuracy)))
                .toArray();
    }
}
