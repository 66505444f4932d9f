package org.opentmr.app.bench.view.calibrate;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.model.calibrate.Outcome;
import org.opentmr.app.bench.model.calibrate.OutcomeText;
import org.opentmr.app.bench.view.Look;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Interval;
import org.opentmr.motion.Motion;

/** After a calibration: how well it works, how good every motion is, what to do about it. */
final class OutcomeView {
    private static final double PERCENT = 100;
    private static final int WHEEL = 16;

    private final Bench bench;
    private final Look look;
    private final Calibration calibration;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final SessionTicks ticks;
    private @Nullable Outcome laid;

    OutcomeView(Bench bench, Look look, Calibration calibration) {
        this.bench = bench;
        this.look = look;
        this.calibration = calibration;
        ticks = new SessionTicks(look, calibration, "calibrate.outcome");
        panel.setName("calibrate.report");
    }

    JComponent component() {
        return panel;
    }

    void again() {
        laid = null;
    }

    void show() {
        Optional<Outcome> outcome = calibration.outcome();
        if (outcome.isPresent() && !outcome.get().equals(laid)) {
            laid = outcome.get();
            lay(outcome.get());
        }
        ticks.show();
    }

    private void lay(Outcome outcome) {
        panel.removeAll();
        MotionRows rows = new MotionRows(look, outcome.report().motions());
        JPanel content =
                new JPanel(new MigLayout("insets 24, gap 24, fill, wrap 2", "[grow,fill][420!,fill]", "[][grow,top]"));
        content.add(figures(outcome), "span 2");
        JPanel left = new JPanel(new MigLayout("insets 0, gap 8, fillx, wrap 1", "[grow,fill]"));
        left.add(look.heading("The motions"), "growx 0");
        left.add(rows.component());
        left.add(again(rows), "growx 0");
        left.add(ticks.component(), "gaptop 16");
        content.add(left, "aligny top");
        content.add(new AdviceList(look, calibration, outcome.report().advice()).component(), "aligny top");
        JScrollPane scroll = new JScrollPane(
                content, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(WHEEL);
        panel.add(scroll);
        panel.add(buttons(), BorderLayout.SOUTH);
        panel.revalidate();
        panel.repaint();
    }

    private JComponent figures(Outcome outcome) {
        JPanel figures = new JPanel(new MigLayout("insets 0, gap 48", "", ""));
        Optional<Accuracy> accuracy = outcome.accuracy();
        Optional<Interval> recognised = outcome.recognised();
        if (accuracy.isEmpty() || recognised.isEmpty()) {
            JLabel untested = new JLabel(
                    "Not tested: that takes two repetitions of every motion. The decoder works all the same.");
            untested.setName("calibrate.untested");
            figures.add(untested);
            return figures;
        }
        Accuracy found = accuracy.get();
        figures.add(figure(
                "recognised",
                percent(recognised.get().estimate()),
                "recognised" + OutcomeText.range(recognised.get()),
                "Share of all windows decided as asked, every repetition by a decoder that did not know it"));
        figures.add(figure(
                "missed",
                percent(found.activeError()),
                "of contractions not recognised",
                "Share of the windows of contractions that were decided otherwise, or not at all"));
        figures.add(figure(
                "false",
                percent(found.falseActivationRate()),
                "false activation at rest",
                "Share of the windows of rest in which something would have moved"));
        figures.add(figure(
                "windows",
                String.format(Locale.ROOT, "%,d", found.windows()),
                "decisions tested",
                "How many decisions these figures rest on; what counts for the interval are the repetitions"));
        return figures;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
    }

    private JComponent figure(String name, String value, String words, String explanation) {
        JPanel figure = new JPanel(new MigLayout("insets 0, gap 0, wrap 1"));
        JLabel number = new JLabel(value);
        number.setName("calibrate.figure." + name);
        number.setFont(look.number());
        JLabel text = look.quiet(words);
        figure.setToolTipText(explanation);
        number.setToolTipText(explanation);
        text.setToolTipText(explanation);
        figure.add(number);
        figure.add(text);
        return figure;
    }

    private JComponent again(MotionRows rows) {
        JButton again = new JButton("Do the ticked motions again");
        again.setName("calibrate.redo");
        again.setMnemonic('d');
        again.setToolTipText(
                "Two more repetitions of the ticked motions; the decoder learns from all sessions together");
        again.addActionListener(event -> {
            List<Motion> ticked = new ArrayList<>(rows.ticked());
            calibration.again(ticked);
        });
        return again;
    }

    private JComponent buttons() {
        JPanel buttons = new JPanel(new MigLayout("insets 8 24 16 24, gap 16, fillx", "[][]push[]"));
        JButton anew = new JButton("Calibrate anew…");
        anew.setName("calibrate.anew");
        anew.setMnemonic('a');
        anew.setToolTipText("Back to the choice of motions; this calibration stays in use until another is made");
        anew.addActionListener(event -> calibration.prepare());
        JButton back = new JButton("Take the one before");
        back.setName("calibrate.back");
        back.setMnemonic('b');
        back.setToolTipText("The calibration before this one comes into use again  (Ctrl+Z)");
        back.setEnabled(calibration.hasFormer());
        back.addActionListener(event -> calibration.takeBack());
        JButton tune = look.primary("Go on to Tune");
        tune.setName("calibrate.tune");
        tune.setMnemonic('t');
        tune.setToolTipText(Step.TUNE.purpose());
        tune.addActionListener(event -> bench.steps().go(Step.TUNE));
        buttons.add(anew);
        buttons.add(back);
        buttons.add(tune);
        return buttons;
    }
}
