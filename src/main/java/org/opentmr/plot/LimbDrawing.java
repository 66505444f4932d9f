package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;

/**
 * An arm or a leg as it stands, with the posture that it is to reach behind it as a dashed outline. The residual limb and the
 * prosthesis have different tones. An axis that a posture lacks is drawn at neutral. Immutable.
 */
public final class LimbDrawing {

    private static final double MARGIN_SHARE = 0.04;

    /** What moves less does not count as moving. */
    private static final double STILL_CENTIMETRES = 0.5;

    /** Room around what moves, as a share of it, so that one sees what it belongs to. */
    private static final double SURROUNDINGS = 0.08;

    /** Least side of a drawing in which a hand can be made out, pixels. */
    static final int LEAST_SIDE = 120;

    private final AmputationLevel level;
    private final Theme theme;
    private final LimbView view;
    private final Rectangle2D reach;

    public LimbDrawing(AmputationLevel level, Side side, Theme theme) {
        this.level = level;
        this.theme = theme;
        view = view(level, side);
        reach = reach();
    }

    private LimbDrawing(AmputationLevel level, Side side, Theme theme, Posture from, Posture to) {
        this.level = level;
        this.theme = theme;
        view = view(level, side);
        reach = traces(from, to).stream()
                .filter(trace -> trace.length() > STILL_CENTIMETRES)
                .map(Trace::bounds)
                .reduce(Rectangle2D::createUnion)
                .map(LimbDrawing::withSurroundings)
                .orElseGet(this::reach);
    }

    /**
     * A limb seen from near: as large as it can be with everything in sight that moves between two postures, or whole where
     * nothing does. What is beyond is cut off.
     */
    public static LimbDrawing near(AmputationLevel level, Side side, Theme theme, Posture from, Posture to) {
        return new LimbDrawing(level, side, theme, from, to);
    }

    private static LimbView view(AmputationLevel level, Side side) {
        return switch (level) {
            case SHOULDER_DISARTICULATION, TRANSHUMERAL, TRANSRADIAL -> new LimbView(side, 32, 16);
            case TRANSFEMORAL -> new LimbView(side, 28, 8);
            // more from the front, where the sole is seen to turn
            case TRANSTIBIAL -> new LimbView(side, 48, 10);
        };
    }

    private static Rectangle2D withSurroundings(Rectangle2D moving) {
        double room = SURROUNDINGS * Math.max(moving.getWidth(), moving.getHeight());
        return new Rectangle2D.Double(
                moving.getX() - room,
                moving.getY() - room,
                moving.getWidth() + 2 * room,
                moving.getHeight() + 2 * room);
    }

    /**
     * Paints an arrow along the way of what moves farthest between two postures, over a limb painted into the same area; nothing
     * where nothing moves.
     */
    public void paintArrow(Graphics2D g, Rectangle2D area, Posture from, Posture to, Color colour) {
        Trace longest = traces(from, to).stream()
                .max(Comparator.comparingDouble(Trace::length))
                .orElseThrow();
        if (longest.length() > STILL_CENTIMETRES) {
            Graphics2D own = (Graphics2D) g.create();
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            longest.paintArrow(
                    own, place(area), Math.min(area.getWidth(), area.getHeight()), colour, theme.background());
            own.dispose();
        }
    }

    /** The ways of all balls that the limb is made of. */
    private List<Trace> traces(Posture from, Posture to) {
        List<Trace> traces = new ArrayList<>();
        for (int step = 0; step <= Trace.STEPS; step++) {
            int next = 0;
            for (BodyPart part : parts(from.towards(to, step / (double) Trace.STEPS))) {
                for (BodyPart.Ball ball : part.balls()) {
                    if (step == 0) {
                        traces.add(new Trace());
                    }
                    traces.get(next++).add(view.place(ball), ball.radius());
                }
            }
        }
        return traces;
    }

    /** Width over height of the room in which it moves. */
    public double aspect() {
        return reach.getWidth() / reach.getHeight();
    }

    /**
     * A posture to be reached, worked out once for many paintings of the limb that moves towards it. Immutable.
     */
    public static final class Target {

        private final Posture posture;
        private final double toleranceDegrees;
        private final Shape silhouette;
        private final Optional<Shape> seam;

        private Target(Posture posture, double toleranceDegrees, Shape silhouette, Optional<Shape> seam) {
            this.posture = posture;
            this.toleranceDegrees = toleranceDegrees;
            this.silhouette = silhouette;
            this.seam = seam;
        }

        private boolean isReachedBy(Posture limb) {
            return limb.axes().containsAll(posture.axes()) && posture.within(toleranceDegrees, limb);
        }
    }

    /**
     * Works out how a target looks, which takes some ten times as long as to paint it.
     *
     * @param toleranceDegrees how far each axis may be from the target: a pale seam around it; 0 or NaN for none
     */
    public Target target(Posture posture, double toleranceDegrees) {
        return new Target(
                posture,
                toleranceDegrees,
                silhouette(posture),
                toleranceDegrees > 0 ? Optional.of(seam(posture, toleranceDegrees)) : Optional.empty());
    }

