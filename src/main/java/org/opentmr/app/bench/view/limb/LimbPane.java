package org.opentmr.app.bench.view.limb;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.view.Look;
import org.opentmr.motion.Posture;
import org.opentmr.plot.LimbDrawing;
import org.opentmr.plot.Side;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.AmputationLevel;

/** The limb, large, where it stands now. Painted anew only where something has changed. */
public final class LimbPane {

    private static final int LEAST = 240;

    private final Look look;
    private final Canvas canvas;
    private @Nullable Shown shown;
    private @Nullable Drawn drawn;

    /** What is to be seen. */
    private record Shown(AmputationLevel level, Posture posture, Optional<Posture> target, double toleranceDegrees) {}

    /** What stays the same from frame to frame. */
    private record Drawn(
            Theme theme,
            AmputationLevel level,
            LimbDrawing drawing,
            Optional<Posture> target,
            double toleranceDegrees,
            Optional<LimbDrawing.Target> outline) {

        boolean fits(Theme now, Shown next) {
            return theme == now
                    && level == next.level
                    && target.equals(next.target)
                    && Double.compare(toleranceDegrees, next.toleranceDegrees) == 0;
        }
    }

    public LimbPane(Look look, String name) {
        this.look = look;
        canvas = new Canvas(look, name, "virtual limb", LEAST, LEAST, this::paint);
    }

    public JComponent component() {
        return canvas;
    }

    /**
     * Shows a limb.
     *
     * @param target dashed, where there is one
     * @param toleranceDegrees around the target on every axis; NaN without one
     */
    public void show(AmputationLevel level, Posture posture, Optional<Posture> target, double toleranceDegrees) {
        Shown next = new Shown(level, posture, target, toleranceDegrees);
        if (!next.equals(shown)) {
            shown = next;
            canvas.repaint();
        }
    }

    private void paint(Graphics2D g, int width, int height) {
        Shown now = shown;
        if (now == null) {
            return;
        }
        Drawn with = drawn;
        if (with == null || !with.fits(look.theme(), now)) {
            with = drawn(now, with);
            drawn = with;
        }
        with.drawing().paint(g, new Rectangle2D.Double(0, 0, width, height), now.posture(), with.outline());
    }

    private Drawn drawn(Shown now, @Nullable Drawn before) {
        boolean same = before != null && before.theme == look.theme() && before.level == now.level;
        LimbDrawing drawing =
                before != null && same ? before.drawing : new LimbDrawing(now.level, Side.RIGHT, look.theme());
        return new Drawn(
                look.theme(),
                now.level,
                drawing,
                now.target,
                now.toleranceDegrees,
                now.target.map(posture -> drawing.target(posture, now.toleranceDegrees)));
    }
}
