package org.opentmr.app.bench.view.part;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/** The program's icon: a contraction that rises over its threshold. Drawn for each size, so that no size is blurred. */
public final class AppIcon {

    private static final Color GROUND = new Color(0x16181C);
    private static final Color SIGNAL = new Color(86, 180, 233);
    private static final Color THRESHOLD = new Color(230, 159, 0);

    /** Half the height of each bar, as a share of the icon: rest, a contraction, rest. */
    private static final double[] FINE = {0.03, 0.05, 0.14, 0.30, 0.36, 0.27, 0.33, 0.17, 0.06, 0.03};

    /** Fewer bars, which stay apart where an icon has few pixels. */
    private static final double[] COARSE = {0.05, 0.20, 0.36, 0.28, 0.06};

    private static final int COARSE_BELOW_PIXELS = 32;
    private static final double THRESHOLD_HEIGHT = 0.22;
    private static final int[] WINDOW_PIXELS = {16, 20, 24, 32, 40, 48, 64, 128, 256};

    private AppIcon() {}

    /** The sizes that window managers choose from. */
    public static List<Image> images() {
        return IntStream.of(WINDOW_PIXELS).<Image>mapToObj(AppIcon::image).toList();
    }

    /** A square image with transparent corners; {@code pixels} is its side, at least 8. */
    public static BufferedImage image(int pixels) {
        if (pixels < 8) {
            throw new IllegalArgumentException("an icon needs at least 8 pixels, got " + pixels);
        }
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paint(g, pixels);
        } finally {
            g.dispose();
        }
        return image;
    }

    private static void paint(Graphics2D g, double side) {
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(0, 0, side, side, 0.36 * side, 0.36 * side));
        double[] bars = side < COARSE_BELOW_PIXELS ? COARSE : FINE;
        double step = 0.78 * side / bars.length;
        double left = 0.11 * side + step / 2;
        g.setStroke(new BasicStroke((float) (0.55 * step), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(SIGNAL);
        for (int bar = 0; bar < bars.length; bar++) {
            double x = left + bar * step;
            double half = bars[bar] * side;
            g.draw(new Line2D.Double(x, side / 2 - half, x, side / 2 + half));
        }
        g.setStroke(new BasicStroke((float) Math.max(1, 0.045 * side)));
        g.setColor(THRESHOLD);
        double y = (0.5 - THRESHOLD_HEIGHT) * side;
        g.draw(new Line2D.Double(0.09 * side, y, 0.91 * side, y));
    }
}
