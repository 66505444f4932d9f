package org.opentmr.app.bench.view.calibrate;

import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Job;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.view.Look;

/** While what was recorded is judged and learned from: how far it is. */
final class LearningView {
    private static final int PARTS = 1000;

    private final Calibration calibration;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 32, gap 8, fill, wrap 1", "push[center,480!]push", "push[][][][]push"));
    private final JProgressBar bar = new JProgressBar(0, PARTS);
    private final JLabel text = new JLabel(" ");

    LearningView(Look look, Calibration calibration) {
        this.calibration = calibration;
        panel.setName("calibrate.learning");
        bar.setName("calibrate.progress");
        bar.getAccessibleContext().setAccessibleName("how much is judged");
        text.setName("calibrate.progress.text");
        JButton cancel = new JButton("Cancel");
        cancel.setName("calibrate.cancel");
        cancel.setMnemonic('c');
        cancel.setToolTipText("Makes no decoder now; the recording is kept and can be learned from later");
        cancel.addActionListener(event -> calibration.learning().ifPresent(Job::cancel));
        panel.add(look.heading("Judging the motions, teaching the decoder"));
        panel.add(bar, "growx, h 16!");
        panel.add(text);
        panel.add(cancel);
    }

    JComponent component() {
        return panel;
    }

    void show() {
        frame();
    }

    void frame() {
        Optional<Job> job = calibration.learning();
        double share = job.map(Job::share).orElse(Double.NaN);
        bar.setValue(Double.isNaN(share) ? 0 : (int) (PARTS * share));
        text.setText(
                job.map(each -> each.isCancelled() ? "Ending …" : left(each)).orElse(" "));
    }

    private static String left(Job job) {
        return job.secondsLeft().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "about %.0f s more",
                        Math.max(1, job.secondsLeft().getAsDouble()))
                : "Reading the recording";
    }
}
