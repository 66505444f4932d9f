package org.opentmr.app.bench.view.use;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;
import org.opentmr.app.bench.view.limb.LimbPane;
import org.opentmr.app.bench.view.limb.SafetyCard;
import org.opentmr.app.bench.view.limb.Words;
import org.opentmr.prosthesis.limb.AmputationLevel;

/** The person moves the virtual limb: decisions at the left, the limb in the middle, safety and delay at the right. */
public final class UseScreen implements Screen {

    private static final List<AmputationLevel> LEVELS = List.of(AmputationLevel.values());

    /** The delay changes slowly enough to be read. */
    private static final int FRAMES_PER_FIGURES = 30;

    private final FreeUse use;
    private final JPanel panel = new JPanel(
            new MigLayout("insets 16, gap 16, fill, hidemode 3", "[264!][grow,fill][328!]", "[grow,fill][]"));
    private final LimbPane limb;
    private final DecisionBars decisions;
    private final SpeedLine speed;
    private final SafetyCard safety;
    private final LatencyPanel latency;
    private final PatientBar patient;
    private final JTextArea stream = Words.lines("use.stream");
    private final JComboBox<String> level = new JComboBox<>();
    private boolean showing;
    private int frames;

    public UseScreen(Bench bench, FreeUse use, Look look) {
        this.use = use;
        panel.setName("use");
        limb = new LimbPane(look, "use.limb");
        decisions = new DecisionBars(use, look);
        speed = new SpeedLine(use, look);
        safety = new SafetyCard(bench, use, look, "use");
        latency = new LatencyPanel(use, look);
        patient = new PatientBar(use, look);
        panel.add(left(look), "grow");
        panel.add(limb.component(), "grow");
        panel.add(right(), "grow, wrap");
        panel.add(patient.component(), "span 3, growx");
        use.changes().listen(this::follow);
        look.changes().listen(decisions::fit);
        follow();
    }

    private JPanel left(Look look) {
        JPanel left = new JPanel(new MigLayout("insets 0, gap 8, fillx, wrap 1", "[grow,fill]", "[][grow,top][][]"));
        left.add(look.heading("Decided now"));
        left.add(decisions.component(), "growx, wmin 0");
        left.add(look.heading("Speed"));
        left.add(speed.component(), "growx, wmin 0");
        return left;
    }

    private JPanel right() {
        JPanel right = new JPanel(new MigLayout("insets 0, gap 16, fillx, wrap 1", "[grow,fill]", "[][][][grow,top]"));
        right.add(safety.component(), "growx, wmin 0");
        JPanel choice = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[][grow,fill][]"));
        JLabel label = new JLabel("Limb");
        label.setLabelFor(level);
        label.setDisplayedMnemonic(KeyEvent.VK_L);
        for (AmputationLevel each : LEVELS) {
            level.addItem(each.word());
        }
        level.setName("use.level");
        level.setToolTipText("Which prosthesis is shown, by the level of amputation  (Alt+L)");
        level.getAccessibleContext().setAccessibleName("limb, by level of amputation");
        level.addActionListener(event -> {
            if (!showing) {
                use.level(LEVELS.get(level.getSelectedIndex()));
            }
        });
        JButton reset = new JButton("To rest");
        reset.setName("use.reset");
        reset.setMnemonic(KeyEvent.VK_R);
        reset.setToolTipText("Puts every joint of the limb back to where it rests  (Alt+R)");
        reset.addActionListener(event -> use.reset());
        choice.add(label);
        choice.add(level, "growx, wmin 0");
        choice.add(reset);
        right.add(choice, "growx");
        right.add(latency.component(), "growx, wmin 0");
        right.add(stream, "growx, wmin 0");
        return right;
    }

    private void follow() {
        showing = true;
        level.setSelectedIndex(LEVELS.indexOf(use.level()));
        showing = false;
        decisions.fit();
        patient.refresh();
        figures();
    }

    private void figures() {
        latency.refresh();
        stream.setText(use.stream());
    }

    @Override
    public Step step() {
        return Step.USE;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void shown() {
        follow();
    }

    @Override
    public void frame() {
        limb.show(use.level(), use.posture(), Optional.empty(), Double.NaN);
        decisions.refresh();
        speed.refresh();
        safety.refresh();
        if (frames++ % FRAMES_PER_FIGURES == 0) {
            figures();
        }
    }
}
