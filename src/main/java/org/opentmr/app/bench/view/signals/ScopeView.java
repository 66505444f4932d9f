package org.opentmr.app.bench.view.signals;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.signals.Movement;
import org.opentmr.app.bench.model.signals.ScaleChoice;
import org.opentmr.app.bench.model.signals.SignalFeed;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.model.signals.Viewing;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.live.LaneScale;
import org.opentmr.plot.live.ScopeMode;
import org.opentmr.plot.live.ScopeRaster;
import org.opentmr.plot.live.ScopeSettings;
import org.opentmr.signal.SampleHistory;

/** Keeps the scope as the model wants it, and paints what of it has changed. */
final class ScopeView {

    /** Twice a second: soon enough to follow a contraction, seldom enough to be calm. */
    private static final int FRAMES_PER_FIT = 30;

    private final Signals signals;
    private final Look look;
    private final Canvas canvas;
    private @Nullable SignalFeed feed;
    private @Nullable ScopeRaster scope;
    private @Nullable Viewing shown;
    private @Nullable SampleHistory followed;
    private int frames;

    /** {@code hint}: what to tell about the place pointed at. */
    ScopeView(Signals signals, Look look, Function<MouseEvent, String> hint) {
        this.signals = signals;
        this.look = look;
        canvas = new Canvas(this::paint, hint);
        canvas.ready();
        canvas.setName("signals.scope");
        canvas.getAccessibleContext().setAccessibleName("Traces of all electrodes");
        refresh();
    }

    JComponent component() {
        return canvas;
    }

    /** Null where nothing is connected. */
    @Nullable ScopeRaster scope() {
        return scope;
    }

    /** Pixels of the window per pixel of the scope's layout. */
    double zoom() {
        return look.pixels(1000) / 1000.0;
    }

    private void paint(Graphics2D g) {
        ScopeRaster now = scope;
        if (now == null) {
            g.setColor(look.theme().background());
            g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
            return;
        }
        double zoom = zoom();
        g.scale(zoom, zoom);
        now.paint(g, width(), height());
    }

    /** Of the scope's layout. */
    int width() {
        return (int) Math.ceil(canvas.getWidth() / zoom());
    }

    /** Of the scope's layout. */
    int height() {
        return (int) Math.ceil(canvas.getHeight() / zoom());
    }

    /** Takes over what the model has changed. */
    void refresh() {
        SignalFeed now = signals.feed().orElse(null);
        if (now == null) {
            feed = null;
            scope = null;
            canvas.repaint();
            return;
        }
        Viewing viewing = signals.viewing();
        ScopeSettings wanted = new ScopeSettings(
                viewing.movement() == Movement.SCROLL ? ScopeMode.SCROLL : ScopeMode.SWEEP,
                viewing.seconds(),
                signals.on(),
                viewing.form() == SignalForm.ENVELOPE || now.layout().isEnvelope(),
                look.theme());
        SampleHistory history = now.history(viewing.form());
        ScopeRaster present = scope;
        if (present == null || feed == null || !feed.equals(now)) {
            present = new ScopeRaster(now.layout(), history, wanted, false);
            scope = present;
            feed = now;
            shown = null;
            followed = history;
        }
        if (!history.equals(followed)) {
            followed = history;
            present.follow(history);
        }
        if (!wanted.equals(present.settings())) {
            present.set(wanted);
        }
        if (!viewing.equals(shown)) {
            shown = viewing;
            present.rail(viewing.form() == SignalForm.RAW ? largest() : Double.POSITIVE_INFINITY);
            fit(present);
        }
        marks(present);
        present.select(signals.chosen());
        repaint();
    }

    private double largest() {
        return signals.link().orElseThrow().description().largest();
    }

    /** Takes over thresholds. */
    void marks() {
        if (scope != null) {
            marks(scope);
            repaint();
        }
    }

    private void marks(ScopeRaster scope) {
        boolean envelope = signals.viewing().form() == SignalForm.ENVELOPE;
        for (int channel = 0; channel < scope.layout().size(); channel++) {
            scope.mark(channel, envelope ? signals.thresholds().of(channel).orElse(Double.NaN) : Double.NaN);
        }
    }

    private void fit(ScopeRaster scope) {
        ScaleChoice choice = signals.viewing().scale();
        boolean upwards = signals.viewing().form() == SignalForm.ENVELOPE
                || scope.layout().isEnvelope();
        List<LaneScale> fitted = scope.fitted(choice.kind() == ScaleChoice.Kind.AUTO_COMMON, upwards);
        if (choice.isAutomatic()) {
            scope.scales(fitted);
            return;
        }
        List<LaneScale> fixed = new ArrayList<>();
        for (LaneScale each : fitted) {
            fixed.add(upwards ? LaneScale.upTo(choice.reach()) : new LaneScale(each.centre(), choice.reach()));
        }
        scope.scales(fixed);
    }

    /** Paints what has come, and makes room for it now and then; true where the scales were looked at. */
    boolean frame() {
        ScopeRaster now = scope;
        if (now == null) {
            return false;
        }
        boolean fitting = frames++ % FRAMES_PER_FIT == 0 && !now.isHeld();
        if (fitting) {
            fit(now);
        }
        now.advance();
        repaint();
        return fitting;
    }

    /** Paints again what has changed of the scope. */
    void repaint() {
        if (scope == null) {
            canvas.repaint();
            return;
        }
        Rectangle changed = scope.changed().intersection(new Rectangle(0, 0, width(), height()));
        if (!changed.isEmpty()) {
            double zoom = zoom();
            int left = (int) Math.floor(changed.x * zoom);
            int top = (int) Math.floor(changed.y * zoom);
            canvas.repaint(
                    left,
                    top,
                    (int) Math.ceil((changed.x + changed.width) * zoom) - left,
                    (int) Math.ceil((changed.y + changed.height) * zoom) - top);
        }
    }
}
