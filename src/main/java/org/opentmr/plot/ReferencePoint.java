package org.opentmr.plot;

/**
 * A published figure at one place of a curve: a group's, not a prediction for a person.
 *
 * @param source author, year and what was measured
 * @param x where it was measured, in the unit of the axis across
 * @param mean of the group, in the unit of the upright axis
 * @param sd standard deviation of the group, same unit; 0 where only the mean is known
 * @param confirmed whether the figure was read in its source; others are labelled
 */
public record ReferencePoint(String source, double x, double mean, double sd, boolean confirmed) {

    public ReferencePoint {
        if (source.isBlank()
                || !Double.isFinite(x)
                || !Double.isFinite(mean)
                || !(sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a reference point needs a source, a finite x and mean and sd >= 0, got \"" + source + "\", x=" + x
                            + ", mean=" + mean + ", sd=" + sd);
        }
    }

    /** What the picture says of it. */
    public String label() {
        return new ReferenceBand(source + ", at " + Text.digits(x), mean, sd, confirmed).label();
    }
}
