package org.opentmr.app.bench.view.tune;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.DialGroup;
import org.opentmr.app.bench.view.Look;

/** The dials of one motion, unfolded while it is the selected one. */
final class GroupView {

    private final Desk desk;
    private final DialGroup group;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3"));
    private final JButton header = new JButton();
    private final JPanel dials = new JPanel(new MigLayout("insets 0 4 8 4, gap 4 2, fillx", "[80!][grow][][24!]"));
    private final List<DialView> views;

    GroupView(Desk desk, DialGroup group, Look look, @Nullable Icon icon, Consumer<String> say) {
        this.desk = desk;
        this.group = group;
        views = group.dials().stream()
                .map(dial -> new DialView(desk, dial, look, say))
                .toList();
        header.setName("tune.group." + group.key());
        header.setIcon(icon);
        header.setHorizontalAlignment(SwingConstants.LEADING);
        header.setToolTipText("Shows the settings, the curve and the pattern of "
                + group.title().toLowerCase(Locale.ROOT));
        header.getAccessibleContext().setAccessibleName(group.title());
        header.addActionListener(event -> desk.select(group.key()));
        views.forEach(view -> view.addTo(dials, look));
        panel.add(header, "growx, hmin 30");
        panel.add(dials, "growx");
        show();
    }

    JPanel component() {
        return panel;
    }

    /** As the desk has it now. */
    void show() {
        boolean selected = desk.selected().equals(group);
        boolean changed = group.dials().stream()
                .anyMatch(dial ->
                        desk.tried().get(dial.parameter()) != desk.kept().get(dial.parameter()));
        String text = (selected ? "▾ " : "▸ ") + group.title() + (changed ? "  • changed" : "");
        if (!text.equals(header.getText())) {
            header.setText(text);
            Look.style(
                    header,
                    "buttonType: borderless; margin: 2,4,2,4"
                            + (selected ? "; font: bold; background: $Table.gridColor" : ""));
            dials.setVisible(selected);
        }
        if (selected) {
            views.forEach(DialView::show);
        }
    }
}
