package org.opentmr.app.bench.view.signals;

import java.awt.event.ActionEvent;
import java.util.OptionalDouble;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.model.signals.Thresholds;
import org.opentmr.plot.live.ScopeRaster;

/** The keyboard on the traces; does all that the mouse does. */
final class ScopeKeys {

    /** For the help of the screen. */
    static final String HELP =
            "Page ↑↓ chooses a channel, ↑↓ moves its threshold, P pauses, then ←→ moves cursor A or B";

    /** A step of a threshold, as a share of what the lane shows; with Shift ten of them. */
    private static final double STEP = 0.01;

    private static final int FAR = 10;

    private final Signals signals;
    private final ScopeView view;
    private final Holding holding;

    ScopeKeys(Signals signals, ScopeView view, Holding holding) {
        this.signals = signals;
        this.view = view;
        this.holding = holding;
    }

    void bind() {
        on("PAGE_UP", () -> signals.choose(signals.chosen() - 1));
        on("PAGE_DOWN", () -> signals.choose(signals.chosen() + 1));
        on("UP", () -> vertical(1));
        on("DOWN", () -> vertical(-1));
        on("shift UP", () -> vertical(FAR));
        on("shift DOWN", () -> vertical(-FAR));
        on("LEFT", () -> holding.move(-1));
        on("RIGHT", () -> holding.move(1));
        on("shift LEFT", () -> holding.move(-FAR));
        on("shift RIGHT", () -> holding.move(FAR));
        on("A", () -> holding.takeSecond(false));
        on("B", () -> holding.takeSecond(true));
        on("P", () -> holding.hold(!holding.isOn()));
        on("ESCAPE", this::leave);
    }

    private void leave() {
        signals.thresholds().giveUp();
        holding.hold(false);
    }

    private void vertical(int steps) {
        ScopeRaster scope = view.scope();
        int channel = signals.chosen();
        if (scope == null) {
            return;
        }
        Thresholds thresholds = signals.thresholds();
        if (signals.viewing().form() != SignalForm.ENVELOPE) {
            signals.choose(channel - Integer.signum(steps));
        } else if (thresholds.canSet(channel)) {
            double top = scope.scale(channel).high();
            OptionalDouble now = thresholds.of(channel);
            double from = now.isPresent() ? now.getAsDouble() : start(scope, channel);
            thresholds.set(channel, Math.max(STEP * top / 2, from + steps * STEP * top));
        }
    }

    private double start(ScopeRaster scope, int channel) {
        return Thresholds.suggest(scope.shown(), channel)
                .orElse(scope.scale(channel).centre());
    }

    private void on(String key, Runnable action) {
        JComponent component = view.component();
        component.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        component.getActionMap().put(key, new Act(action));
    }

    private static final class Act extends AbstractAction {

        private static final long serialVersionUID = 1;

        private final transient Runnable action;

        Act(Runnable action) {
            this.action = action;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            action.run();
        }
    }
}
