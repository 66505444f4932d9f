package org.opentmr.app.bench.view.part;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Job;

/** Work that goes on, where its result will stand: how far it is, how long it will take, and a way out. */
public final class ProgressStrip {

    private static final int STEPS = 1000;

    private final JPanel panel = new JPanel(new MigLayout("insets 8, gap 16 8, fillx", "[grow][]", "[][]"));
    private final JLabel text = new JLabel();
    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final JButton cancel = new JButton("Cancel");
    private Optional<Job> job = Optional.empty();

    /**
     * @param name for tests: "tune.progress"
     */
    public ProgressStrip(String name) {
        panel.setName(name);
        bar.setName(name + ".bar");
        cancel.setName(name + ".cancel");
        cancel.setMnemonic('C');
        cancel.setToolTipText("Ends this work; what it has made so far is thrown away");
        cancel.addActionListener(event -> {
            job.ifPresent(Job::cancel);
            refresh();
        });
        panel.add(text, "wmin 0, growx");
        panel.add(cancel, "spany 2, wrap");
        panel.add(bar, "growx");
        refresh();
    }

    public JComponent component() {
        return panel;
    }

    /** Follows this work until {@link #done}. */
    public void follow(Job work) {
        job = Optional.of(work);
        refresh();
    }

    /** There is nothing to follow any more; the strip is not shown. */
    public void done() {
        job = Optional.empty();
        refresh();
    }

    /** Called several times a second: work tells its figures only when asked. */
    public void refresh() {
        panel.setVisible(job.isPresent());
        job.ifPresent(now -> {
            boolean known = !Double.isNaN(now.share());
            text.setText(now.isCancelled() ? now.title() + " · ending …" : WorkText.of(now));
            bar.setIndeterminate(!known);
            bar.setValue(known ? (int) Math.round(STEPS * now.share()) : 0);
            bar.getAccessibleContext().setAccessibleName(text.getText());
            cancel.setEnabled(!now.isCancelled());
        });
    }
}
