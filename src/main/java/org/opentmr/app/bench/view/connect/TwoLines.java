package org.opentmr.app.bench.view.connect;

import java.awt.Color;
import java.awt.Component;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.view.Look;

/** A row of a list: what it is, and below it, smaller, more of it. */
final class TwoLines<T> implements ListCellRenderer<T> {

    private final Look look;
    private final Function<? super T, String> title;
    private final Function<? super T, String> more;
    private final JPanel row = new JPanel(new MigLayout("insets 4 8 4 8, gap 0, wrap 1, fillx", "[grow,fill]"));
    private final JLabel first = new JLabel();
    private final JLabel second = new JLabel();

    TwoLines(Look look, Function<? super T, String> title, Function<? super T, String> more) {
        this.look = look;
        this.title = title;
        this.more = more;
        row.add(first, "wmin 0");
        row.add(second, "wmin 0");
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends T> list, T value, int index, boolean selected, boolean focused) {
        first.setText(title.apply(value));
        second.setText(more.apply(value));
        first.setFont(look.text());
        second.setFont(look.label());
        Color ink = selected ? list.getSelectionForeground() : look.theme().ink();
        first.setForeground(ink);
        second.setForeground(selected ? ink : look.theme().quietInk());
        row.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
        row.setBorder(
                focused && selected
                        ? BorderFactory.createLineBorder(UIManager.getColor("Component.focusColor"))
                        : BorderFactory.createEmptyBorder(1, 1, 1, 1));
        row.setToolTipText("<html>" + escape(first.getText()) + "<br>" + escape(second.getText()));
        return row;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
