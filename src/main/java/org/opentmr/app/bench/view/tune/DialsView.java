package org.opentmr.app.bench.view.tune;

import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.DialGroup;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.MotionIcon;
import org.opentmr.plot.MotionColours;
import org.opentmr.prosthesis.limb.AmputationLevel;

/** The column of dials: motion by motion, then what concerns all of them, and who proposes better ones. */
final class DialsView {

    private static final int SCROLL_STEP = 24;

    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1", "[grow]", "[][grow][]"));
    private final List<GroupView> groups;

    DialsView(Bench bench, Desk desk, Look look, Runnable propose) {
        AmputationLevel level = MotionIcon.level(desk.material().evidence().motions());
        groups = desk.groups().stream()
                .map(group ->
                        new GroupView(desk, group, look, icon(desk, group, look, level), bench.messages()::problem))
                .toList();
        JPanel list = new JPanel(new MigLayout("insets 0, gap 0, fillx, wrap 1", "[grow]"));
        groups.forEach(group -> list.add(group.component(), "growx, wmin 0"));
        JScrollPane scroll = new JScrollPane(
                list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(SCROLL_STEP);
        JButton button = new JButton("Propose…");
        button.setName("tune.propose");
        button.setMnemonic('P');
        button.setToolTipText(
                "Searches for better settings, and says what they gain on repetitions that the search has not"
                        + " seen. Changes nothing by itself.");
        button.addActionListener(event -> propose.run());
        panel.add(look.heading("Motions"), "h 24!");
        panel.add(scroll, "grow, hmin 0");
        panel.add(button, "growx");
    }

    private static @Nullable Icon icon(Desk desk, DialGroup group, Look look, AmputationLevel level) {
        return group.motion()
                .map(motion -> (Icon) new ColouredIcon(
                        look,
                        new MotionColours(
                                        look.theme(), desk.material().evidence().motions())
                                .fill(desk.material().evidence().motions().indexOf(motion)),
                        new MotionIcon(look, level, motion, MotionIcon.SMALL)))
                .orElse(null);
    }

    JComponent component() {
        return panel;
    }

    /** As the desk has it now. */
    void show() {
        groups.forEach(GroupView::show);
    }
}
