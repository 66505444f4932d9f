package org.opentmr.experiment.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.opentmr.assessment.Interval;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Table;

/**
 * A figure that is looked at before and after.
 *
 * @param name with its unit, for people
 * @param factor from the value to the unit shown
 * @param value taken from what was measured
 */
record Measure<T>(String name, double factor, ToDoubleFunction<T> value) {

    /** Before and after of one person or recording; followed: after where the proposal was followed, else before. */
    record Pair<T>(T before, T after, boolean followed) {

        T advised() {
            return followed ? after : before;
        }
    }

    /** One row per measure, mean over pairs that have it; changes within pairs, with their intervals. */
    static <T> Table table(String name, String title, List<Measure<T>> measures, List<Pair<T>> pairs) {
        return new Table(
                name,
                title,
                List.of("figure"),
                List.of(
                        new Column("before", "before", "", 2),
                        new Column("changeAlways", "change where every search is followed", "", 2),
                        new Column("changeAdvised", "change where only what pays is followed", "", 2),
                        new Column("compared", "compared", "", 0)),
                measures.stream().map(measure -> measure.row(pairs)).toList());
    }

    private Table.Row row(List<Pair<T>> pairs) {
        double[] before = pairs.stream()
                .mapToDouble(pair -> value.applyAsDouble(pair.before()))
                .filter(Double::isFinite)
                .toArray();
        double[] always = changes(pairs, pairs.stream().map(Pair::after).toList());
        double[] advised = changes(pairs, pairs.stream().map(Pair::advised).toList());
        return new Table.Row(
                List.of(name),
                List.of(
                        Cell.of(Arrays.stream(before).average().orElse(Double.NaN))
                                .times(factor),
                        Cell.of(Interval.ofMean(always)).times(factor),
                        Cell.of(Interval.ofMean(advised)).times(factor),
                        Cell.of(always.length)));
    }

    private double[] changes(List<Pair<T>> pairs, List<T> after) {
        return IntStream.range(0, pairs.size())
                .mapToDouble(i -> value.applyAsDouble(after.get(i))
                        - value.applyAsDouble(pairs.get(i).before()))
                .filter(Double::isFinite)
                .toArray();
    }
}
