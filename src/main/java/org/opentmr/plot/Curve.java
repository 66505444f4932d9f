package org.opentmr.plot;

import java.awt.geom.Path2D;
import java.util.function.IntToDoubleFunction;

/** A line through points, broken where a point is not a number. */
final class Curve {

    private Curve() {}

    static Path2D through(int points, IntToDoubleFunction x, IntToDoubleFunction y) {
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < points; i++) {
            double atY = y.applyAsDouble(i);
            boolean known = Double.isFinite(atY);
            if (known && drawing) {
                path.lineTo(x.applyAsDouble(i), atY);
            } else if (known) {
                path.moveTo(x.applyAsDouble(i), atY);
            }
            drawing = known;
        }
        return path;
    }
}