    /**
     * Paints it into an area, as large as fits, on whatever is there already. The limb stays at the same place whatever its
     * posture.
     *
     * @param target drawn behind it, where there is one
     * @param toleranceDegrees how far each axis may be from the target: a pale seam around it; 0 or NaN for none
     */
    public void paint(
            Graphics2D g, Rectangle2D area, Posture posture, Optional<Posture> target, double toleranceDegrees) {
        paint(g, area, posture, target.map(posed -> target(posed, toleranceDegrees)));
    }

    /** The same with a target that was worked out before. */
    public void paint(Graphics2D g, Rectangle2D area, Posture posture, Optional<Target> target) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        own.clip(area);
        AffineTransform place = place(area);
        target.flatMap(posed -> posed.seam).ifPresent(seam -> {
            own.setColor(translucent(accent(false), 40));
            own.fill(LimbView.placed(seam, place));
        });
        limb(own, place, posture);
        target.ifPresent(posed -> ghost(own, place, posed.silhouette, posed.isReachedBy(posture)));
        own.dispose();
    }

    private void limb(Graphics2D g, AffineTransform place, Posture posture) {
        double scale = place.getScaleY();
        g.setStroke(new BasicStroke(
                (float) Math.max(0.6, Math.min(2, 0.28 * scale)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (BodyPart part : view.sorted(parts(posture))) {
            Color colour = colour(part.tone());
            Shape shape = LimbView.placed(view.outline(part), place);
            Rectangle2D bounds = shape.getBounds2D();
            g.setPaint(new GradientPaint(
                    (float) bounds.getX(),
                    (float) bounds.getY(),
                    Contrast.mix(colour, Color.WHITE, 0.16),
                    (float) bounds.getX(),
                    (float) (bounds.getMaxY() + 1),
                    Contrast.mix(colour, Color.BLACK, 0.10)));
            g.fill(shape);
            g.setColor(outlineOf(colour));
            g.draw(shape);
        }
    }

    private void ghost(Graphics2D g, AffineTransform place, Shape silhouette, boolean reached) {
        Shape outline = LimbView.placed(silhouette, place);
        Color accent = accent(reached);
        g.setColor(translucent(accent, 26));
        g.fill(outline);
        float wide = (float) Math.max(1.2, Math.min(3, 0.4 * place.getScaleY()));
        g.setColor(accent);
        g.setStroke(new BasicStroke(
                wide,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                reached ? new float[] {1, 0} : new float[] {3.2f * wide, 2.4f * wide},
                0));
        g.draw(outline);
    }

    private Shape seam(Posture target, double toleranceDegrees) {
        Area seam = new Area();
        for (DegreeOfFreedom axis : target.axes()) {
            seam.add(silhouette(target.with(axis, target.angle(axis) - toleranceDegrees)));
            seam.add(silhouette(target.with(axis, target.angle(axis) + toleranceDegrees)));
        }
        return seam;
    }

    private List<BodyPart> parts(Posture posture) {
        return level.isArm() ? ArmShape.parts(level, posture) : LegShape.parts(level, posture);
    }

    /** Only what moves: the residual limb stays where it is. */
    private Area silhouette(Posture posture) {
        Area all = new Area();
        for (BodyPart part : parts(posture)) {
            if (part.tone() != BodyPart.Tone.RESIDUAL) {
                all.add(new Area(view.outline(part)));
            }
        }
        return all;
    }

    private AffineTransform place(Rectangle2D area) {
        double room = 1 - 2 * MARGIN_SHARE;
        double scale = room * Math.min(area.getWidth() / reach.getWidth(), area.getHeight() / reach.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(area.getCenterX(), area.getCenterY());
        place.scale(scale, scale);
        place.translate(-reach.getCenterX(), -reach.getCenterY());
        return place;
    }

    /** What the limb can cover: every joint at both ends, at rest and level, together with every other; the hand is open. */
    private Rectangle2D reach() {
        LimbSpec spec = Limbs.of(level);
        List<Posture> postures = new ArrayList<>(List.of(spec.rest()));
        for (Joint joint : spec.joints()) {
            boolean hand = joint.axis() == DegreeOfFreedom.HAND;
            List<Posture> before = List.copyOf(postures);
            postures.clear();
            for (Posture each : before) {
                postures.add(each.with(joint.axis(), joint.lowestDegrees()));
                if (!hand) {
                    // a shoulder reaches farthest where the arm is level
                    postures.add(each.with(joint.axis(), joint.clip(90)));
                    postures.add(each);
                    postures.add(each.with(joint.axis(), joint.highestDegrees()));
                }
            }
        }
        return postures.stream()
                .flatMap(posture -> parts(posture).stream())
                .map(view::bounds)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
    }

    private Color colour(BodyPart.Tone tone) {
        boolean light = theme == Theme.LIGHT;
        return switch (tone) {
            case RESIDUAL -> light ? new Color(0xE3C2A8) : new Color(0xB98F74);
            case PROSTHESIS -> light ? new Color(0xA9BBCB) : new Color(0x7F95AA);
            case INNER -> light ? new Color(0x7088A0) : new Color(0x52687E);
        };
    }

    private static Color outlineOf(Color colour) {
        return Contrast.mix(colour, new Color(0x10161D), 0.55);
    }

    private Color accent(boolean reached) {
        return Contrast.atLeast(
                Contrast.MARK, reached ? OkabeIto.GREEN : OkabeIto.VERMILLION, theme.background(), theme.ink());
    }

    private static Color translucent(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
