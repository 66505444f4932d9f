package org.opentmr.app.bench.view.test;

import java.util.List;
import java.util.Locale;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.opentmr.app.bench.view.Look;

/** Tables that are read, not changed: words to the left, numbers to the right. */
final class Tables {

    private static final int ROW = 24;

    private Tables() {}

    /** Rows of cells; a number without value is shown as a dash. */
    static JTable of(Look look, String name, String spoken, List<String> columns, List<List<Object>> rows) {
        JTable table = new JTable(new Rows(columns, rows));
        table.setName(name);
        table.getAccessibleContext().setAccessibleName(spoken);
        table.setRowHeight(look.pixels(ROW));
        table.setFillsViewportHeight(true);
        table.setDefaultRenderer(Object.class, new Cells());
        return table;
    }

    /** The cells as they are. */
    private static final class Rows extends AbstractTableModel {

        private static final long serialVersionUID = 1;

        private final transient List<String> columns;
        private final transient List<List<Object>> rows;

        Rows(List<String> columns, List<List<Object>> rows) {
            this.columns = columns;
            this.rows = rows;
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
            return columns.get(column);
        }

        @Override
        public Object getValueAt(int row, int column) {
            return rows.get(row).get(column);
        }
    }

    /** Numbers to the right, with sensible digits. */
    private static final class Cells extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1;

        @Override
        protected void setValue(Object value) {
            boolean number = value instanceof Number;
            setHorizontalAlignment(number ? SwingConstants.RIGHT : SwingConstants.LEFT);
            if (value instanceof Double figure) {
                setText(Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, "%.2f", figure));
            } else {
                super.setValue(value);
            }
        }
    }
}
