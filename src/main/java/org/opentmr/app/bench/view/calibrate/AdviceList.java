package org.opentmr.app.bench.view.calibrate;

import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Words;
import org.opentmr.assessment.coach.Advice;
import org.opentmr.assessment.coach.Severity;
import org.opentmr.motion.Motion;

/** What the coach advises, most urgent first, each with what one click can do about it. */
final class AdviceList {
    /** More names do not fit a button. */
    private static final int MOST_NAMED = 3;

    private final Look look;
    private final Calibration calibration;
    private final JPanel panel = new JPanel(new MigLayout("insets 24, gap 16, fillx, wrap 1", "[grow,fill]"));

    AdviceList(Look look, Calibration calibration, List<Advice> advice) {
        this.look = look;
        this.calibration = calibration;
        panel.setName("calibrate.advice.list");
        Look.style(panel, "arc: 16; background: $Bench.card");
        panel.add(look.heading("What to do next"), "growx 0");
        if (advice.isEmpty()) {
            panel.add(words("calibrate.advice.none", "✓ Nothing to mend. Go on to Tune."), "wmin 0");
        }
        for (int i = 0; i < advice.size(); i++) {
            panel.add(one(advice.get(i), i + 1), "wmin 0");
        }
    }

    JComponent component() {
        return panel;
    }

    private JComponent one(Advice advice, int number) {
        JPanel one = new JPanel(new MigLayout("insets 0, gap 4, fillx, wrap 1", "[grow,fill]"));
        one.setOpaque(false);
        boolean urgent = advice.severity() == Severity.PROBLEM;
        JLabel kind = new JLabel(urgent ? "▲ Mend this first" : "△ Would be better");
        kind.setForeground(urgent ? look.problem() : look.theme().ink());
        Look.style(kind, "font: bold");
        one.add(kind, "growx 0");
        one.add(words("calibrate.advice." + number, advice.sentence() + gain(advice)), "wmin 0");
        one.add(words("calibrate.remedy." + number, advice.remedy()), "wmin 0");
        List<Motion> again = advice.motions().stream()
                .map(Motion::named)
                .filter(motion -> !motion.isRest())
                .toList();
        if (!again.isEmpty()) {
            JButton button = new JButton(
                    again.size() > MOST_NAMED ? "Do all " + again.size() + " again" : "Do again: " + names(again));
            button.setName("calibrate.advice." + number + ".again");
            button.setToolTipText("Two more repetitions of " + names(again) + "; learned together with the others");
            button.addActionListener(event -> calibration.again(again));
            one.add(button, "growx 0, wmin 0");
        }
        return one;
    }

    private static String names(List<Motion> motions) {
        return String.join(", ", motions.stream().map(Motion::name).toList());
    }

    private static String gain(Advice advice) {
        return Double.isNaN(advice.gainPoints())
                ? ""
                : String.format(Locale.ROOT, " It costs up to %.1f points of what is recognised.", advice.gainPoints());
    }

    private static JTextArea words(String name, String text) {
        JTextArea area = Words.lines(name);
        area.setText(text);
        return area;
    }
}
