package org.opentmr.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at a limb from outside, somewhat from the front and from above, without perspective. Forwards is to the right for a
 * right limb and to the left for a left one.
 */
final class LimbView {

    private static final int CIRCLE = 40;

    private final double sign;
    private final double cosTurn;
    private final double sinTurn;
    private final double cosRise;
    private final double sinRise;

    LimbView(Side side, double turnDegrees, double riseDegrees) {
        sign = side == Side.RIGHT ? 1 : -1;
        cosTurn = Math.cos(Math.toRadians(turnDegrees));
        sinTurn = Math.sin(Math.toRadians(turnDegrees));
        cosRise = Math.cos(Math.toRadians(riseDegrees));
        sinRise = Math.sin(Math.toRadians(riseDegrees));
    }

    /** Sorted from the back to the front; a residual limb is always inside of or behind its prosthesis. */
    List<BodyPart> sorted(List<BodyPart> parts) {
        List<BodyPart> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing((BodyPart part) -> part.tone() != BodyPart.Tone.RESIDUAL)
                .thenComparingDouble(this::nearness));
        return sorted;
    }

    /** The outline of a part, centimetres, y downwards. */
    Shape outline(BodyPart part) {
        List<Point2D> points = new ArrayList<>();
        for (BodyPart.Ball ball : part.balls()) {
            double x = x(ball);
            double y = y(ball);
            for (int k = 0; k < CIRCLE; k++) {
                double angle = 2 * Math.PI * k / CIRCLE;
                points.add(
                        new Point2D.Double(x + ball.radius() * Math.cos(angle), y + ball.radius() * Math.sin(angle)));
            }
        }
        return hull(points);
    }

    /** The least upright rectangle around a part, centimetres, y downwards. */
    Rectangle2D bounds(BodyPart part) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (BodyPart.Ball ball : part.balls()) {
            left = Math.min(left, x(ball) - ball.radius());
            right = Math.max(right, x(ball) + ball.radius());
            top = Math.min(top, y(ball) - ball.radius());
            bottom = Math.max(bottom, y(ball) + ball.radius());
        }
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    /** The middle of a ball, centimetres, y downwards. */
    Point2D place(BodyPart.Ball ball) {
        return new Point2D.Double(x(ball), y(ball));
    }

    private double x(BodyPart.Ball ball) {
        return sign * (ball.middle().x() * cosTurn - ball.middle().z() * sinTurn);
    }

    private double y(BodyPart.Ball ball) {
        return towards(ball.middle()) * sinRise - ball.middle().y() * cosRise;
    }

    static Shape placed(Shape shape, AffineTransform place) {
        return place.createTransformedShape(shape);
    }

    private double towards(Point3 point) {
        return point.x() * sinTurn + point.z() * cosTurn;
    }

    private double nearness(BodyPart part) {
        return part.balls().stream()
                .mapToDouble(
                        ball -> towards(ball.middle()) * cosRise + ball.middle().y() * sinRise)
                .average()
                .orElse(0);
    }

    /** Convex hull after Andrew 1979: the points sorted, then the lower and the upper chain. */
    private static Path2D hull(List<Point2D> points) {
        points.sort(Comparator.comparingDouble(Point2D::getX).thenComparingDouble(Point2D::getY));
        List<Point2D> chain = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int start = chain.size();
            for (int i = 0; i < points.size(); i++) {
                Point2D next = points.get(pass == 0 ? i : points.size() - 1 - i);
                while (chain.size() >= start + 2
                        && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), next) <= 0) {
                    chain.remove(chain.size() - 1);
                }
                chain.add(next);
            }
            chain.remove(chain.size() - 1);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(chain.get(0).getX(), chain.get(0).getY());
        chain.stream().skip(1).forEach(point -> path.lineTo(point.getX(), point.getY()));
        path.closePath();
        return path;
    }

    private static double turn(Point2D a, Point2D b, Point2D c) {
        return (b.getX() - a.getX()) * (c.getY() - a.getY()) - (b.getY() - a.getY()) * (c.getX() - a.getX());
    }
}
