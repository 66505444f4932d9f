package org.opentmr.app.control;

import java.util.List;

/**
 * The trials of a test as a table, in their order.
 *
 * @param columns names with their units
 * @param rows per trial, a cell for each column: a String, a Double (NaN where the figure does not exist) or an Integer
 */
public record TrialTable(List<String> columns, List<List<Object>> rows) {

    public TrialTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a table needs a cell for each of its " + width + " columns in every row");
        }
    }

    static String done(boolean completed) {
        return completed ? "done" : "not in time";
    }
}
