package org.opentmr.app.bench.view.tune;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.tune.Tuning;
import org.opentmr.app.bench.view.Look;

/** What stands where there is nothing to tune on yet: why, and one button for what to do next. */
final class EmptyView {

    private final Bench bench;
    private final Tuning tuning;
    private final JPanel panel = new JPanel(
            new MigLayout("insets 32, gap 8, fill, wrap 1, hidemode 3", "push[center,480!]push", "push[][][][]push"));
    private final JLabel title;
    private final JLabel text = new JLabel();
    private final JProgressBar bar = new JProgressBar(0, 1000);
    private final JButton button = new JButton();
    private Runnable action = () -> {};

    EmptyView(Bench bench, Tuning tuning, Look look) {
        this.bench = bench;
        this.tuning = tuning;
        title = look.heading("");
        title.setName("tune.empty");
        bar.setName("tune.progress");
        bar.setStringPainted(true);
        button.setName("tune.empty.action");
        button.addActionListener(event -> action.run());
        panel.add(title);
        panel.add(text, "growx");
        panel.add(bar, "growx, h 24!");
        panel.add(button);
        show();
    }

    JComponent component() {
        return panel;
    }

    void show() {
        bar.setVisible(tuning.state() == Tuning.State.GATHERING);
        switch (tuning.state()) {
            case NOTHING ->
                say(
                        "Nothing to tune on yet",
                        "Tuning replays a session in which every motion was done. Calibrate, or connect a recorded session.",
                        "Go to Calibrate",
                        Step.CALIBRATE);
            case UNSUITED ->
                say(
                        "This kind of control is not tuned here",
                        tuning.why() + " What there is to set for it lies in the calibration.",
                        "Go to Calibrate",
                        Step.CALIBRATE);
            case FAILED -> {
                say("This session cannot be tuned on", "Why: " + tuning.why() + ".", "Try again", Step.TUNE);
                action = tuning::begin;
            }
            case GATHERING -> {
                say(
                        "Replaying the session",
                        "Every repetition is decoded by a decoder that has not seen it, so that the numbers are honest.",
                        "Cancel",
                        Step.TUNE);
                action = tuning::cancel;
                frame();
            }
            case READY -> {
                // the desk stands here then
            }
        }
    }

    private void say(String heading, String words, String offer, Step next) {
        title.setText(heading);
        text.setText("<html><center>" + words + "</center>");
        button.setText(offer);
        button.setToolTipText(offer);
        action = () -> bench.steps().go(next);
    }

    /** The replay goes on. */
    void frame() {
        Optional<Job> job = tuning.job();
        if (job.isPresent()) {
            double share = job.get().share();
            OptionalDouble left = job.get().secondsLeft();
            bar.setIndeterminate(Double.isNaN(share));
            bar.setValue((int) (1000 * share));
            bar.setString(
                    left.isPresent()
                            ? String.format(Locale.ROOT, "about %.0f s left", left.getAsDouble())
                            : String.format(
                                    Locale.ROOT, "%.0f s so far", job.get().seconds()));
        }
    }
}
