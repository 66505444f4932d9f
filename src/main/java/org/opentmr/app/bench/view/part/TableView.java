package org.opentmr.app.bench.view.part;

import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.view.Look;

/**
 * A table to be looked at: numbers to the right under headings with their unit, sorted by a click on a heading, copied as it is
 * shown, saved as CSV with all digits.
 *
 * @param <T> what a row stands for
 */
public final class TableView<T> {

    private static final int ROW_HEIGHT = 28;

    private static final int SORT_ARROW = 16;
    private static final int INSETS = 12;

    /** A longer text is cut, so that the other columns keep their room. */
    private static final int WIDEST = 360;

    private final Bench bench;
    private final Look look;
    private final SaveDialog dialog;
    private final String title;
    private final RowsModel<T> model;
    private final JTable table;
    private final JScrollPane pane;

    /**
     * @param name for tests: "tune.moments"
     * @param title what it shows, for people and as the name of a saved file
     * @param dialog shared with pictures and other tables
     */
    public TableView(Bench bench, Look look, SaveDialog dialog, String name, String title, List<Column<T>> columns) {
        this.bench = bench;
        this.look = look;
        this.dialog = dialog;
        this.title = title;
        model = new RowsModel<>(columns);
        table = new Grid(model);
        table.setName(name);
        table.getAccessibleContext().setAccessibleName(title);
        table.setAutoCreateRowSorter(true);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        table.setShowHorizontalLines(true);
        table.getTableHeader().setReorderingAllowed(false);
        TableCellRenderer heading = table.getTableHeader().getDefaultRenderer();
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = model.columns().get(i);
            table.getColumnModel().getColumn(i).setCellRenderer(new Cell(column));
            table.getColumnModel()
                    .getColumn(i)
                    .setHeaderRenderer((grid, value, selected, focused, row, at) -> aligned(
                            heading.getTableCellRendererComponent(grid, value, selected, focused, row, at), column));
        }
        leaveByTabulator();
        menu();
        pane = new JScrollPane(table);
        look.changes().listen(this::measure);
        measure();
    }

    public JComponent component() {
        return pane;
    }

    /** Shows other rows. */
    public void show(List<T> rows) {
        model.show(rows);
        fit();
    }

    /** The row that is chosen. */
    public Optional<T> selected() {
        int row = table.getSelectedRow();
        return row < 0 ? Optional.empty() : Optional.of(model.rows().get(table.convertRowIndexToModel(row)));
    }

    /** Calls this whenever another row is chosen, or none. */
    public void whenSelected(Runnable action) {
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting()) {
                action.run();
            }
        });
    }

    private void measure() {
        table.setRowHeight((int) Math.round(ROW_HEIGHT * look.scale()));
        fit();
    }

    /** No heading and no word is cut, as long as there is room. */
    private void fit() {
        FontMetrics letters = table.getFontMetrics(look.text());
        for (int i = 0; i < model.columns().size(); i++) {
            Column<T> column = model.columns().get(i);
            int widest = letters.stringWidth(column.heading()) + look.pixels(SORT_ARROW);
            for (T row : model.rows()) {
                widest = Math.max(
                        widest, letters.stringWidth(column.text(column.value().apply(row))));
            }
            int width = Math.min(widest, look.pixels(WIDEST)) + look.pixels(INSETS);
            table.getColumnModel().getColumn(i).setMinWidth(width);
            table.getColumnModel().getColumn(i).setPreferredWidth(width);
        }
    }

    private static Component aligned(Component heading, Column<?> column) {
        if (heading instanceof JLabel label) {
            label.setHorizontalAlignment(column.isNumeric() ? SwingConstants.RIGHT : SwingConstants.LEFT);
        }
        return heading;
    }

    /** A table would keep the key to itself and go from cell to cell, and nobody gets out of it by keyboard. */
    private void leaveByTabulator() {
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    }

    private void menu() {
        int control = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
        JPopupMenu menu = new JPopupMenu();
        add(menu, "Copy table", KeyEvent.VK_C, KeyStroke.getKeyStroke(KeyEvent.VK_C, control), this::copy);
        add(menu, "Save as CSV…", KeyEvent.VK_S, KeyStroke.getKeyStroke(KeyEvent.VK_S, control), this::save);
        table.setComponentPopupMenu(menu);
        table.setToolTipText("Copy or save this table: right mouse button or menu key");
    }

    private void add(JPopupMenu menu, String words, int mnemonic, KeyStroke keys, Runnable action) {
        Action step = new AbstractAction(words) {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        };
        step.putValue(Action.MNEMONIC_KEY, mnemonic);
        step.putValue(Action.ACCELERATOR_KEY, keys);
        menu.add(step).setName("table." + SaveDialog.fileName(words));
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(keys, words);
        table.getActionMap().put(words, step);
    }

    /** The rows in the order in which they are shown. */
    private List<T> shown() {
        return IntStream.range(0, table.getRowCount())
                .mapToObj(row -> model.rows().get(table.convertRowIndexToModel(row)))
                .toList();
    }

    private void copy() {
        StringSelection text = new StringSelection(TableText.copied(model.columns(), shown()));
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(text, null);
        bench.messages().say("The table is copied; paste it where you need it.");
    }

    private void save() {
        Path start = bench.workspace().folder();
        String text = TableText.csv(model.columns(), shown());
        dialog.ask(table, "Save the table", start, title, "csv", "Table (CSV)")
                .ifPresent(file -> bench.jobs()
                        .<Path>start(
                                "Saving " + file.getFileName(),
                                progress -> Files.writeString(file, text, StandardCharsets.UTF_8),
                                saved -> bench.messages().say("Saved " + saved + "."),
                                bench.messages()::problem));
    }

    /** As wide as its place, but where that is too narrow it is scrolled instead of cut. */
    private static final class Grid extends JTable {

        private static final long serialVersionUID = 1;

        Grid(RowsModel<?> model) {
            super(model);
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return getParent() == null
                    || getPreferredSize().width <= getParent().getWidth();
        }
    }

    /** Numbers to the right, with the digits of their column. */
    private static final class Cell extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1;

        private final transient Column<?> column;

        Cell(Column<?> column) {
            this.column = column;
            setHorizontalAlignment(column.isNumeric() ? SwingConstants.RIGHT : SwingConstants.LEFT);
        }

        @Override
        protected void setValue(Object value) {
            setText(column.text(value));
        }
    }
}
