package org.opentmr.app.bench.view.calibrate;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.model.calibrate.Hint;
import org.opentmr.app.bench.model.calibrate.Live;
import org.opentmr.app.bench.model.signals.ElectrodeLight;
import org.opentmr.app.bench.model.signals.ElectrodeWatch;
import org.opentmr.app.bench.view.KeyAction;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.MotionIcon;
import org.opentmr.app.bench.view.limb.Words;
import org.opentmr.assessment.quality.Verdict;
import org.opentmr.live.record.Prompt;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.recording.protocol.GuidedProtocol.Trial;

/** While the person is led: the motion, the time, what comes next, and how strong they are. */
final class LeadView {
    private static final float TITLE = 40;
    private static final float SUBTITLE = 18;

    private final Bench bench;
    private final Look look;
    private final Calibration calibration;
    private final ElectrodeWatch electrodes;
    private final JPanel panel = new JPanel(new MigLayout("insets 24, gap 24, fill", "[grow][320!]", "[grow]"));
    private final JLabel title = new JLabel(" ");
    private final JLabel subtitle = new JLabel(" ");
    private final JLabel hint = new JLabel(" ");
    private final JLabel next = new JLabel(" ");
    private final JLabel count = new JLabel(" ");
    private final JProgressBar progress = new JProgressBar();
    private final JTextArea electrode = Words.lines("calibrate.electrode");
    private final PromptPicture picture;
    private final StrengthBars bars;
    private AmputationLevel level = AmputationLevel.TRANSHUMERAL;
    private Motion nextShown = Motion.REST;

    LeadView(Bench bench, Look look, Calibration calibration, ElectrodeWatch electrodes) {
        this.bench = bench;
        this.look = look;
        this.calibration = calibration;
        this.electrodes = electrodes;
        picture = new PromptPicture(look);
        bars = new StrengthBars(look, electrodes);
        panel.setName("calibrate.lead");
        title.setName("calibrate.prompt");
        subtitle.setName("calibrate.repetition");
        hint.setName("calibrate.hint");
        next.setName("calibrate.next");
        count.setName("calibrate.count");
        progress.setName("calibrate.done");
        progress.getAccessibleContext().setAccessibleName("contractions done");
        panel.add(left(), "grow, wmin 0");
        panel.add(right(), "grow");
        KeyAction.bindInWindow(panel, KeyStroke.getKeyStroke('r'), "again", calibration::redo);
        KeyAction.bindInWindow(panel, KeyStroke.getKeyStroke('e'), "end", calibration::finish);
    }

    private JComponent left() {
        JPanel left =
                new JPanel(new MigLayout("insets 0, gap 8, fill, wrap 1", "[grow,fill]", "[][][grow,fill][48!][]"));
        left.add(title);
        left.add(subtitle);
        left.add(picture.component(), "grow");
        hint.setHorizontalAlignment(SwingConstants.CENTER);
        left.add(hint);
        JPanel below = new JPanel(new MigLayout("insets 0, gap 16, fillx", "[grow,fill][]"));
        below.add(progress, "h 12!");
        below.add(count);
        left.add(below);
        return left;
    }

    private JComponent right() {
        JPanel right = new JPanel(
                new MigLayout("insets 24, gap 8, wrap 1, fillx, hidemode 3", "[grow,fill]", "[][48!]16[][][]push[][]"));
        Look.style(right, "arc: 16; background: $Bench.card");
        right.add(look.quiet("Next"));
        next.setIconTextGap(look.pixels(Look.GRID));
        right.add(next);
        right.add(look.quiet("Strength above rest"));
        right.add(bars.component());
        right.add(electrode, "wmin 0");
        JButton again = new JButton("Do the last one again  (R)");
        again.setName("calibrate.again");
        again.setMnemonic('r');
        again.setToolTipText("What the person does, or has just done, does not count and is asked for again");
        again.addActionListener(event -> calibration.redo());
        JButton end = new JButton("End here  (E)");
        end.setName("calibrate.end");
        end.setMnemonic('n');
        end.setToolTipText("Keeps the contractions that were done and learns from them");
        end.addActionListener(event -> calibration.finish());
        right.add(again, "h 40!");
        right.add(end, "h 40!");
        return right;
    }

