package org.opentmr.assessment;

/**
 * The speed along one axis, window by window, each from -1 to 1 of full speed.
 *
 * @param name of the axis, for example "hand close / hand open": positive is the first
 * @param truth what the contraction asked for: the direction of the annotated motion times the normalised strength of the
 *     contraction, from 0 at the median of rest to 1 at the firmest quarter of that motion's windows; nobody measured a
 *     movement
 * @param estimate what the decoder let the limb do
 */
public record AxisTrace(String name, double[] truth, double[] estimate) {

    public AxisTrace {
        if (truth.length != estimate.length) {
            throw new IllegalArgumentException(
                    name + ": " + truth.length + " windows have a truth, " + estimate.length + " an estimate");
        }
    }

    public RegressionScores scores() {
        return RegressionScores.of(truth, estimate);
    }
}
