package org.opentmr.app.bench.view.calibrate;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.model.calibrate.KeptSession;
import org.opentmr.app.bench.view.Enter;
import org.opentmr.app.bench.view.Look;

/** The sessions of the day, and which of them the decoder learns from. */
final class SessionTicks {
    private final Look look;
    private final Calibration calibration;
    private final String name;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 4, fillx, wrap 1, hidemode 3"));
    private final JButton learn = new JButton("Learn from the ticked");
    private List<KeptSession> laid = List.of();

    SessionTicks(Look look, Calibration calibration, String name) {
        this.look = look;
        this.calibration = calibration;
        this.name = name;
        learn.setName(name + ".learn");
        learn.setMnemonic('n');
        learn.setToolTipText("Judges the ticked sessions together and makes a decoder from them");
        learn.addActionListener(event -> calibration.learn());
    }

    JComponent component() {
        return panel;
    }

    void show() {
        List<KeptSession> sessions = calibration.sessions();
        if (sessions.equals(laid)) {
            return;
        }
        laid = sessions;
        panel.removeAll();
        panel.setVisible(!sessions.isEmpty());
        panel.add(look.quiet("Sessions recorded here"));
        for (int i = 0; i < sessions.size(); i++) {
            KeptSession session = sessions.get(i);
            JCheckBox tick = new JCheckBox((i + 1) + ":  " + session.text(), session.used());
            tick.setName(name + ".session." + (i + 1));
            tick.setToolTipText(
                    "Whether the decoder learns from " + session.samples().getFileName() + "  (Enter)");
            Enter.presses(tick);
            tick.addActionListener(event -> calibration.use(session, tick.isSelected()));
            panel.add(tick);
        }
        panel.add(learn);
        panel.revalidate();
        panel.repaint();
    }
}
