package org.opentmr.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;

/** A few postures of a limb in a row, each with its name. */
public final class LimbChart {

    private static final double CAPTION = 24;

    private LimbChart() {}

    /**
     * One posture.
     *
     * @param target posture that it is to reach, where there is one
     */
    public record Pose(String name, Posture posture, Optional<Posture> target) {}

    /**
     * The row.
     *
     * @param toleranceDegrees how far each axis may be from its target; NaN where there are no targets
     */
    public static Picture of(AmputationLevel level, Side side, List<Pose> poses, double toleranceDegrees, Theme theme) {
        String title = "Virtual limb, " + level.word() + ", " + side.word();
        if (poses.isEmpty()) {
            return Picture.empty(title, "No posture was given, so there is none to draw.", theme);
        }
        LimbDrawing drawing = new LimbDrawing(level, side, theme);
        List<Pose> row = List.copyOf(poses);
        boolean targets = row.stream().anyMatch(pose -> pose.target().isPresent());
        String summary = "Warm tone: residual limb · cool tone: prosthesis"
                + (targets
                        ? " · dashed: target, solid once reached"
                                + (toleranceDegrees > 0
                                        ? ", within ±" + degrees(toleranceDegrees) + "° on every axis"
                                        : "")
                        : "");
        int width = (int) Math.max(Picture.LEAST_WIDTH, Math.min(1600, row.size() * 340 * drawing.aspect()));
        return new Picture(title, summary, theme, width, 440, (g, area) -> {
            double each = area.getWidth() / row.size();
            for (int k = 0; k < row.size(); k++) {
                Pose pose = row.get(k);
                double left = area.getX() + k * each;
                drawing.paint(
                        g,
                        new Rectangle2D.Double(left + 4, area.getY(), each - 8, area.getHeight() - CAPTION),
                        pose.posture(),
                        pose.target(),
                        toleranceDegrees);
                g.setFont(Typeface.plain(Typeface.TEXT));
                g.setColor(theme.ink());
                Text.draw(
                        g,
                        Text.cut(g, g.getFont(), pose.name(), each - 8),
                        left + each / 2,
                        area.getMaxY() - CAPTION / 2,
                        0.5);
            }
        });
    }

    private static String degrees(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : Text.digits(value);
    }
}
