package org.opentmr.app.bench.view.use;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.model.use.SpeedTrace;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Canvas;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.MotionColours;

/** The speed of the last seconds, each motion in its colour, and how hard the person contracts now. */
final class SpeedLine {

    private static final int WIDTH = 248;
    private static final int HEIGHT = 112;
    private static final int BAR = 24;

    /** Every second frame: thirty a second are smooth enough for a line that only shifts. */
    private static final int FRAMES = 2;

    private final FreeUse use;
    private final Look look;
    private final Canvas canvas;
    private int frames;

    SpeedLine(FreeUse use, Look look) {
        this.use = use;
        this.look = look;
        canvas = new Canvas(look, "use.speed", "speed of the last seconds", WIDTH, HEIGHT, this::paint);
        canvas.setToolTipText(String.format(
                Locale.ROOT,
                "Speed of the last %.0f seconds in %% of full speed; it grows with the strength of the contraction. The bar at the right: now",
                SpeedTrace.SECONDS));
    }

    JComponent component() {
        return canvas;
    }

    void refresh() {
        if (frames++ % FRAMES == 0) {
            canvas.repaint();
        }
    }

    private void paint(Graphics2D g, int width, int height) {
        g.setFont(look.label());
        int text = g.getFontMetrics().getHeight();
        double left = g.getFontMetrics().stringWidth("100 %") + 6.0;
        double top = text / 2.0;
        double bottom = height - text - 4.0;
        double bar = width - look.pixels(BAR);
        double right = bar - look.pixels(Look.GRID);
        g.setColor(look.theme().line());
        g.draw(new Line2D.Double(left, top, right, top));
        g.draw(new Line2D.Double(left, bottom, right, bottom));
        g.setColor(look.theme().quietInk());
        g.drawString("100 %", 0, (float) (top + text * 0.3));
        g.drawString("0 %", 0, (float) (bottom + text * 0.3));
        String ago = String.format(Locale.ROOT, "%.0f s ago", SpeedTrace.SECONDS);
        g.drawString(ago, (float) left, height - 3f);
        g.drawString("now", (float) (right - g.getFontMetrics().stringWidth("now")), height - 3f);
        g.setColor(look.theme().line());
        g.fill(new Rectangle2D.Double(bar, top, look.pixels(BAR), bottom - top));
        Optional<MotionSet> motions = use.motions();
        if (motions.isPresent()) {
            MotionColours colours = new MotionColours(look.theme(), motions.get());
            curve(g, colours, left, right, top, bottom);
            level(g, colours, new Rectangle2D.Double(bar, top, look.pixels(BAR), bottom - top));
        }
    }

    /** How hard the person contracts now, over a contraction of full speed. */
    private void level(Graphics2D g, MotionColours colours, Rectangle2D place) {
        SpeedTrace trace = use.trace();
        int last = trace.size() - 1;
        if (last >= 0 && trace.motion(last) != MotionSet.NONE) {
            double height = trace.speed(last) * place.getHeight();
            g.setPaint(colours.fill(trace.motion(last)));
            g.fill(new Rectangle2D.Double(place.getX(), place.getMaxY() - height, place.getWidth(), height));
        }
    }

    private void curve(Graphics2D g, MotionColours colours, double left, double right, double top, double bottom) {
        SpeedTrace trace = use.trace();
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        Path2D run = new Path2D.Double();
        int motion = MotionSet.NONE;
        double lastX = 0;
        double lastY = 0;
        for (int k = 0; k < trace.size(); k++) {
            double x = right - trace.age(k) / SpeedTrace.SECONDS * (right - left);
            double y = bottom - trace.speed(k) * (bottom - top);
            if (k == 0 || trace.motion(k) != motion) {
                stroke(g, run, colours, motion);
                run.reset();
                run.moveTo(k == 0 ? x : lastX, k == 0 ? y : lastY);
                motion = trace.motion(k);
            }
            run.lineTo(x, y);
            lastX = x;
            lastY = y;
        }
        stroke(g, run, colours, motion);
    }

    private void stroke(Graphics2D g, Path2D run, MotionColours colours, int motion) {
        Color colour = motion == MotionSet.NONE ? look.theme().quietInk() : colours.edge(motion);
        g.setColor(colour);
        g.draw(run);
    }
}
