package org.opentmr.app.bench.view.tune;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.MomentText;
import org.opentmr.app.bench.view.Look;
import org.opentmr.tuning.ChangedMoment;

/** The recorded session over time, and the ways to the moments that changed. */
final class SessionView {

    private final Desk desk;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 8, fill", "[grow]", "[][grow][]"));
    private final Timeline timeline;
    private final JLabel summary;
    private final JButton previous = new JButton("◀ Previous");
    private final JButton next = new JButton("Next ▶");
    private final JComboBox<String> moments = new JComboBox<>();
    private List<ChangedMoment> listed = List.of();
    private boolean showing;

    SessionView(Desk desk, Look look) {
        this.desk = desk;
        timeline = new Timeline(desk, look);
        summary = new JLabel();
        summary.setName("tune.moments.summary");
        button(previous, "tune.previous", 'V', "Looks at the changed moment before  (Alt+V)");
        previous.addActionListener(event -> desk.previous());
        button(next, "tune.next", 'N', "Looks at the next changed moment  (Alt+N)");
        next.addActionListener(event -> desk.next());
        moments.setName("tune.moments");
        moments.setToolTipText("All moments in which the limb would have done something else");
        moments.getAccessibleContext().setAccessibleName("Changed moments");
        moments.addActionListener(this::chosen);
        JButton closer = zoom("+", "tune.zoom.in", "Shows less of the session, larger  (+ or the wheel)");
        closer.addActionListener(event -> timeline.zoomIn());
        JButton further = zoom("–", "tune.zoom.out", "Shows more of the session, smaller  (– or the wheel)");
        further.addActionListener(event -> timeline.zoomOut());
        JButton all = zoom("All", "tune.zoom.all", "Shows all of the session  (Home)");
        all.addActionListener(event -> timeline.all());
        String held = desk.material().evidence().heldOut();
        JLabel origin = look.quiet(desk.material().calibrated().name() + " · "
                + String.format(
                        Locale.ROOT,
                        "%s",
                        MomentText.time(desk.material().evidence().recording().durationSeconds()))
                + " min · decisions: " + held);
        origin.setToolTipText(
                "Every decision comes from a decoder that has not seen the repetition it is made in, as far"
                        + " as the session allows: " + held);
        panel.add(look.heading("Recorded session"), "split 5, h 24!");
        panel.add(origin, "growx, wmin 0, pushx");
        panel.add(closer);
        panel.add(further);
        panel.add(all, "wrap");
        panel.add(timeline.component(), "grow, hmin 130, wrap");
        panel.add(summary, "split 4, wmin 0");
        panel.add(previous);
        panel.add(moments, "w 60:100:, growx, pushx");
        panel.add(next);
        list(desk.moments());
        show();
        showTrial();
    }

    /** What is shown of the whole session, apart from its heading and buttons. */
    JComponent timeline() {
        return timeline.component();
    }

    private static void button(JButton button, String name, char mnemonic, String help) {
        button.setName(name);
        button.setMnemonic(mnemonic);
        button.setToolTipText(help);
    }

    private static JButton zoom(String text, String name, String help) {
        JButton button = new JButton(text);
        button.setName(name);
        button.setToolTipText(help);
        button.getAccessibleContext().setAccessibleName(help);
        Look.style(button, "minimumWidth: 0");
        return button;
    }

    JComponent component() {
        return panel;
    }

    /** Follows the time looked at. */
    void show() {
        timeline.show();
        showing = true;
        moments.setSelectedIndex(desk.moment().map(listed::indexOf).orElse(-1));
        showing = false;
    }

    /** What the settings tried would have done. */
    void showTrial() {
        timeline.showTrial();
        if (!desk.moments().equals(listed)) {
            list(desk.moments());
        }
    }

    private void list(List<ChangedMoment> all) {
        listed = all;
        long better = count(ChangedMoment.Effect.BETTER);
        long worse = count(ChangedMoment.Effect.WORSE);
        summary.setText(
                listed.isEmpty()
                        ? "Nothing changed: turn a dial"
                        : listed.size() + (listed.size() == 1 ? " moment" : " moments") + " changed: ▲ " + better
                                + " better, ▼ " + worse + " worse");
        previous.setEnabled(!listed.isEmpty());
        next.setEnabled(!listed.isEmpty());
        moments.setEnabled(!listed.isEmpty());
        showing = true;
        moments.setModel(
                new DefaultComboBoxModel<>(listed.stream().map(MomentText::of).toArray(String[]::new)));
        moments.setSelectedIndex(desk.moment().map(listed::indexOf).orElse(-1));
        showing = false;
    }

    private long count(ChangedMoment.Effect effect) {
        return listed.stream().filter(moment -> moment.effect() == effect).count();
    }

    private void chosen(ActionEvent event) {
        int index = moments.getSelectedIndex();
        if (!showing && index >= 0 && index < listed.size()) {
            desk.look(listed.get(index).fromSeconds());
        }
    }
}
