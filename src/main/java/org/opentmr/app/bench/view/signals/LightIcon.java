package org.opentmr.app.bench.view.signals;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javax.swing.Icon;
import org.opentmr.app.bench.view.Look;
import org.opentmr.assessment.quality.Verdict;
import org.opentmr.plot.Theme;

/** How good an electrode is, by shape and colour: a disc, a triangle, a square, or an open ring where it is not known. */
public final class LightIcon implements Icon {

    private static final double SIZE = 11;

    private final Look look;
    private final Optional<Verdict> verdict;

    public LightIcon(Look look, Optional<Verdict> verdict) {
        this.look = look;
        this.verdict = verdict;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(x, y);
        double size = getIconWidth();
        g.setColor(colour());
        if (verdict.isEmpty()) {
            g.setStroke(new BasicStroke((float) (size / 8)));
            g.draw(new Ellipse2D.Double(size / 8, size / 8, size * 0.75, size * 0.75));
        } else {
            g.fill(shape(verdict.get(), size));
        }
        g.dispose();
    }

    private static Shape shape(Verdict verdict, double size) {
        return switch (verdict) {
            case GOOD -> new Ellipse2D.Double(0, 0, size, size);
            case FAIR -> {
                Path2D triangle = new Path2D.Double();
                triangle.moveTo(size / 2, 0);
                triangle.lineTo(size, size);
                triangle.lineTo(0, size);
                triangle.closePath();
                yield triangle;
            }
            case POOR -> new Rectangle2D.Double(0, 0, size, size);
        };
    }

    private Color colour() {
        return verdict.map(known -> switch (known) {
                    case GOOD -> look.good();
                    // dark and light yellow, told from the others by every kind of colour vision
                    case FAIR -> look.theme() == Theme.LIGHT ? new Color(0x8A6500) : new Color(0xE6C229);
                    case POOR -> look.problem();
                })
                .orElse(look.theme().quietInk());
    }

    @Override
    public int getIconWidth() {
        return look.pixels(SIZE);
    }

    @Override
    public int getIconHeight() {
        return look.pixels(SIZE);
    }
}
