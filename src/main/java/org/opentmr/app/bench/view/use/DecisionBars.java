package org.opentmr.app.bench.view.use;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Canvas;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.plot.MotionColours;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.SafetyState;

/** A bar per motion: how sure the decoder is of it; what goes is marked, with its speed. */
final class DecisionBars {

    private static final int ROW = 36;
    private static final int WIDTH = 248;

    private final FreeUse use;
    private final Look look;
    private final Canvas canvas;
    private long drawn = -1;
    private SafetyState drawnIn = SafetyState.STARTING;
    private @Nullable MotionColours colours;
    private @Nullable Theme coloursOf;

    DecisionBars(FreeUse use, Look look) {
        this.use = use;
        this.look = look;
        canvas = new Canvas(look, "use.decisions", "what is decided, and how surely", WIDTH, ROW, this::paint);
        canvas.setToolTipText(
                "How sure the decoder is of each motion, in %. What goes on is marked ▶, with its speed in % of full speed");
    }

    JComponent component() {
        return canvas;
    }

    /** Another decoder, or another size. */
    void fit() {
        int rows = use.motions().map(MotionSet::size).orElse(1);
        canvas.size(WIDTH, ROW * rows);
        colours = null;
        canvas.revalidate();
        canvas.repaint();
    }

    /** Called every frame. */
    void refresh() {
        Optional<LiveSnapshot> now = use.now();
        long decisions = now.map(LiveSnapshot::decisions).orElse(0L);
        SafetyState state = now.map(LiveSnapshot::safety).orElse(SafetyState.STARTING);
        if (decisions != drawn || state != drawnIn) {
            drawn = decisions;
            drawnIn = state;
            canvas.repaint();
        }
    }

    private MotionColours colours(MotionSet motions) {
        MotionColours known = colours;
        if (known == null || coloursOf != look.theme() || !known.motions().equals(motions)) {
            known = new MotionColours(look.theme(), motions);
            colours = known;
            coloursOf = look.theme();
        }
        return known;
    }

    private void paint(Graphics2D g, int width, int height) {
        MotionSet motions = use.motions().orElse(null);
        if (motions == null) {
            g.drawString("No decoder yet", 0, g.getFontMetrics().getAscent());
            return;
        }
        double[] sure = use.now().map(LiveSnapshot::posterior).orElse(new double[0]);
        List<MotionSpeed> going = use.now().map(LiveSnapshot::going).orElse(List.of());
        double row = Math.min(look.pixels(ROW), height / (double) motions.size());
        for (int k = 0; k < motions.size(); k++) {
            double share = sure.length == motions.size() ? sure[k] : Double.NaN;
            row(g, k * row, row, width, k, share, speed(going, motions.motions().get(k)), colours(motions));
        }
    }

    private static double speed(List<MotionSpeed> going, Motion motion) {
        return going.stream()
                .filter(each -> each.motion().equals(motion))
                .mapToDouble(MotionSpeed::speed)
                .findFirst()
                .orElse(0);
    }

    private void row(
            Graphics2D g,
            double top,
            double row,
            int width,
            int motion,
            double share,
            double speed,
            MotionColours colours) {
        boolean goes = speed > 0;
        float base = (float) (top + row * 0.48);
        float indent = look.pixels(18);
        g.setFont(goes ? look.text().deriveFont(Font.BOLD) : look.text());
        g.setColor(look.theme().ink());
        if (goes) {
            g.drawString("▶", 0f, base);
        }
        g.drawString(colours.motions().motions().get(motion).name(), indent, base);
        String figure = (goes ? String.format(Locale.ROOT, "speed %.0f %%   ", 100 * speed) : "")
                + (Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * share));
        g.setFont(look.label().deriveFont(goes ? Font.BOLD : Font.PLAIN));
        g.drawString(figure, width - g.getFontMetrics().stringWidth(figure) - 2f, base);
        double barTop = top + row * 0.58;
        double thick = row * 0.26;
        double room = width - indent - 2;
        bar(
                g,
                new Rectangle2D.Double(indent, barTop, room, thick),
                share,
                colours.fill(motion),
                colours.edge(motion),
                goes);
    }

    private void bar(Graphics2D g, Rectangle2D place, double share, Paint fill, Color edge, boolean goes) {
        g.setColor(look.theme().line());
        g.fill(new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), 4, 4));
        double known = share > 0 ? share : goes ? 1 : 0;
        Rectangle2D part =
                new Rectangle2D.Double(place.getX(), place.getY(), known * place.getWidth(), place.getHeight());
        g.setPaint(fill);
        g.fill(part);
        if (goes) {
            g.setColor(edge);
            g.setStroke(new BasicStroke(2));
            g.draw(place);
        }
    }
}
