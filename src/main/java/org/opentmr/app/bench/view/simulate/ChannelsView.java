package org.opentmr.app.bench.view.simulate;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.JPanel;
import org.opentmr.app.bench.model.simulate.ChannelLevels;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.model.simulate.Strip;
import org.opentmr.app.bench.view.Look;
import org.opentmr.signal.Channel;

/**
 * A lane for every channel: its last seconds, and how strong it is now beside how strong it was before the last change. Bars
 * are logarithmic, 1 µV to 1 mV.
 */
final class ChannelsView extends JPanel {

    private static final long serialVersionUID = 1;

    private static final int LEAST_LANE = 26;
    private static final int NAME = 40;
    private static final int LEVELS = 232;
    private static final int FIGURES = 124;
    private static final int WIDE = 400;
    private static final int HEAD = 20;
    private static final double LOWEST_LEVEL = 1;
    private static final double DECADES = 3;

    private static final double LEAST_RANGE = 20;

    /** Share of the columns that fit into a lane. */
    private static final double SEEN = 0.98;

    private static final int MOST_LANES = 64;

    private final float[] peaks = new float[MOST_LANES * Strip.COLUMNS];
    private final transient Simulation simulation;
    private final transient Look look;

    ChannelsView(Simulation simulation, Look look) {
        this.simulation = simulation;
        this.look = look;
        setName("simulate.channels");
        setToolTipText(
                "The last " + (int) Strip.SECONDS + " seconds of every channel; at the right its mean absolute value"
                        + " now, and as a mark what it was before the last change, µV");
        getAccessibleContext().setAccessibleName("Channels");
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(look.label());
        simulation.strip().ifPresent(strip -> paint(g, strip));
        g.dispose();
    }

    private void paint(Graphics2D g, Strip strip) {
        List<Channel> channels =
                simulation.patient().map(patient -> patient.layout().channels()).orElse(List.of());
        int head = look.pixels(HEAD);
        int fitting = Math.max(1, (getHeight() - head) / look.pixels(LEAST_LANE));
        int lanes = Math.min(Math.min(fitting, MOST_LANES), channels.size());
        double range = range(strip, lanes);
        int baseline = g.getFontMetrics().getAscent();
        g.setColor(look.theme().quietInk());
        String scale = String.format(Locale.ROOT, "%.0f s, ±%s", Strip.SECONDS, microvolts(range));
        g.drawString(scale, hasBars() ? look.pixels(NAME) : 0, baseline);
        String more = lanes < channels.size() ? "first " + lanes + " of " + channels.size() + " channels; " : "";
        drawRight(g, more + (hasBars() ? "mean level, before → now" : "before → now"), getWidth(), baseline);
        for (int c = 0; c < lanes; c++) {
            int top = head + (getHeight() - head) * c / lanes;
            int bottom = head + (getHeight() - head) * (c + 1) / lanes;
            lane(g, strip, c, channels.get(c).name(), top, bottom, range);
        }
    }

    private void lane(Graphics2D g, Strip strip, int channel, String name, int top, int bottom, double range) {
        int left = look.pixels(NAME);
        int right = getWidth() - look.pixels(hasBars() ? LEVELS : FIGURES);
        int middle = (top + bottom) / 2;
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(look.theme().line());
        g.drawLine(left, middle, right, middle);
        g.setColor(look.theme().ink());
        g.drawString(name, 0, middle + metrics.getAscent() / 2 - 1);
        double half = (bottom - top) / 2.0 - 1;
        int width = right - left;
        for (int ago = 0; ago < Strip.COLUMNS; ago++) {
            float low = strip.lowest(channel, ago);
            if (!Float.isNaN(low)) {
                int x = right - 1 - ago * width / Strip.COLUMNS;
                int next = right - 1 - (ago + 1) * width / Strip.COLUMNS;
                int y0 = middle - (int) Math.round(half * clamp(strip.highest(channel, ago) / range));
                int y1 = middle - (int) Math.round(half * clamp(low / range));
                g.fillRect(next + 1, y0, Math.max(1, x - next), Math.max(1, y1 - y0));
            }
        }
        if (channel < simulation.levels().channels()) {
            level(g, channel, middle, right + look.pixels(Look.GRID));
        }
    }

    private void level(Graphics2D g, int channel, int middle, int left) {
        ChannelLevels levels = simulation.levels();
        double now = levels.now(channel);
        double before = levels.before(channel);
        if (hasBars()) {
            bar(g, middle, left, now, before);
        }
        String text = Double.isNaN(before) ? microvolts(now) : microvolts(before) + " → " + microvolts(now);
        g.setColor(look.theme().ink());
        drawRight(g, text, getWidth(), middle + g.getFontMetrics().getAscent() / 2 - 1);
    }

    /** A narrow window has room for figures only. */
    private boolean hasBars() {
        return getWidth() >= look.pixels(WIDE);
    }

    private void bar(Graphics2D g, int middle, int left, double now, double before) {
        int width = getWidth() - look.pixels(FIGURES) - left;
        int height = look.pixels(Look.GRID);
        g.setColor(look.theme().line());
        g.fillRect(left, middle - height / 2, width, height);
        g.setColor(look.accent());
        g.fillRect(left, middle - height / 2, (int) Math.round(width * share(now)), height);
        if (!Double.isNaN(before)) {
            int x = left + (int) Math.round(width * share(before));
            g.setColor(look.theme().ink());
            g.setStroke(new BasicStroke(look.pixels(2)));
            g.drawLine(x, middle - height, x, middle + height);
            g.setStroke(new BasicStroke(1));
        }
    }

    private static void drawRight(Graphics2D g, String text, int right, int baseline) {
        g.drawString(text, right - g.getFontMetrics().stringWidth(text), baseline);
    }

    private static double share(double level) {
        return level <= LOWEST_LEVEL ? 0 : Math.min(1, Math.log10(level / LOWEST_LEVEL) / DECADES);
    }

    private static double clamp(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    /**
     * What hardly any sample exceeds, rounded up to 1, 2 or 5 of its decade; at least 20 µV. A lone spike must not flatten
     * everything else.
     */
    private double range(Strip strip, int lanes) {
        int count = 0;
        for (int c = 0; c < lanes; c++) {
            for (int ago = 0; ago < Strip.COLUMNS; ago++) {
                float high = strip.highest(c, ago);
                if (!Float.isNaN(high) && count < peaks.length) {
                    peaks[count++] = Math.max(Math.abs(high), Math.abs(strip.lowest(c, ago)));
                }
            }
        }
        Arrays.sort(peaks, 0, count);
        double largest = Math.max(LEAST_RANGE, count == 0 ? 0 : peaks[(int) (SEEN * (count - 1))]);
        double decade = Math.pow(10, Math.floor(Math.log10(largest)));
        double lead = largest / decade;
        return decade * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    private static String microvolts(double value) {
        return value >= 1000
                ? String.format(Locale.ROOT, "%.1f mV", value / 1000)
                : String.format(Locale.ROOT, value < 10 ? "%.1f µV" : "%.0f µV", value);
    }
}
