package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.app.control.FigureTable;

/** A table of plain text: first column to the left, the others to the right, as numbers want it, or all to the left. */
final class Table {

    private final boolean numbers;
    private final List<String[]> rows = new ArrayList<>();

    Table(String... header) {
        this(true, header);
    }

    private Table(boolean numbers, String... header) {
        this.numbers = numbers;
        rows.add(header);
    }

    /** A table of words: every column to the left. */
    static Table ofWords(String... header) {
        return new Table(false, header);
    }

    void row(String... cells) {
        if (cells.length != rows.get(0).length) {
            throw new IllegalArgumentException(
                    cells.length + " cells in a table of " + rows.get(0).length + " columns");
        }
        rows.add(cells);
    }

    /** The figures of a test. */
    static <R> List<String> of(FigureTable<R, ?> figures, List<R> results) {
        Table table = new Table(figures.header(results).toArray(String[]::new));
        figures.cells(results).forEach(row -> table.row(row.toArray(String[]::new)));
        return table.lines();
    }

    /** One string per line, without trailing blanks. */
    List<String> lines() {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.length; c++) {
                String pad = " ".repeat(widths[c] - row[c].length());
                line.append(numbers && c > 0 ? pad + row[c] : row[c] + pad).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A number without the decimals that say nothing: 200, not 200.0. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A share as per cent with one decimal, "–" where there is none. */
    static String percent(double share) {
        return FigureTable.percent(share);
    }
}
