package org.opentmr.live;

/** Opens after rest that lasted long enough without a break, and stays open until it is reset. */
final class RestGate {

    private static final long NONE = Long.MIN_VALUE;

    private final long restNanos;
    private long since = NONE;
    private boolean open;

    /**
     * @param restSeconds of rest that open it; 0 opens at once
     */
    RestGate(double restSeconds) {
        restNanos = Math.round(restSeconds * 1e9);
    }

    /** Takes a decision and says whether the gate is open. */
    boolean take(boolean isRest, long nanos) {
        if (!isRest) {
            since = NONE;
        } else if (since == NONE) {
            since = nanos;
        }
        open = open || restNanos == 0 || (since != NONE && nanos - since >= restNanos);
        return open;
    }

    void reset() {
        since = NONE;
        open = false;
    }
}
