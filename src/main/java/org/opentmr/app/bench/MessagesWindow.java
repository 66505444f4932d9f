package org.opentmr.app.bench;

import java.awt.Window;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.view.KeyAction;
import org.opentmr.app.bench.view.Look;

/** All that was said so far, with the time, to read and to copy. */
final class MessagesWindow {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Bench bench;
    private final JDialog dialog;
    private final JTextArea text = new JTextArea();

    MessagesWindow(Window owner, Bench bench, Look look) {
        this.bench = bench;
        dialog = new JDialog(owner, "All messages");
        dialog.setName("messages");
        text.setName("messages.text");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        Look.style(text, "font: $defaultFont; margin: 16,16,16,16");
        text.getAccessibleContext().setAccessibleName("All messages, newest last");
        dialog.setContentPane(new JScrollPane(text));
        dialog.setSize(look.pixels(800), look.pixels(480));
        dialog.setLocationRelativeTo(owner);
        KeyAction.bindInWindow(
                dialog.getRootPane(), KeyStroke.getKeyStroke("ESCAPE"), "close", () -> dialog.setVisible(false));
        bench.messages().changes().listen(this::refresh);
    }

    void open() {
        dialog.setVisible(true);
        refresh();
    }

    private void refresh() {
        if (!dialog.isVisible()) {
            return;
        }
        List<Message> all = bench.messages().all();
        StringBuilder lines = new StringBuilder();
        if (all.isEmpty()) {
            lines.append("Nothing was said so far.");
        }
        for (Message message : all) {
            String sign = switch (message.kind()) {
                case NOTE -> "   ";
                case PROBLEM -> "⚠ ";
                case QUESTION -> "?  ";
            };
            lines.append(TIME.format(message.time().atZone(ZoneId.systemDefault())))
                    .append("  ")
                    .append(sign)
                    .append(message.text())
                    .append('\n');
        }
        text.setText(lines.toString());
        text.setCaretPosition(text.getDocument().getLength());
    }
}
