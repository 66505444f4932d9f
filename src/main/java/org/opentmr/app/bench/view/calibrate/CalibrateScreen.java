package org.opentmr.app.bench.view.calibrate;

import java.awt.CardLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.model.signals.ElectrodeWatch;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;

/** The step in which a person is led through every motion and the decoder learns from it. */
public final class CalibrateScreen implements Screen {

    private final Calibration calibration;
    private final CardLayout cards = new CardLayout();
    private final JPanel panel = new JPanel(cards);
    private final PrepareView prepare;
    private final LeadView lead;
    private final LearningView learning;
    private final OutcomeView outcome;

    /**
     * @param electrodes how good each electrode is just now
     */
    public CalibrateScreen(Bench bench, Look look, Calibration calibration, ElectrodeWatch electrodes) {
        this.calibration = calibration;
        prepare = new PrepareView(bench, look, calibration);
        lead = new LeadView(bench, look, calibration, electrodes);
        learning = new LearningView(look, calibration);
        outcome = new OutcomeView(bench, look, calibration);
        panel.setName("calibrate");
        panel.add(prepare.component(), Calibration.Stage.PREPARING.name());
        panel.add(lead.component(), Calibration.Stage.LEADING.name());
        panel.add(learning.component(), Calibration.Stage.LEARNING.name());
        panel.add(outcome.component(), Calibration.Stage.DONE.name());
        calibration.changes().listen(this::show);
        look.changes().listen(this::again);
        show();
    }

    @Override
    public Step step() {
        return Step.CALIBRATE;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    private void show() {
        switch (calibration.stage()) {
            case PREPARING -> prepare.show();
            case LEADING -> lead.show();
            case LEARNING -> learning.show();
            case DONE -> outcome.show();
        }
        cards.show(panel, calibration.stage().name());
    }

    /** Icons and colours are made anew for another theme. */
    private void again() {
        prepare.again();
        outcome.again();
        show();
    }

    @Override
    public boolean undo() {
        return calibration.takeBack();
    }

    @Override
    public void frame() {
        switch (calibration.stage()) {
            case PREPARING, DONE -> {
                // nothing moves there
            }
            case LEADING -> lead.frame();
            case LEARNING -> learning.frame();
        }
    }
}
