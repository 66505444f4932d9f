package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.opentmr.assessment.Interval;

/**
 * Figures of a test for one person, or their means over several people with 95 % intervals.
 *
 * @param <R> a person's result
 * @param <F> figures of one row of it
 * @param rows groups of motions or of targets
 * @param columns figures
 */
record FigureTable<R, F>(List<Row<R, F>> rows, List<Column<F>> columns) {

    FigureTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** A group. */
    record Row<R, F>(String name, Function<R, F> figures) {}

    /**
     * A figure.
     *
     * @param name with its unit, for people
     * @param field in JSON
     * @param share whether it is one, shown as per cent
     */
    record Column<F>(String name, String field, boolean share, ToDoubleFunction<F> value) {}

    /** Of every person; NaN where one has no such figure. */
    static <R, F> double[] values(List<R> people, Row<R, F> row, Column<F> column) {
        return people.stream()
                .mapToDouble(
                        person -> column.value().applyAsDouble(row.figures().apply(person)))
                .toArray();
    }

    static Interval mean(double[] values, boolean share) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        return share ? Interval.ofMeanShare(known) : Interval.ofMean(known);
    }

    List<String> lines(List<R> people) {
        List<String> header =
                new ArrayList<>(List.of(people.size() == 1 ? "" : "mean of " + people.size() + " people"));
        columns.forEach(column -> header.add(column.name()));
        Table table = new Table(header.toArray(String[]::new));
        for (Row<R, F> row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            for (Column<F> column : columns) {
                cells.add(cell(values(people, row, column), column.share()));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }

    private static String cell(double[] values, boolean share) {
        Interval mean = mean(values, share);
        String centre = share ? Table.percent(mean.estimate()) : number(mean.estimate());
        if (Double.isNaN(mean.low())) {
            return centre;
        }
        return share
                ? String.format("%s (%.0f–%.0f)", centre, 100 * mean.low(), 100 * mean.high())
                : String.format("%s (%s–%s)", centre, number(mean.low()), number(mean.high()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format("%.2f", value);
    }

    /** Means and intervals under {@code row.field}; figures that do not exist are null. */
    void json(List<R> people, ObjectNode into) {
        for (Row<R, F> row : rows) {
            ObjectNode group = into.putObject(row.name());
            for (Column<F> column : columns) {
                Interval mean = mean(values(people, row, column), column.share());
                ObjectNode node = group.putObject(column.field());
                put(node, "mean", mean.estimate());
                put(node, "low95", mean.low());
                put(node, "high95", mean.high());
                node.put("people", mean.units());
            }
        }
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
