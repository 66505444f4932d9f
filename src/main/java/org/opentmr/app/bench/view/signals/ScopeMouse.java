package org.opentmr.app.bench.view.signals;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.plot.live.ScopeCursors;
import org.opentmr.plot.live.ScopeGeometry;
import org.opentmr.plot.live.ScopeRaster;

/** The mouse on the traces: chooses a channel, drags its threshold, and in a picture held still the cursors. */
final class ScopeMouse extends MouseAdapter {

    /** So near, in pixels of the layout, something is taken hold of. */
    private static final double GRIP = 7;

    /** A threshold is not dragged down to nothing. */
    private static final double LEAST_SHARE = 0.005;

    private final Signals signals;
    private final ScopeView view;
    private final Holding holding;
    private int dragged = -1;
    private boolean measuring;

    ScopeMouse(Signals signals, ScopeView view, Holding holding) {
        this.signals = signals;
        this.view = view;
        this.holding = holding;
    }

    private double x(MouseEvent event) {
        return event.getX() / view.zoom();
    }

    private double y(MouseEvent event) {
        return event.getY() / view.zoom();
    }

    /** The channel under the mouse; −1 for none. */
    int channelAt(MouseEvent event) {
        ScopeGeometry geometry = geometry();
        return geometry == null ? -1 : geometry.channelAt(y(event));
    }

    private @Nullable ScopeGeometry geometry() {
        ScopeRaster scope = view.scope();
        return scope == null ? null : scope.geometry();
    }

    private boolean onThreshold(int channel, double y) {
        ScopeGeometry geometry = geometry();
        return geometry != null
                && canDrag(channel)
                && signals.thresholds().of(channel).isPresent()
                && Math.abs(geometry.yOf(
                                        channel,
                                        signals.thresholds().of(channel).getAsDouble())
                                - y)
                        <= GRIP;
    }

    private boolean canDrag(int channel) {
        ScopeGeometry geometry = geometry();
        return geometry != null
                && channel >= 0
                && geometry.isOpen(channel)
                && signals.viewing().form() == SignalForm.ENVELOPE
                && signals.thresholds().canSet(channel);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        ScopeRaster scope = view.scope();
        view.component().requestFocusInWindow();
        int channel = channelAt(event);
        if (scope == null || channel < 0) {
            return;
        }
        signals.choose(channel);
        boolean twice = event.getClickCount() == 2;
        if (onThreshold(channel, y(event)) || (twice && canDrag(channel))) {
            dragged = channel;
            mouseDragged(event);
        } else if (scope.isHeld()) {
            measuring = true;
            boolean second = isNear(x(event), cursor(true));
            if (second || isNear(x(event), cursor(false))) {
                holding.takeSecond(second);
            } else {
                holding.begin(scope.sampleAt(x(event)));
            }
        }
    }

    private double cursor(boolean second) {
        ScopeRaster scope = view.scope();
        ScopeCursors places = scope == null ? null : scope.cursors();
        return scope == null || places == null ? Double.NaN : scope.xOf(second ? places.b() : places.a());
    }

    private static boolean isNear(double x, double place) {
        return Math.abs(x - place) <= GRIP;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        ScopeRaster scope = view.scope();
        ScopeGeometry geometry = geometry();
        if (scope == null || geometry == null) {
            return;
        }
        if (dragged >= 0) {
            double least = LEAST_SHARE * scope.scale(dragged).high();
            signals.thresholds().drag(dragged, Math.max(least, geometry.valueAt(dragged, y(event))));
        } else if (measuring) {
            holding.put(scope.sampleAt(x(event)));
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (dragged >= 0) {
            signals.thresholds().drop();
        }
        dragged = -1;
        measuring = false;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        view.component().setCursor(Cursor.getPredefinedCursor(shape(event)));
    }

    private int shape(MouseEvent event) {
        if (onThreshold(channelAt(event), y(event))) {
            return Cursor.N_RESIZE_CURSOR;
        }
        if (!holding.isOn()) {
            return Cursor.DEFAULT_CURSOR;
        }
        boolean near = isNear(x(event), cursor(true)) || isNear(x(event), cursor(false));
        return near ? Cursor.E_RESIZE_CURSOR : Cursor.CROSSHAIR_CURSOR;
    }
}
