package org.opentmr.app.bench;

import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.record.Recordings;
import org.opentmr.app.bench.view.Look;
import org.opentmr.live.record.SessionStatus;

/** Whether a recording goes on, how long, into which file; and the button that begins and ends it. */
final class RecordBar {

    /** Task in the names of recordings in which nobody is led. */
    private static final String FREE = "free";

    private static final int SECONDS_PER_MINUTE = 60;

    private final Bench bench;
    private final Look look;
    private final Recordings recordings;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 8, hidemode 3"));
    private final JLabel text = new JLabel();
    private final JButton button = new JButton();

    RecordBar(Bench bench, Look look, Recordings recordings) {
        this.bench = bench;
        this.look = look;
        this.recordings = recordings;
        text.setName("record.text");
        button.setName("record");
        button.addActionListener(event -> toggle());
        panel.add(text);
        panel.add(button);
        recordings.changes().listen(this::refresh);
        bench.connection().changes().listen(this::refresh);
        look.changes().listen(this::refresh);
        refresh();
    }

    JComponent component() {
        return panel;
    }

    /** Begins a recording, or ends the one that goes on. */
    void toggle() {
        switch (recordings.state()) {
            case IDLE -> recordings.start(recordings.plan(FREE, "", Optional.empty()), kept -> {});
            case BEGINNING, RECORDING -> recordings.stop();
            case CLOSING -> bench.messages().say("The recording is being closed.");
        }
    }

    /** Called several times a second. */
    void refresh() {
        boolean on = recordings.isRecording();
        text.setVisible(on);
        text.setForeground(look.problem());
        text.setText(on ? line() : "");
        recordings
                .file()
                .ifPresentOrElse(file -> text.setToolTipText(file.toString()), () -> text.setToolTipText(null));
        button.setText(on ? "■ Stop" : "◉ Record");
        button.setToolTipText(
                (on ? "Ends the recording and closes its file" : "Records every electrode into the session's folder")
                        + "  (Ctrl+R)");
        button.getAccessibleContext().setAccessibleName(on ? "Stop recording" : "Record");
        button.setEnabled(
                on
                        ? recordings.state() != Recordings.State.CLOSING
                        : bench.connection().link().isPresent());
    }

    private String line() {
        return switch (recordings.state()) {
            case IDLE -> "";
            case BEGINNING -> "◉ beginning …";
            case CLOSING -> "◉ closing …";
            case RECORDING -> {
                long seconds = recordings
                        .status()
                        .map(SessionStatus::seconds)
                        .orElse(0.0)
                        .longValue();
                yield String.format(
                        Locale.ROOT,
                        "◉ %02d:%02d  %s",
                        seconds / SECONDS_PER_MINUTE,
                        seconds % SECONDS_PER_MINUTE,
                        recordings
                                .file()
                                .map(file -> String.valueOf(file.getFileName()))
                                .orElse(""));
            }
        };
    }
}
