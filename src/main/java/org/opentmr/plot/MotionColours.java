package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import org.opentmr.motion.MotionSet;

/**
 * One colour per motion, the same in every picture of the same motions: grey for rest, the others by their index in the set.
 * From the ninth motion on the colours come again, with stripes in a fill and with another shape for a point.
 */
public final class MotionColours {

    private final Theme theme;
    private final MotionSet motions;
    private final Palette palette;

    public MotionColours(Theme theme, MotionSet motions) {
        this.theme = theme;
        this.motions = motions;
        this.palette = new Palette(theme);
    }

    public MotionSet motions() {
        return motions;
    }

    /** The colour of a motion, without its stripes. */
    public Color colour(int motion) {
        return isRest(motion) ? theme.rest() : palette.colour(place(motion));
    }

    /** What an area of the motion is filled with. */
    public Paint fill(int motion) {
        return isRest(motion) ? theme.rest() : palette.fill(place(motion));
    }

    /** A line or outline of the motion: its colour, darkened or lightened until it stands out from the background. */
    public Color edge(int motion) {
        return isRest(motion)
                ? Contrast.atLeast(Contrast.MARK, theme.rest(), theme.background(), theme.ink())
                : palette.edge(place(motion));
    }

    /** A line's dashes: none for the first eight motions, others for those that have the same colours again. */
    BasicStroke stroke(int motion, float width) {
        return palette.stroke(isRest(motion) ? 0 : place(motion), width);
    }

    /** A point of the motion about the origin. */
    Shape point(int motion) {
        return palette.point(isRest(motion) ? 0 : place(motion));
    }

    /** What a withheld decision is filled with. */
    public static Paint rejected(Theme theme) {
        return Hatch.RISING.paint(theme.background(), theme.quietInk());
    }

    private boolean isRest(int motion) {
        return motion == motions.restIndex();
    }

    /** Counted without rest. */
    private int place(int motion) {
        int rest = motions.restIndex();
        return rest != MotionSet.NONE && motion > rest ? motion - 1 : motion;
    }
}
