package org.opentmr.app.control;

import java.util.List;

/**
 * The trials of a test as a table, in their order.
 *
 * @param rows per trial, a cell for each column: a text, or a {@link Double} that is NaN where the figure does not exist
 */
public record TrialTable(List<Column> columns, List<List<Object>> rows) {

    /**
     * A column.
     *
     * @param unit of its numbers, empty where it has none
     * @param decimals of its numbers as they are shown; {@value #WORDS} for words
     */
    public record Column(String name, String unit, int decimals) {

        static final int WORDS = -1;

        static Column words(String name) {
            return new Column(name, "", WORDS);
        }
    }

    public TrialTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException(
                    "a table needs a cell for each of its " + width + " columns in every row");
        }
    }

    static String done(boolean completed) {
        return completed ? "yes" : "no";
    }
}
