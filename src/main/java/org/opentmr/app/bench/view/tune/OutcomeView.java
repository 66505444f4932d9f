package org.opentmr.app.bench.view.tune;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.Reading;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.Theme;

/** The column of numbers: before and after, what was taken for what, and the buttons that decide. */
final class OutcomeView {

    private final Desk desk;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1, hidemode 3", "[grow]", "[][][][grow][]"));
    private final List<NumberView> numbers = new ArrayList<>();
    private final ConfusionView confusion;
    private final JButton undo = new JButton("Undo");
    private final JButton redo = new JButton("Redo");
    private final JButton keep = new JButton("Keep");

    OutcomeView(Desk desk, Look look) {
        this.desk = desk;
        confusion = new ConfusionView(look);
        JPanel rows = new JPanel(new MigLayout("insets 0, gap 0 2, fillx, wrap 1", "[grow]"));
        for (Reading reading : readings()) {
            NumberView number = new NumberView(reading, look);
            numbers.add(number);
            rows.add(number.component(), "growx");
        }
        button(undo, "tune.undo", 'U', () -> desk.undo());
        button(redo, "tune.redo", 'R', () -> desk.redo());
        button(keep, "tune.keep", 'K', desk::keep);
        keep.setToolTipText("Puts these settings in force: the decoder in use has them at once, and they are saved");
        Look.style(
                keep,
                "font: bold; background: $Component.accentColor; foreground: "
                        + (look.theme() == Theme.LIGHT ? "#FFFFFF" : "#16181C"));
        panel.add(look.heading("Before → after"), "h 24!");
        panel.add(rows, "growx");
        panel.add(confusion.words(), "growx, wmin 0, h 36!, gaptop 8");
        panel.add(confusion.component(), "grow, hmin 0");
        panel.add(undo, "split 3, growx, sizegroup b");
        panel.add(redo, "growx, sizegroup b");
        panel.add(keep, "growx, sizegroup b");
        show();
    }

    private static void button(JButton button, String name, char mnemonic, Runnable action) {
        button.setName(name);
        button.setMnemonic(mnemonic);
        button.addActionListener(event -> action.run());
    }

    private List<Reading> readings() {
        return Reading.of(desk.trial().comparison());
    }

    JComponent component() {
        return panel;
    }

    /** The table of what was done and what was decoded. */
    JComponent confusion() {
        return confusion.component();
    }

    /** What can be done now. */
    void show() {
        undo.setEnabled(desk.canUndo());
        undo.setToolTipText(
                desk.undoLabel().isEmpty() ? "Nothing to take back" : "Takes back: " + desk.undoLabel() + "  (Ctrl+Z)");
        redo.setEnabled(desk.canRedo());
        redo.setToolTipText(
                desk.redoLabel().isEmpty() ? "Nothing to do again" : "Does again: " + desk.redoLabel() + "  (Ctrl+Y)");
        keep.setEnabled(desk.canKeep());
    }

    /** What the settings tried come to. */
    void showTrial() {
        List<Reading> readings = readings();
        for (int i = 0; i < numbers.size(); i++) {
            numbers.get(i).show(readings.get(i));
        }
        confusion.show(
                desk.trial().comparison().before().confusion(),
                desk.trial().comparison().after().confusion());
    }
}
