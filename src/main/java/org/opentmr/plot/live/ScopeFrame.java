package org.opentmr.plot.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.opentmr.plot.Text;
import org.opentmr.plot.Theme;
import org.opentmr.plot.Typeface;
import org.opentmr.signal.Channel;

/** What stands around and above the traces: names, scales, time marks, levels to take hold of, cursors. */
final class ScopeFrame {

    private static final double PAD = 8;

    /** The value of a level reaches no farther from the right edge. */
    private static final int VALUE_REACH = 120;

    private static final float CURSOR = 1.5f;
    private static final BasicStroke DASHED =
            new BasicStroke(CURSOR, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);

    private final ScopeRaster scope;

    ScopeFrame(ScopeRaster scope) {
        this.scope = scope;
    }

    private Theme theme() {
        return scope.settings().theme();
    }

    /** The ground of all that the raster does not cover. */
    void ground(Graphics2D g, ScopeGeometry geometry) {
        Rectangle plot = geometry.plot();
        g.setColor(theme().background());
        g.fillRect(0, 0, plot.x, geometry.height());
        g.fillRect(0, plot.height, geometry.width(), geometry.height() - plot.height);
    }

    void paint(Graphics2D g, ScopeGeometry geometry, Bins bins) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        times(g, geometry, bins);
        if (geometry.plot().x > 0 && g.hitClip(0, 0, geometry.plot().x, geometry.height())) {
            labels(g, geometry);
        }
        selection(g, geometry);
        for (int channel = 0; channel < scope.layout().size(); channel++) {
            level(g, geometry, channel);
        }
        cursors(g, geometry);
    }

    private void times(Graphics2D g, ScopeGeometry geometry, Bins bins) {
        Rectangle plot = geometry.plot();
        double middle = plot.getMaxY() + ScopeGeometry.AXIS / 2.0;
        double rateHz = scope.layout().rateHz();
        double step = TimeMarks.stepSeconds(scope.settings().seconds(), plot.width);
        long oldest = Math.max(bins.firstColumn(), bins.head() - geometry.columns() + 1);
        double last = bins.grid().edge(bins.head() + 1) / rateHz;
        g.setFont(Typeface.plain(Typeface.LABEL));
        g.setColor(theme().quietInk());
        for (double k = Math.ceil(bins.grid().edge(oldest) / rateHz / step); k * step < last; k++) {
            double x = scope.xOf(Math.round(k * step * rateHz));
            if (!isHit(g, x)) {
                continue;
            }
            String text = TimeMarks.text(k * step, step);
            double half = Text.width(g, g.getFont(), text) / 2;
            if (x >= plot.x + half && x <= plot.getMaxX() - half) {
                Text.draw(g, text, x, middle, 0.5);
            }
        }
    }

    /** Whether a label at a place, NaN for nowhere, is to be painted: measuring text is dear. */
    private static boolean isHit(Graphics2D g, double x) {
        return g.hitClip((int) x - ScopeRaster.LABEL_REACH, 0, 2 * ScopeRaster.LABEL_REACH, Short.MAX_VALUE);
    }

    private void labels(Graphics2D g, ScopeGeometry geometry) {
        double width = geometry.plot().x - 2 * PAD;
        for (Channel channel : scope.layout().channels()) {
            int index = scope.layout().channels().indexOf(channel);
            double top = geometry.top(index);
            double height = geometry.bottom(index) - top;
            boolean both = geometry.isOpen(index) && height >= 2 * Typeface.TEXT + PAD;
            double middle = top + height / 2;
            g.setFont(Typeface.bold(Typeface.TEXT));
            g.setColor(geometry.isOpen(index) ? theme().ink() : theme().quietInk());
            Text.draw(g, Text.cut(g, g.getFont(), channel.name(), width), PAD, both ? middle - PAD : middle, 0);
            if (both) {
                g.setFont(Typeface.plain(Typeface.LABEL));
                g.setColor(theme().quietInk());
                String scale = scope.scale(index).describe(channel.unit());
                Text.draw(g, Text.cut(g, g.getFont(), scale, width), PAD, middle + PAD, 0);
            }
        }
    }

    private void selection(Graphics2D g, ScopeGeometry geometry) {
        int channel = scope.selected();
        if (channel >= 0) {
            g.setColor(theme().accent());
            double top = geometry.top(channel);
            g.fill(new Rectangle2D.Double(geometry.plot().x, top, 3, geometry.bottom(channel) - top));
        }
    }

    private void level(Graphics2D g, ScopeGeometry geometry, int channel) {
        double value = scope.mark(channel);
        Rectangle plot = geometry.plot();
        if (Double.isNaN(value) || !geometry.isOpen(channel)) {
            return;
        }
        double y = geometry.yOf(channel, value);
        Color colour = theme().accent();
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(plot.x, y - 0.5, plot.width, 1));
        Path2D handle = new Path2D.Double();
        handle.moveTo(plot.getMaxX(), y - 6);
        handle.lineTo(plot.getMaxX() - 10, y);
        handle.lineTo(plot.getMaxX(), y + 6);
        handle.closePath();
        g.fill(handle);
        if (!g.hitClip((int) plot.getMaxX() - VALUE_REACH, 0, VALUE_REACH, geometry.height())) {
            return;
        }
        boolean beyond = value > scope.scale(channel).high();
        String text = Text.digits(value) + " "
                + scope.layout().channels().get(channel).unit() + (beyond ? " ↑" : "");
        g.setFont(Typeface.bold(Typeface.LABEL));
        double half = Text.lineHeight(g, g.getFont()) / 2;
        boolean above = y - 2 * half > geometry.top(channel);
        tag(g, text, plot.getMaxX() - 14, above ? y - half - 1 : y + half + 1, 1, colour);
    }

    private void cursors(Graphics2D g, ScopeGeometry geometry) {
        ScopeCursors places = scope.cursors();
        if (places == null) {
            return;
        }
        double a = scope.xOf(places.a());
        double b = scope.xOf(places.b());
        Rectangle plot = geometry.plot();
        Color accent = theme().accent();
        double from = scope.xOf(places.from());
        double to = scope.xOf(places.to());
        if (to > from) {
            g.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 36));
            g.fill(new Rectangle2D.Double(from, plot.y, to - from, plot.height));
        }
        cursor(g, plot, a, "A", new BasicStroke(CURSOR));
        cursor(g, plot, b, "B", DASHED);
    }

    private void cursor(Graphics2D g, Rectangle plot, double x, String name, BasicStroke stroke) {
        if (Double.isNaN(x)) {
            return;
        }
        g.setColor(theme().accent());
        g.setStroke(stroke);
        g.draw(new Line2D.Double(x, plot.y, x, plot.getMaxY()));
        g.setFont(Typeface.bold(Typeface.LABEL));
        boolean right = x < plot.getMaxX() - 3 * PAD;
        tag(g, name, right ? x + 3 : x - 3, plot.y + PAD + 1, right ? 0 : 1, theme().accent());
    }

    /** A word that can be read upon any trace. */
    private void tag(Graphics2D g, String text, double x, double middle, double anchor, Color colour) {
        double width = Text.width(g, g.getFont(), text);
        double height = Text.lineHeight(g, g.getFont());
        Color ground = theme().background();
        g.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 220));
        g.fill(new Rectangle2D.Double(x - anchor * width - 2, middle - height / 2, width + 4, height));
        g.setColor(colour);
        Text.draw(g, text, x, middle, anchor);
    }
}
