package org.opentmr.app.bench.view.calibrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.calibrate.OutcomeText;
import org.opentmr.app.bench.view.Enter;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.MotionIcon;
import org.opentmr.assessment.coach.MotionDecoding;
import org.opentmr.assessment.coach.MotionFindings;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;

/** One row a motion: how good it is, in a picture, a word and a few numbers. */
final class MotionRows {
    private static final double PERCENT = 100;

    private final Map<Motion, JCheckBox> ticks = new LinkedHashMap<>();
    private final JPanel panel = new JPanel(new MigLayout(
            "insets 0, gap 8, wrap 8, fillx", "[48!][grow,fill]16[][]16[right]16[right]16[left]16[]", "[]"));

    MotionRows(Look look, List<MotionFindings> motions) {
        panel.setName("calibrate.rows");
        for (String head : List.of("", "motion", "score", "", "recognised", "strength", "most like", "again")) {
            panel.add(look.quiet(head));
        }
        List<Motion> all =
                new ArrayList<>(motions.stream().map(MotionFindings::motion).toList());
        AmputationLevel level = MotionIcon.level(new MotionSet(all));
        motions.forEach(motion -> row(look, level, motion));
    }

    private void row(Look look, AmputationLevel level, MotionFindings found) {
        Motion motion = found.motion();
        JLabel name = new JLabel(motion.name());
        JCheckBox tick = new JCheckBox();
        tick.setName("calibrate.redo." + motion.fileName());
        tick.getAccessibleContext().setAccessibleName("do " + motion.name() + " again");
        tick.setToolTipText("Whether " + motion.name() + " is done again  (Enter)");
        tick.setSelected(found.score() < OutcomeText.FAIR_SCORE);
        Enter.presses(tick);
        ticks.put(motion, tick);
        panel.add(new JLabel(new MotionIcon(look, level, motion, MotionIcon.MIDDLE)));
        panel.add(name);
        panel.add(ScoreBar.of(look, found));
        panel.add(label(
                Double.isNaN(found.score())
                        ? "–"
                        : String.format(Locale.ROOT, "%.1f  %s", found.score(), OutcomeText.grade(found)),
                "From 0 to 5: strength, steadiness, difference from the others, how well it is recognised"));
        panel.add(label(
                found.decoding()
                        .map(MotionDecoding::accuracy)
                        .map(MotionRows::percent)
                        .orElse("–"),
                "Share of its windows recognised, every repetition by a decoder that did not know it"));
        panel.add(label(
                decibels(found.strength().snrDb()),
                "Above rest, at the electrode where it stands out most: "
                        + found.strength().electrode()));
        panel.add(label(
                found.pattern().nearest().map(Motion::name).orElse("–"),
                "The motion whose pattern is nearest: with which it is confused first"));
        panel.add(tick);
    }

    private static JLabel label(String text, String explanation) {
        JLabel label = new JLabel(text);
        label.setToolTipText(explanation);
        return label;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", PERCENT * share);
    }

    private static String decibels(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.0f dB", value);
    }

    JComponent component() {
        return panel;
    }

    /** The motions that are to be done again. */
    List<Motion> ticked() {
        return ticks.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }
}
