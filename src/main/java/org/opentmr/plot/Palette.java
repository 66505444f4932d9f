package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Any number of marks that are told apart: the eight colours of Okabe and Ito, and from the ninth place on the same colours
 * with stripes in a fill, dashes in a line and another shape for a point.
 */
final class Palette {

    private static final List<Hatch> ROUNDS = List.of(Hatch.PLAIN, Hatch.LEVEL, Hatch.UPRIGHT, Hatch.FALLING);
    private static final float[][] DASHES = {{1, 0}, {7, 3}, {2, 2}, {7, 2, 2, 2}};

    private final Theme theme;
    private final List<Color> cycle;

    Palette(Theme theme) {
        this.theme = theme;
        this.cycle = List.of(
                OkabeIto.BLUE,
                OkabeIto.ORANGE,
                OkabeIto.GREEN,
                OkabeIto.VERMILLION,
                OkabeIto.SKY_BLUE,
                OkabeIto.PURPLE,
                OkabeIto.YELLOW,
                // Okabe and Ito's eighth colour is black; on the dark background its place is taken by white
                theme == Theme.LIGHT ? Color.BLACK : Color.WHITE);
    }

    Color colour(int place) {
        return cycle.get(place % cycle.size());
    }

    Paint fill(int place) {
        Color colour = colour(place);
        return round(place).paint(colour, Contrast.mix(colour, theme.background(), 0.72));
    }

    /** The colour, darkened or lightened until it stands out from the background. */
    Color edge(int place) {
        return Contrast.atLeast(Contrast.MARK, colour(place), theme.background(), theme.ink());
    }

    /** A point about the origin, some 5 pixels wide. */
    Shape point(int place) {
        return switch (round(place)) {
            case PLAIN, RISING -> new Ellipse2D.Double(-2.4, -2.4, 4.8, 4.8);
            case LEVEL -> new Rectangle2D.Double(-2.2, -2.2, 4.4, 4.4);
            case UPRIGHT -> polygon(0, -3.2, 3, 2.2, -3, 2.2);
            case FALLING -> polygon(0, -3.2, 3.2, 0, 0, 3.2, -3.2, 0);
        };
    }

    BasicStroke stroke(int place, float width) {
        float[] dash = DASHES[ROUNDS.indexOf(round(place))];
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private Hatch round(int place) {
        return ROUNDS.get(place / cycle.size() % ROUNDS.size());
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
