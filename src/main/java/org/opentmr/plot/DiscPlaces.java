package org.opentmr.plot;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Finds places for equal discs near the points that they mark, so that none lies on another. */
final class DiscPlaces {

    private static final int DIRECTIONS = 12;
    private static final int RINGS = 6;

    private final double diameter;
    private final List<Point2D> taken = new ArrayList<>();

    DiscPlaces(double diameter) {
        this.diameter = diameter;
    }

    /** The point itself, or the nearest free place found around it; the point where everything near is taken. */
    Point2D place(Point2D wanted) {
        Point2D found = free(wanted) ? wanted : around(wanted);
        taken.add(found);
        return found;
    }

    private Point2D around(Point2D wanted) {
        for (int ring = 1; ring <= RINGS; ring++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                Point2D candidate = new Point2D.Double(
                        wanted.getX() + ring * diameter / 2 * Math.cos(angle),
                        wanted.getY() + ring * diameter / 2 * Math.sin(angle));
                if (free(candidate)) {
                    return candidate;
                }
            }
        }
        return wanted;
    }

    private boolean free(Point2D candidate) {
        return taken.stream().allMatch(other -> other.distance(candidate) >= diameter);
    }
}
