package org.opentmr.app.bench.view.calibrate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.calibrate.Live;
import org.opentmr.app.bench.model.signals.ElectrodeLight;
import org.opentmr.app.bench.model.signals.ElectrodeWatch;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Canvas;
import org.opentmr.app.bench.view.signals.LightIcon;
import org.opentmr.assessment.quality.QualityThresholds;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** How strong every electrode hears the person, above their own rest, and how good each electrode is. */
final class StrengthBars {
    private static final double MOST_DB = 48;

    /** What is good stands out so far: a mark at every multiple. */
    private static final double MARK_DB = QualityThresholds.DEFAULT.goodSnrDb();

    private static final int ROW = 28;
    private static final int WIDTH = 272;
    private static final int NAME = 80;
    private static final int FIGURE = 56;

    private final Look look;
    private final ElectrodeWatch electrodes;
    private final Canvas canvas;
    private List<Channel> channels = List.of();
    private @Nullable Live live;

    StrengthBars(Look look, ElectrodeWatch electrodes) {
        this.look = look;
        this.electrodes = electrodes;
        canvas = new Canvas(look, "calibrate.bars", "strength at every electrode", WIDTH, ROW, this::paint);
    }

    JComponent component() {
        return canvas;
    }

    void of(ChannelLayout layout) {
        channels = layout.channels();
        canvas.size(WIDTH, ROW * (channels.size() + 1));
        canvas.revalidate();
    }

    void show(@Nullable Live now) {
        live = now;
        canvas.repaint();
    }

    private void paint(Graphics2D g, int width, int height) {
        int count = channels.size();
        double row = Math.min(look.pixels(ROW), height / (count + 1.0));
        double left = look.pixels(NAME);
        double room = Math.max(1, width - left - look.pixels(FIGURE));
        g.setFont(look.label());
        for (int c = 0; c < count; c++) {
            paint(g, c, row * c, row, left, room);
        }
        g.setColor(look.theme().quietInk());
        for (double db = 0; db < MOST_DB; db += MARK_DB) {
            float x = (float) (left + room * db / MOST_DB);
            g.drawLine((int) x, 0, (int) x, (int) (row * count));
            String text = db == 0 ? "rest" : String.format(Locale.ROOT, "+%.0f", db);
            int wide = g.getFontMetrics().stringWidth(text);
            g.drawString(text, x - wide / 2f, (float) (row * count + look.pixels(14)));
        }
    }

    private void paint(Graphics2D g, int channel, double top, double row, double left, double room) {
        float base = (float) (top + row / 2 + look.pixels(4));
        Icon light = light(channel);
        light.paintIcon(canvas, g, 0, (int) (top + (row - light.getIconHeight()) / 2));
        g.setColor(look.theme().ink());
        Graphics2D name = (Graphics2D) g.create();
        name.clip(new Rectangle2D.Double(0, top, left - look.pixels(4), row));
        name.drawString(channels.get(channel).name(), look.pixels(18), base);
        name.dispose();
        double db = live == null || channel >= live.overRestDb().length ? Double.NaN : live.overRestDb()[channel];
        double share = Double.isNaN(db) ? 0 : Math.max(0, Math.min(1, db / MOST_DB));
        double inset = row / 5;
        g.setColor(look.theme().line());
        g.fill(new Rectangle2D.Double(left, top + inset, room, row - 2 * inset));
        g.setColor(colour(db));
        g.fill(new Rectangle2D.Double(left, top + inset, room * share, row - 2 * inset));
        g.setColor(look.theme().ink());
        String text = Double.isNaN(db) ? "–" : String.format(Locale.ROOT, "%.0f dB", Math.max(0, db) + 0.0);
        g.drawString(text, (float) (left + room + look.pixels(8)), base);
    }

    private Color colour(double db) {
        return db >= QualityThresholds.DEFAULT.poorSnrDb()
                ? look.accent()
                : look.theme().quietInk();
    }

    private Icon light(int channel) {
        List<ElectrodeLight> lights = electrodes.lights();
        return new LightIcon(look, channel < lights.size() ? lights.get(channel).verdict() : Optional.empty());
    }
}
