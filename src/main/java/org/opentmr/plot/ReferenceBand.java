package org.opentmr.plot;

/**
 * A published group's result beside which one's own is drawn: a group mean, not a prediction for a person.
 *
 * @param source author, year and what was measured
 * @param mean of the group, in the unit of the axis on which it is drawn
 * @param sd standard deviation of the group, same unit; 0 where only the mean is known
 * @param confirmed whether the figure was read in its source; others are labelled
 */
public record ReferenceBand(String source, double mean, double sd, boolean confirmed) {

    public ReferenceBand {
        if (source.isBlank() || !Double.isFinite(mean) || !(sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a reference band needs a source, a finite mean and sd >= 0, got \""
                    + source + "\", mean=" + mean + ", sd=" + sd);
        }
    }

    /** What the picture says of it. */
    public String label() {
        return source + ": " + Text.digits(mean) + (sd > 0 ? " ± " + Text.digits(sd) + " (SD)" : "")
                + (confirmed ? "" : "; general knowledge, unconfirmed");
    }
}
