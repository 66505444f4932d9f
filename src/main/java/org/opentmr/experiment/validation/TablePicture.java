package org.opentmr.experiment.validation;

import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Illustration;
import org.opentmr.experiment.report.Table;
import org.opentmr.plot.BandedCurveChart;
import org.opentmr.plot.Theme;

/** Columns of a table drawn against another one, with their intervals. */
final class TablePicture {

    private TablePicture() {}

    /**
     * All columns share one axis.
     *
     * @param axis its label, with the unit
     * @param acrossKey of the column that lies along the other axis
     * @param keys of the columns that are drawn
     */
    static Illustration of(String name, String title, String axis, Table table, String acrossKey, List<String> keys) {
        double[] across = table.values(acrossKey);
        List<BandedCurveChart.Line> lines =
                keys.stream().map(key -> line(table, table.column(key), across)).toList();
        return new Illustration(
                name,
                table.title() + ".",
                BandedCurveChart.of(
                        title,
                        table.columns().get(table.column(acrossKey)).title(),
                        axis,
                        lines,
                        List.of(),
                        Theme.LIGHT));
    }

    private static BandedCurveChart.Line line(Table table, int place, double[] across) {
        Column column = table.columns().get(place);
        List<Cell> cells = IntStream.range(0, across.length)
                .mapToObj(row -> table.rows().get(row).cells().get(place))
                .toList();
        return new BandedCurveChart.Line(
                column.heading(),
                across,
                cells.stream().mapToDouble(Cell::value).toArray(),
                cells.stream().mapToDouble(Cell::low).toArray(),
                cells.stream().mapToDouble(Cell::high).toArray());
    }
}
