package org.opentmr.simulation.artefact;

import org.opentmr.signal.HotPath;

/** Goes through the samples of a span one by one, and leaves all others alone. */
abstract class SpanState implements SignalState {

    private final Span span;
    private final double easeSeconds;
    private final double rateHz;
    private final long first;
    private final long end;
    private long next;

    /** The span's ends lie at the nearest samples. */
    SpanState(Span span, double easeSeconds, double rateHz) {
        this.easeSeconds = easeSeconds;
        this.rateHz = rateHz;
        first = Math.round(span.fromSeconds() * rateHz);
        end = Double.isInfinite(span.toSeconds()) ? Long.MAX_VALUE : Math.round(span.toSeconds() * rateHz);
        this.span = span;
    }

    /**
     * Changes one sample of all channels.
     *
     * @param at its place in the arrays
     * @param sample its number from the start of the stream
     * @param weight how much of the fault is there, 0 to 1
     */
    abstract void change(double[][] samples, int at, long sample, double weight);

    @Override
    @HotPath
    public final void apply(double[][] samples, int from, int count, long firstSample) {
        if (firstSample != next) {
            throw new IllegalArgumentException(
                    "samples must come in order, wanted number " + next + ", got " + firstSample);
        }
        next += count;
        long stop = Math.min(next, end);
        for (long sample = Math.max(firstSample, first); sample < stop; sample++) {
            double weight = easeSeconds == 0 ? 1 : span.weight(sample / rateHz, easeSeconds);
            change(samples, from + (int) (sample - firstSample), sample, weight);
        }
    }
}
