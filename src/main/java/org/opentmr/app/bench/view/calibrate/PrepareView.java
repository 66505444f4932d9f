package org.opentmr.app.bench.view.calibrate;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.view.FilePicker;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Words;

/** Before a calibration: which motions, how often, and the button that begins. */
final class PrepareView {
    private static final int SECONDS_A_MINUTE = 60;
    private static final int WHEEL = 16;

    private final Bench bench;
    private final Look look;
    private final Calibration calibration;
    private final JPanel panel = new JPanel(new MigLayout("insets 24, gap 32, fill", "[grow][400!]", "[grow]"));
    private final MotionChoice motions;
    private final TimingFields timing;
    private final SessionTicks ticks;
    private final JTextArea duration = Words.lines("calibrate.duration");
    private final JTextArea advice = Words.lines("calibrate.advice");
    private final JButton start;
    private final JButton outcome = new JButton("Show the last outcome");

    PrepareView(Bench bench, Look look, Calibration calibration) {
        this.bench = bench;
        this.look = look;
        this.calibration = calibration;
        motions = new MotionChoice(look, calibration);
        timing = new TimingFields(bench, calibration);
        ticks = new SessionTicks(look, calibration, "calibrate.prepare");
        start = look.primary("Start");
        start.setName("calibrate.start");
        start.setMnemonic('s');
        Look.style(
                start,
                "background: $Component.accentColor; foreground: $Bench.onAccent; font: bold +6; margin: 8,16,8,16");
        start.addActionListener(event -> calibration.start());
        outcome.setName("calibrate.outcome");
        outcome.setMnemonic('w');
        outcome.setToolTipText("Back to what came of the last calibration");
        outcome.addActionListener(event -> calibration.showOutcome());
        panel.add(left(), "grow, wmin 0");
        panel.add(right(), "grow");
        bench.connection().changes().listen(this::show);
    }

    private JComponent left() {
        JPanel left = new JPanel(new MigLayout("insets 0, gap 8, wrap 1, fillx", "[grow]"));
        left.add(look.heading("Which motions"));
        JTextArea words = Words.lines("calibrate.words");
        words.setText(
                "The person is shown one motion after the other, holds it and rests. The decoder learns these motions"
                        + " and no other.");
        left.add(words, "growx, wmin 0, gapbottom 8");
        left.add(motions.component(), "gapbottom 16");
        left.add(ticks.component(), "growx");
        JScrollPane scroll =
                new JScrollPane(left, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(WHEEL);
        scroll.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                motions.fit(scroll.getViewport().getWidth());
            }
        });
        return scroll;
    }

    private JComponent right() {
        JPanel right = new JPanel(
                new MigLayout("insets 24, gap 8, wrap 1, fillx, hidemode 3", "[grow,fill]", "[][][][][]push[]"));
        Look.style(right, "arc: 16; background: $Bench.card");
        right.add(look.heading("How often, how long"));
        JComponent fields = timing.component();
        fields.setOpaque(false);
        right.add(fields, "gapbottom 8");
        JButton file = new JButton("Take from a protocol file…");
        file.setName("calibrate.protocol");
        file.setMnemonic('k');
        file.setToolTipText("Motions and times from a protocol (JSON), as the command line writes them");
        file.addActionListener(event -> FilePicker.existing(
                        panel, "Take a protocol", bench.workspace().folder())
                .ifPresent(calibration::open));
        right.add(file, "growx 0");
        right.add(advice, "wmin 0");
        right.add(outcome, "growx 0");
        JPanel below = new JPanel(new MigLayout("insets 0, gap 8, wrap 1, fillx", "[grow,fill]"));
        below.setOpaque(false);
        below.add(duration, "wmin 0");
        below.add(start, "h 56!");
        right.add(below);
        return right;
    }

    JComponent component() {
        return panel;
    }

    void again() {
        motions.again();
    }

    void show() {
        motions.show();
        timing.fill();
        ticks.show();
        outcome.setVisible(calibration.outcome().isPresent());
        Optional<String> why = calibration.whyNot();
        advice.setText(calibration.plan().advice().map(words -> "⚠ " + words).orElse(""));
        advice.setVisible(calibration.plan().advice().isPresent());
        duration.setText(why.orElse(takes()));
        start.setEnabled(why.isEmpty());
        start.setToolTipText(why.orElse("Counts down, then leads the person from motion to motion  (Alt+S)"));
    }

    private String takes() {
        long seconds = Math.round(calibration.plan().seconds());
        int motionsChosen = calibration.plan().chosen().size();
        return String.format(
                Locale.ROOT,
                "%d motions × %d, %d:%02d min in all.",
                motionsChosen,
                calibration.plan().timing().repetitions(),
                seconds / SECONDS_A_MINUTE,
                seconds % SECONDS_A_MINUTE);
    }
}
