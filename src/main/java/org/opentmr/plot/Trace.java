package org.opentmr.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The way of one ball of a limb between two postures, as it is seen; centimetres, y downwards. */
final class Trace {
    /** A joint that turns by half a circle goes 15 degrees a step. */
    static final int STEPS = 12;

    /** Sizes of the arrow, as shares of the drawing's side. */
    private static final double WIDTH = 0.045;

    private static final double HEAD = 0.17;

    private static final double LEAST_HEAD = 0.1;

    /** A short way needs a small head to be an arrow still. */
    private static final double HEAD_OF_WAY = 0.55;

    private final List<Point2D> points = new ArrayList<>();
    private double radius;

    void add(Point2D point, double ballRadius) {
        points.add(point);
        radius = ballRadius;
    }

    double length() {
        double length = 0;
        for (int k = 1; k < points.size(); k++) {
            length += points.get(k).distance(points.get(k - 1));
        }
        return length;
    }

    /** All that the ball covers on its way. */
    Rectangle2D bounds() {
        Rectangle2D bounds = null;
        for (Point2D point : points) {
            Rectangle2D ball =
                    new Rectangle2D.Double(point.getX() - radius, point.getY() - radius, 2 * radius, 2 * radius);
            bounds = bounds == null ? ball : bounds.createUnion(ball);
        }
        return bounds == null ? new Rectangle2D.Double() : bounds;
    }

    /**
     * Paints the way with a head at its end, on a rim of the background so that it is seen on the limb too.
     *
     * @param side of the drawing, pixels
     */
    void paintArrow(Graphics2D g, AffineTransform placing, double side, Color colour, Color rim) {
        List<Point2D> along =
                points.stream().map(point -> placing.transform(point, null)).toList();
        double way = length() * placing.getScaleX();
        double head = side * Math.max(LEAST_HEAD, Math.min(HEAD, HEAD_OF_WAY * way / side));
        Point2D tip = along.get(along.size() - 1);
        int neck = along.size() - 1;
        while (neck > 0 && along.get(neck).distance(tip) < head) {
            neck--;
        }
        Path2D shaft = new Path2D.Double();
        shaft.moveTo(along.get(0).getX(), along.get(0).getY());
        for (int k = 1; k <= neck; k++) {
            shaft.lineTo(along.get(k).getX(), along.get(k).getY());
        }
        Path2D point = head(along.get(neck), tip, head);
        float wide = (float) Math.max(1.2, WIDTH * side);
        g.setColor(rim);
        g.setStroke(new BasicStroke(2.2f * wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shaft);
        g.setStroke(new BasicStroke(1.2f * wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(point);
        g.setColor(colour);
        g.setStroke(new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shaft);
        g.fill(point);
    }

    private static Path2D head(Point2D neck, Point2D tip, double head) {
        double angle = Math.atan2(tip.getY() - neck.getY(), tip.getX() - neck.getX());
        Path2D path = new Path2D.Double();
        path.moveTo(tip.getX(), tip.getY());
        for (double spread : new double[] {Math.toRadians(152), Math.toRadians(-152)}) {
            path.lineTo(tip.getX() + head * Math.cos(angle + spread), tip.getY() + head * Math.sin(angle + spread));
        }
        path.closePath();
        return path;
    }
}
