package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opentmr.motion.MotionSet;

/**
 * How strong every electrode is in every motion: one spoke per electrode, one shape per motion, and filled grey what is there
 * now. Electrodes are scaled one by one, so that a weak one is seen as well as a strong one.
 */
public final class SpiderChart {

    /** Beyond the strongest contraction of training; what is stronger still is drawn at this edge. */
    private static final double REACH = 1.25;

    private static final double GAP = 6;

    private SpiderChart() {}

    /**
     * One motion.
     *
     * @param motion its index
     * @param shares per electrode, of its strongest motion; NaN where there is none
     */
    public record Pattern(int motion, double[] shares) {}

    /**
     * What is there now.
     *
     * @param name in the legend
     * @param shares as those of a pattern; may exceed 1
     */
    public record Present(String name, double[] shares) {}

    /**
     * All motions that have a pattern.
     *
     * @param channels names of the electrodes, in the order of the shares
     * @param chosen index of the motion that stands out; none where all are alike
     * @param present filled grey; empty where nothing is to be compared
     */
    public static Picture of(
            String title,
            List<String> channels,
            MotionSet motions,
            List<Pattern> patterns,
            OptionalInt chosen,
            Optional<Present> present,
            Theme theme) {
        for (Pattern pattern : patterns) {
            requireAsMany(channels, pattern.shares());
        }
        present.ifPresent(each -> requireAsMany(channels, each.shares()));
        if (patterns.isEmpty()) {
            return Picture.empty(title, "No contraction was annotated, so there is no pattern to show.", theme);
        }
        MotionColours colours = new MotionColours(theme, motions);
        return new Picture(
                title,
                "One spoke per electrode; the ring is the strongest motion on that electrode. Motions of the same shape are"
                        + " easily confused.",
                theme,
                720,
                680,
                (g, area) -> paint(g, area, channels, colours, patterns, chosen, present, theme));
    }

    private static void requireAsMany(List<String> channels, double[] shares) {
        if (shares.length != channels.size() || channels.isEmpty()) {
            throw new IllegalArgumentException(
                    "a pattern on " + channels.size() + " electrodes needs as many shares, got " + shares.length);
        }
    }

    /** Where shares lie on the page. */
    private record Web(Point2D middle, double radius, int spokes) {

        Point2D at(int spoke, double share) {
            double angle = -Math.PI / 2 + 2 * Math.PI * spoke / spokes;
            double length = radius * Math.max(0, Math.min(REACH, share));
            return new Point2D.Double(
                    middle.getX() + length * Math.cos(angle), middle.getY() + length * Math.sin(angle));
        }

        Path2D shape(double[] shares) {
            Path2D path = new Path2D.Double();
            for (int spoke = 0; spoke < spokes; spoke++) {
                Point2D point = at(spoke, Double.isNaN(shares[spoke]) ? 0 : shares[spoke]);
                if (spoke == 0) {
                    path.moveTo(point.getX(), point.getY());
                } else {
                    path.lineTo(point.getX(), point.getY());
                }
            }
            path.closePath();
            return path;
        }
    }

    private static void paint(
            Graphics2D g,
            Rectangle2D area,
            List<String> channels,
            MotionColours colours,
            List<Pattern> patterns,
            OptionalInt chosen,
            Optional<Present> present,
            Theme theme) {
        Keys keys = keys(colours, patterns, chosen, present, theme);
        double below = keys.height(g, area.getWidth()) + GAP;
        g.setFont(Typeface.plain(Typeface.LABEL));
        double line = Text.lineHeight(g, g.getFont());
        double sides = Math.min(0.25 * area.getWidth(), Text.widest(g, g.getFont(), channels) + GAP);
        double height = area.getHeight() - below - 2 * line;
        double radius = Math.max(0, Math.min((area.getWidth() - 2 * sides) / 2, height / 2) / REACH);
        Web web = new Web(
                new Point2D.Double(area.getCenterX(), area.getY() + line + height / 2), radius, channels.size());
        present.ifPresent(each -> {
            g.setColor(translucent(theme.rest(), 170));
            g.fill(web.shape(each.shares()));
        });
        web(g, web, channels, theme);
        patterns.stream()
                .filter(pattern -> chosen.isEmpty() || pattern.motion() != chosen.getAsInt())
                .forEach(pattern -> outline(g, web, pattern, colours, chosen.isPresent() ? 1f : 1.6f));
        patterns.stream()
                .filter(pattern -> chosen.isPresent() && pattern.motion() == chosen.getAsInt())
                .forEach(pattern -> {
                    g.setColor(translucent(colours.edge(pattern.motion()), 50));
                    g.fill(web.shape(pattern.shares()));
                    outline(g, web, pattern, colours, 2.8f);
                });
        keys.paint(g, new Rectangle2D.Double(area.getX(), area.getMaxY() - below + GAP, area.getWidth(), below - GAP));
    }

    private static Keys keys(
            MotionColours colours, List<Pattern> patterns, OptionalInt chosen, Optional<Present> present, Theme theme) {
        Keys keys = new Keys(theme.ink());
        for (Pattern pattern : patterns) {
            if (chosen.isEmpty() || chosen.getAsInt() == pattern.motion()) {
                keys.line(
                        colours.motions().get(pattern.motion()).name(),
                        colours.stroke(pattern.motion(), chosen.isEmpty() ? 1.6f : 2.8f),
                        colours.edge(pattern.motion()));
            }
        }
        if (chosen.isPresent() && patterns.size() > 1) {
            keys.line("other motions", new BasicStroke(1), theme.quietInk());
        }
        present.ifPresent(each -> keys.area(each.name(), theme.rest(), theme.rest()));
        return keys;
    }

    private static void web(Graphics2D g, Web web, List<String> channels, Theme theme) {
        g.setStroke(new BasicStroke(0.8f));
        g.setColor(theme.line());
        for (double ring : new double[] {0.5, 1}) {
            double r = ring * web.radius();
            g.draw(new Ellipse2D.Double(web.middle().getX() - r, web.middle().getY() - r, 2 * r, 2 * r));
        }
        g.setFont(Typeface.plain(Typeface.LABEL));
        for (int spoke = 0; spoke < channels.size(); spoke++) {
            Point2D end = web.at(spoke, REACH);
            g.setColor(theme.line());
            g.draw(new Line2D.Double(web.middle(), end));
            double across = end.getX() - web.middle().getX();
            double up = end.getY() - web.middle().getY();
            boolean upright = Math.abs(across) < 0.1 * Math.abs(up);
            g.setColor(theme.quietInk());
            Text.draw(
                    g,
                    channels.get(spoke),
                    end.getX() + (upright ? 0 : Math.copySign(GAP / 2, across)),
                    end.getY() + Math.signum(up) * (upright ? 8 : 0),
                    upright ? 0.5 : across > 0 ? 0 : 1);
        }
    }

    private static void outline(Graphics2D g, Web web, Pattern pattern, MotionColours colours, float width) {
        g.setColor(colours.edge(pattern.motion()));
        g.setStroke(colours.stroke(pattern.motion(), width));
        g.draw(web.shape(pattern.shares()));
    }

    private static Color translucent(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
