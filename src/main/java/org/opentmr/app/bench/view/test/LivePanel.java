package org.opentmr.app.bench.view.test;

import java.util.Locale;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.test.TestMoment;
import org.opentmr.app.bench.model.test.Testing;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.MotionIcon;
import org.opentmr.app.bench.view.limb.LimbPane;
import org.opentmr.app.bench.view.limb.Words;
import org.opentmr.app.control.SceneText;
import org.opentmr.motion.Motion;

/** The test under way, as the person sees it: what to do, the limb and its target, how long is left. */
final class LivePanel {

    private static final int CUE = 96;

    private final Testing testing;
    private final FreeUse use;
    private final Look look;
    private final JPanel panel = new JPanel(
            new MigLayout("insets 0, gap 8, fill, wrap 1, hidemode 3", "[grow,fill]", "[104!][grow,fill][][][]"));
    private final JLabel icon = new JLabel();
    private final JLabel task = new JLabel();
    private final JTextArea way = Words.lines("test.way");
    private final JLabel trial = new JLabel();
    private final JLabel done = new JLabel();
    private final LimbPane limb;
    private final JLabel left = new JLabel();
    private final ShareBar time;
    private final JLabel dwell = new JLabel();
    private final ShareBar stay;
    private final JPanel dwellRow;
    private final JTextArea hindrance = Words.lines("test.hindrance");
    private Optional<Motion> cue = Optional.empty();
    private @Nullable TestMoment shown;

    LivePanel(Testing testing, FreeUse use, Look look) {
        this.testing = testing;
        this.use = use;
        this.look = look;
        limb = new LimbPane(look, "test.limb");
        time = new ShareBar(look, "test.time", "time that is over");
        stay = new ShareBar(look, "test.dwell", "time in the target");
        panel.setName("test.live");
        task.setName("test.task");
        trial.setName("test.trial");
        left.setName("test.left");
        dwell.setName("test.dwell.text");
        Look.style(task, "font: bold +15");
        Look.style(trial, "font: bold +7");
        Look.style(done, "foreground: $Label.disabledForeground");
        Look.style(left, "font: bold +7");
        Look.style(dwell, "font: bold +7");
        JPanel head = new JPanel(new MigLayout("insets 0, gap 16, fill, hidemode 3", "[][grow,fill][right]"));
        head.add(icon, "cell 0 0 1 2, w " + CUE + "!, h " + CUE + "!");
        head.add(task, "cell 1 0, growx, pushx, wmin 0, aligny bottom");
        head.add(trial, "cell 2 0, aligny bottom");
        head.add(way, "cell 1 1, growx, pushx, wmin 0, aligny top");
        head.add(done, "cell 2 1, aligny top");
        panel.add(head, "growx");
        panel.add(limb.component(), "grow");
        panel.add(hindrance, "growx, wmin 0");
        dwellRow = row(dwell, stay);
        panel.add(dwellRow, "growx");
        panel.add(row(left, time), "growx");
        look.changes().listen(() -> shown = null);
    }

    private static JPanel row(JLabel label, ShareBar bar) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 16, fillx", "[208!][grow,fill]"));
        row.add(label);
        row.add(bar.component(), "growx, h 16!");
        return row;
    }

    JComponent component() {
        return panel;
    }

    /** Called every frame while a test goes on. */
    void refresh() {
        String wrong = testing.hindrance();
        hindrance.setVisible(!wrong.isEmpty());
        hindrance.setText("⚠ " + wrong);
        hindrance.setForeground(look.problem());
        TestMoment now = testing.moment().orElse(null);
        if (now == null || now.equals(shown)) {
            return;
        }
        shown = now;
        limb.show(
                use.level(),
                now.scene().limb(),
                now.scene().target(),
                now.scene().toleranceDegrees());
        task(now);
        trial.setText("Trial " + now.trial() + " of " + now.trials());
        done.setText(now.completed() + " done in time");
        left.setText(String.format(Locale.ROOT, now.isRest() ? "Rest %.1f s" : "%.1f s left", now.leftSeconds()));
        time.show(now.phaseLimitSeconds() > 0 ? now.phaseSeconds() / now.phaseLimitSeconds() : 0, false);
        dwellRow.setVisible(now.dwellNeededSeconds() > 0);
        boolean inside = now.scene().inTarget();
        dwell.setText(
                inside
                        ? String.format(
                                Locale.ROOT,
                                "✓ Hold it %.1f s",
                                Math.max(0, now.dwellNeededSeconds() - now.dwellSeconds()))
                        : now.isRest() ? "" : "○ Not there yet");
        dwell.setForeground(inside ? look.good() : look.theme().ink());
        stay.show(now.dwellShare(), true);
    }

    private void task(TestMoment now) {
        Optional<Motion> asked =
                now.isRest() ? Optional.of(Motion.REST) : now.scene().cue();
        if (!asked.equals(cue) || icon.getIcon() == null) {
            cue = asked;
            icon.setIcon(asked.<Icon>map(motion -> new MotionIcon(look, use.level(), motion, CUE))
                    .orElse(null));
            icon.setVisible(asked.isPresent());
        }
        String words = now.isRest()
                ? now.last()
                        .map(well -> well ? "Done. Relax" : "Not in time. Relax")
                        .orElse("Relax")
                : asked.map(LivePanel::capital)
                        .orElse(now.scene().inTarget() ? "Hold it there" : "Into the dashed outline");
        task.setText(words);
        way.setText(
                now.isRest() || now.scene().inTarget() || now.scene().target().isEmpty()
                        ? " "
                        : capital(SceneText.of(now.scene())));
    }

    private static String capital(Motion motion) {
        return capital(motion.name());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
