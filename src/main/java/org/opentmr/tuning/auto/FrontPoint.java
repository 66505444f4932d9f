package org.opentmr.tuning.auto;

/**
 * Settings on the front between unwanted motion and promptness, on the data that was tuned on.
 *
 * @param unwanted on the front's axis
 * @param figures of the settings
 */
public record FrontPoint(double unwanted, Figures figures) {

    /** Missed share and delay in one number: a tenth of the contractions missed counts as 100 ms. */
    public double waitingSeconds() {
        return waitingSeconds(figures);
    }

    /** The same of any figures. */
    public static double waitingSeconds(Figures figures) {
        return figures.missedShare() + figures.delaySeconds();
    }

    /** Whether this is at least as good in both, so that the other one is not needed. */
    boolean beats(FrontPoint other) {
        return unwanted <= other.unwanted && waitingSeconds() <= other.waitingSeconds();
    }
}
