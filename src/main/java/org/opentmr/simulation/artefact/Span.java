package org.opentmr.simulation.artefact;

/**
 * When a fault is there, seconds from the start of the stream.
 *
 * @param fromSeconds first moment, at least 0; a fault from 0 was there before the stream began, so it does not ease in
 * @param toSeconds first moment without it, infinite where it stays
 */
public record Span(double fromSeconds, double toSeconds) {

    public static final Span ALWAYS = new Span(0, Double.POSITIVE_INFINITY);

    public Span {
        if (!(fromSeconds >= 0 && fromSeconds < Double.POSITIVE_INFINITY && toSeconds > fromSeconds)) {
            throw new IllegalArgumentException(
                    "a span needs 0 <= from < to (s), got from=" + fromSeconds + ", to=" + toSeconds);
        }
    }

    public boolean contains(double seconds) {
        return seconds >= fromSeconds && seconds < toSeconds;
    }

    /**
     * How much of a fault is there: 0 outside the span, 1 inside, on a raised cosine between them. Both flanks lie inside
     * the span and shrink where it is too short for them.
     */
    public double weight(double seconds, double easeSeconds) {
        if (!contains(seconds)) {
            return 0;
        }
        double ease = Math.min(easeSeconds, (toSeconds - fromSeconds) / 2);
        double in = fromSeconds == 0 ? Double.POSITIVE_INFINITY : seconds - fromSeconds;
        double edge = Math.min(in, toSeconds - seconds);
        return edge >= ease ? 1 : 0.5 - 0.5 * StrictMath.cos(Math.PI * edge / ease);
    }
}