    JComponent component() {
        return panel;
    }

    /** Begins: the motions and electrodes of this session. */
    void show() {
        List<Motion> motions = calibration.plan().offered();
        level = MotionIcon.level(new MotionSet(motions));
        picture.on(level);
        bench.connection().link().ifPresent(link -> bars.of(link.description().layout()));
        frame();
    }

    void frame() {
        Optional<Prompt> prompt = calibration.prompt();
        Font usual = look.text();
        title.setFont(usual.deriveFont(Font.BOLD, usual.getSize2D() / 13 * TITLE));
        subtitle.setFont(usual.deriveFont(usual.getSize2D() / 13 * SUBTITLE));
        hint.setFont(usual.deriveFont(Font.BOLD, usual.getSize2D() / 13 * SUBTITLE));
        if (calibration.isInterrupted()) {
            set(title, "No signal");
            set(subtitle, "Plug the source in again. What was broken off is asked for again then.");
        } else {
            set(title, prompt.map(LeadView::title).orElse("Waiting for the signal"));
            set(subtitle, prompt.map(LeadView::subtitle).orElse("It begins with the first sample."));
        }
        picture.show(prompt.orElse(null));
        showLive(calibration.live().orElse(null));
        showNext(prompt);
        int trials = prompt.map(Prompt::trials).orElse(1);
        int settled = prompt.map(Prompt::settled).orElse(0);
        progress.setMaximum(trials);
        progress.setValue(settled);
        set(count, prompt.isEmpty() ? " " : String.format(Locale.ROOT, "%d of %d done", settled, trials));
    }

    private static String title(Prompt prompt) {
        return switch (prompt.phase()) {
            case COUNTDOWN -> "Get ready";
            case HOLD -> prompt.present().map(trial -> capital(trial.motion())).orElse("");
            case REST -> "Rest";
            case DONE -> "Done";
        };
    }

    private static String subtitle(Prompt prompt) {
        return switch (prompt.phase()) {
            case COUNTDOWN, REST -> prompt.note().isEmpty() ? prompt.nextText() : capital(prompt.note()) + ".";
            case HOLD ->
                prompt.present()
                        .map(trial -> "repetition " + trial.repetition() + " of " + prompt.repetitions())
                        .orElse("");
            case DONE -> "The recording is being closed.";
        };
    }

    private static String capital(Motion motion) {
        return capital(motion.isRest() ? "stay at rest" : motion.name());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private void showLive(@Nullable Live live) {
        bars.show(live);
        Hint now = live == null ? Hint.NONE : live.hint();
        String sign = switch (now.tone()) {
            case GOOD -> "✓ ";
            case MEND -> "▲ ";
            case NEUTRAL -> "";
        };
        set(hint, now.words().isEmpty() ? " " : sign + capital(now.words()));
        hint.setForeground(colour(now.tone()));
        String words = electrodes.lights().stream()
                .filter(light -> light.verdict().filter(Verdict.POOR::equals).isPresent())
                .findFirst()
                .map(this::named)
                .orElse("");
        if (!electrode.getText().equals(words)) {
            electrode.setText(words);
        }
    }

    private String named(ElectrodeLight light) {
        int place = electrodes.lights().indexOf(light);
        String name = bench.connection()
                .link()
                .filter(link -> place < link.description().layout().size())
                .map(link -> link.description().layout().channels().get(place).name())
                .orElse("");
        return "⚠ " + name + ": " + light.reason() + ". " + light.advice();
    }

    private Color colour(Hint.Tone tone) {
        return switch (tone) {
            case GOOD -> look.good();
            case MEND -> look.problem();
            case NEUTRAL -> look.theme().ink();
        };
    }

    private void showNext(Optional<Prompt> prompt) {
        Optional<Motion> following = prompt.flatMap(Prompt::next).map(Trial::motion);
        set(next, following.map(Motion::name).orElse("nothing more"));
        if (following.isEmpty()) {
            next.setIcon(null);
            nextShown = Motion.REST;
        } else if (next.getIcon() == null || !nextShown.equals(following.get())) {
            nextShown = following.get();
            next.setIcon(new MotionIcon(look, level, nextShown, MotionIcon.MIDDLE));
        }
    }

    private static void set(JLabel label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }
}
