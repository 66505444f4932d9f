package org.opentmr.experiment.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Results in rows: first what the row is about, in words, then numbers.
 *
 * @param name its name in JSON
 * @param title for people: says how many people and windows it rests on
 * @param labels headings of the columns of words
 * @param columns of the numbers
 * @param rows each with one word per label and one cell per column
 */
public record Table(String name, String title, List<String> labels, List<Column> columns, List<Row> rows) {

    /**
     * One row.
     *
     * @param words one per label
     * @param cells one per column
     */
    public record Row(List<String> words, List<Cell> cells) {
        public Row {
            words = List.copyOf(words);
            cells = List.copyOf(cells);
        }

        /** A row of plain numbers. */
        public static Row of(List<String> words, double... numbers) {
            return new Row(words, Arrays.stream(numbers).mapToObj(Cell::of).toList());
        }
    }

    public Table {
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.words().size() != labels.size() || row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("table " + name + " has " + labels.size() + " columns of words and "
                        + columns.size() + " of numbers, got a row of "
                        + row.words().size() + " and "
                        + row.cells().size());
            }
        }
    }

    /** The place of a column of numbers. */
    public int column(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + name + " has no column " + key + ", only "
                + columns.stream().map(Column::key).toList());
    }

    /** A column's numbers, from the first row to the last. */
    public double[] values(String key) {
        int place = column(key);
        return rows.stream().mapToDouble(row -> row.cells().get(place).value()).toArray();
    }

    /** As people read it: a row of headings, then the rows. */
    public List<List<String>> text() {
        List<List<String>> text = new ArrayList<>();
        List<String> headings = new ArrayList<>(labels);
        columns.forEach(column -> headings.add(column.title()));
        text.add(headings);
        for (Row row : rows) {
            List<String> line = new ArrayList<>(row.words());
            for (int i = 0; i < columns.size(); i++) {
                line.add(row.cells().get(i).text(columns.get(i).decimals()));
            }
            text.add(line);
        }
        return text;
    }
}
