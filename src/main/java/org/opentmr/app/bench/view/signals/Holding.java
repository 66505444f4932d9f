package org.opentmr.app.bench.view.signals;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.plot.Text;
import org.opentmr.plot.live.Measurement;
import org.opentmr.plot.live.ScopeCursors;
import org.opentmr.plot.live.ScopeRaster;
import org.opentmr.signal.SampleHistory;

/** The picture held still, and the two cursors that measure in it. */
final class Holding {

    /** Cursors begin a third of the screen apart, where both are seen. */
    private static final double THIRD = 1 / 3.0;

    private final Signals signals;
    private final ScopeView view;
    private final Changes changes = new Changes();
    private boolean second;

    Holding(Signals signals, ScopeView view) {
        this.signals = signals;
        this.view = view;
    }

    boolean isOn() {
        ScopeRaster scope = view.scope();
        return scope != null && scope.isHeld();
    }

    void hold(boolean wanted) {
        ScopeRaster scope = view.scope();
        if (scope == null || scope.isHeld() == wanted) {
            return;
        }
        if (wanted) {
            scope.hold();
            SampleHistory history = scope.shown();
            long screen = (long) (scope.settings().seconds() * scope.layout().rateHz());
            long from = Math.max(history.first(), history.end() - screen);
            long length = history.end() - from;
            scope.cursors(new ScopeCursors(from + (long) (length * THIRD), from + (long) (2 * length * THIRD)));
        } else {
            scope.release();
        }
        changed();
    }

    /** Which of the cursors moves: the second, or else the first. */
    void takeSecond(boolean wanted) {
        second = wanted;
    }

    /** Moves the cursor in hand by so many pixels of the scope's layout. */
    void move(int pixels) {
        ScopeRaster scope = view.scope();
        ScopeCursors places = scope == null ? null : scope.cursors();
        if (scope == null || places == null) {
            return;
        }
        double perPixel = scope.settings().seconds() * scope.layout().rateHz() / Math.max(1, view.width());
        long step = (long) (Math.signum(pixels) * Math.max(1, Math.round(Math.abs(pixels) * perPixel)));
        put((second ? places.b() : places.a()) + step);
    }

    /** Puts the cursor in hand to a sample. */
    void put(long sample) {
        ScopeRaster scope = view.scope();
        ScopeCursors places = scope == null ? null : scope.cursors();
        if (scope == null || places == null) {
            return;
        }
        long place = Math.max(scope.shown().first(), Math.min(scope.shown().end() - 1, sample));
        scope.cursors(second ? new ScopeCursors(places.a(), place) : new ScopeCursors(place, places.b()));
        changed();
    }

    /** Puts both cursors to a sample; the second one is in hand from then on. */
    void begin(long sample) {
        ScopeRaster scope = view.scope();
        if (scope != null && scope.isHeld()) {
            scope.cursors(new ScopeCursors(sample, sample));
            second = true;
            changed();
        }
    }

    private void changed() {
        view.repaint();
        changes.tell();
    }

    Changes changes() {
        return changes;
    }

    /** What the chosen channel does between the cursors; empty where nothing is held. */
    String text() {
        ScopeRaster scope = view.scope();
        @Nullable Measurement measured = scope == null || !scope.isHeld() ? null : scope.measurement(signals.chosen());
        if (scope == null || measured == null) {
            return "";
        }
        String unit = scope.layout().channels().get(signals.chosen()).unit();
        String values = measured.samples() == 0
                ? "no signal between the cursors"
                : String.format(
                        Locale.ROOT,
                        "%s %s peak to peak   ·   RMS %s %s",
                        Text.digits(measured.peakToPeak()),
                        unit,
                        Text.digits(measured.rms()),
                        unit);
        String missing = measured.missing() == 0 ? "" : "   ·   " + measured.missing() + " samples missing";
        return String.format(Locale.ROOT, "A to B  %s ms   ·   ", Text.digits(measured.milliseconds()))
                + values
                + missing;
    }
}
