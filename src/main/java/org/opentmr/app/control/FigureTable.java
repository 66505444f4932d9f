package org.opentmr.app.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.opentmr.assessment.Interval;

/**
 * Figures of a test for one person, or their means over several people with 95 % intervals.
 *
 * @param <R> a person's result
 * @param <F> figures of one row of it
 * @param rows groups of motions or of targets
 * @param columns figures
 */
public record FigureTable<R, F>(List<Row<R, F>> rows, List<Column<F>> columns) {

    public FigureTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** A group. */
    public record Row<R, F>(String name, Function<R, F> figures) {}

    /**
     * A figure.
     *
     * @param name with its unit, for people
     * @param field in JSON
     * @param share whether it is one, shown as per cent
     * @param moreIsBetter whether a larger one is better
     * @param overTrials of one person: the figure, and its 95 % interval over their trials
     */
    public record Column<F>(
            String name, String field, boolean share, boolean moreIsBetter, Function<F, Interval> overTrials) {

        double value(F figures) {
            return overTrials.apply(figures).estimate();
        }

        /** A figure as people read it, without its unit where the name holds it. */
        public String text(double figure) {
            return share ? percent(figure) : number(figure);
        }

        /** The same with its interval. */
        public String text(Interval figure) {
            String centre = text(figure.estimate());
            if (Double.isNaN(figure.low())) {
                return centre;
            }
            return share
                    ? String.format("%s (%.0f–%.0f)", centre, 100 * figure.low(), 100 * figure.high())
                    : String.format("%s (%s–%s)", centre, number(figure.low()), number(figure.high()));
        }
    }

    /** Of every person; NaN where one has no such figure. */
    static <R, F> double[] values(List<R> people, Row<R, F> row, Column<F> column) {
        return people.stream()
                .mapToDouble(person -> column.value(row.figures().apply(person)))
                .toArray();
    }

    /** Over people who have the figure. */
    public static Interval mean(double[] values, boolean share) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        return share ? Interval.ofMeanShare(known) : Interval.ofMean(known);
    }

    /** The names of the columns, that of the rows first. */
    public List<String> header(List<R> people) {
        List<String> header =
                new ArrayList<>(List.of(people.size() == 1 ? "" : "mean of " + people.size() + " people"));
        columns.forEach(column -> header.add(column.name()));
        return header;
    }

    /** What stands under the header, row by row. */
    public List<List<String>> cells(List<R> people) {
        return rows.stream().map(row -> cells(people, row)).toList();
    }

    private List<String> cells(List<R> people, Row<R, F> row) {
        List<String> cells = new ArrayList<>(List.of(row.name()));
        for (Column<F> column : columns) {
            cells.add(column.text(mean(values(people, row, column), column.share())));
        }
        return cells;
    }

    /** All figures of one person, with intervals over their trials; row by row. */
    public List<PersonFigure> ofOne(R person) {
        List<PersonFigure> figures = new ArrayList<>();
        for (Row<R, F> row : rows) {
            F some = row.figures().apply(person);
            for (Column<F> column : columns) {
                figures.add(
                        new PersonFigure(row.name(), column, column.overTrials().apply(some)));
            }
        }
        return figures;
    }

    /**
     * A figure of one person.
     *
     * @param row its group of motions or of targets
     * @param column what it is
     * @param figure with its interval over trials
     */
    public record PersonFigure(String row, Column<?> column, Interval figure) {}

    /** A share as per cent with one decimal, "–" where there is none. */
    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format("%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format("%.2f", value);
    }

    /** Means and intervals under {@code row.field}; figures that do not exist are null. */
    public void json(List<R> people, ObjectNode into) {
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
