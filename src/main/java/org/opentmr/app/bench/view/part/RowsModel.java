package org.opentmr.app.bench.view.part;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The rows of a table that is looked at, not typed into. */
final class RowsModel<T> extends AbstractTableModel {

    private static final long serialVersionUID = 1;

    private final transient List<Column<T>> columns;
    private transient List<T> rows = List.of();

    RowsModel(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    void show(List<T> other) {
        rows = List.copyOf(other);
        fireTableDataChanged();
    }

    List<Column<T>> columns() {
        return columns;
    }

    List<T> rows() {
        return rows;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column).heading();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return columns.get(column).isNumeric() ? Double.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return columns.get(column).value().apply(rows.get(row));
    }
}
