package org.opentmr.app.bench;

import java.awt.Window;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.view.KeyAction;
import org.opentmr.app.bench.view.Look;
import org.opentmr.decoder.Provenance;

/** What the program is, and its keys. */
final class HelpWindow {

    /** Key and what it does, in the order in which people need them. */
    private static final List<List<String>> KEYS = List.of(
            List.of("Space", "STOP: nothing moves until you start again"),
            List.of("Ctrl+1 … Ctrl+7", "go to a step (Alt+1 … Alt+7 too)"),
            List.of("Ctrl+R", "start or stop recording"),
            List.of("Ctrl+Z, Ctrl+Y", "undo, redo on the screen that is shown"),
            List.of("Ctrl+N, Ctrl+O, Ctrl+S", "new session, open, save as"),
            List.of("Ctrl+plus, Ctrl+minus", "everything larger, smaller"),
            List.of("Ctrl+M", "all messages"),
            List.of("Enter", "press the button that has the focus"),
            List.of("Tab, Shift+Tab", "next field, the one before"),
            List.of("Alt+letter", "the button or field with that letter underlined"),
            List.of("Ctrl+Q", "close"));

    private HelpWindow() {}

    private static void show(Window owner, String title, Look look, JPanel content) {
        JDialog dialog = new JDialog(owner, title);
        JButton close = look.primary("Close");
        close.setName("help.close");
        close.addActionListener(event -> dialog.dispose());
        content.add(close, "newline, spanx, growx 0, alignx right, gaptop 16");
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(close);
        KeyAction.bindInWindow(dialog.getRootPane(), KeyStroke.getKeyStroke("ESCAPE"), "close", dialog::dispose);
        dialog.pack();
        dialog.setResizable(false);
        dialog.setLocationRelativeTo(owner);
        dialog.setVisible(true);
    }

    /** Lists the keys. */
    static void keyboard(Window owner, Look look) {
        JPanel panel = new JPanel(new MigLayout("insets 24, gap 24 8, wrap 2"));
        panel.setName("help.keys");
        panel.add(look.heading("Keyboard"), "span 2, gapbottom 8");
        for (List<String> key : KEYS) {
            JLabel name = new JLabel(key.get(0));
            Look.style(name, "font: bold");
            panel.add(name);
            panel.add(new JLabel(key.get(1)));
        }
        show(owner, "Keyboard", look, panel);
    }

    /** Says what the program is. */
    static void about(Window owner, Look look) {
        JPanel panel = new JPanel(new MigLayout("insets 24, gap 8, wrap 1", "[grow,fill]"));
        panel.setName("help.about.text");
        panel.add(look.heading(Provenance.SOFTWARE));
        panel.add(
                new JLabel("An open bench on which the control of myoelectric prostheses is tried, tuned and judged."));
        JTextArea label = new JTextArea(Provenance.LABEL);
        label.setName("help.label");
        label.setEditable(false);
        label.setFocusable(false);
        label.setLineWrap(true);
        label.setWrapStyleWord(true);
        Look.style(label, "font: bold; margin: 16,16,16,16; background: $Bench.card");
        panel.add(label, "width 480:, growx, gaptop 8");
        panel.add(look.quiet("Java " + System.getProperty("java.version") + " on " + System.getProperty("os.name")));
        show(owner, "About OpenTMR", look, panel);
    }
}
