package org.opentmr.live;

import java.util.Locale;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;

/**
 * Says whether anything may move. Knows only when samples and decisions came, not what they hold. For one thread, which must
 * {@link #check} often: time alone changes the state.
 *
 * <pre>
 * STARTING → RUNNING   after long enough a rest
 * STARTING, RUNNING → HELD   no sample, no fresh decision, or a fault of the signal
 * HELD → RUNNING   a good decision (→ STARTING where it has not run yet)
 * any → STOPPED   no sample or no decision for longer, or a stage failed
 * STOPPED → STARTING   re-armed by a person, while samples are fresh
 * </pre>
 */
final class FailSafe {

    /** Is told of every change of the state or of its reason. */
    @FunctionalInterface
    interface Changes {
        void entered(SafetyState state, String reason);
    }

    /** The reason of a decision that has no fault. */
    static final String NO_FAULT = "";

    private static final long NEVER = Long.MIN_VALUE;

    private final FailSafeSpec spec;
    private final Clock clock;
    private final Changes changes;
    private final RestGate rest;
    private SafetyState state = SafetyState.STARTING;
    private String reason = "waiting for the first sample";
    private long lastSample = NEVER;
    private long lastDecision = NEVER;
    private boolean hasRun;

    FailSafe(FailSafeSpec spec, Clock clock, Changes changes) {
        this.spec = spec;
        this.clock = clock;
        this.changes = changes;
        rest = new RestGate(spec.restSeconds());
    }

    SafetyState state() {
        return state;
    }

    /** Why, in words. */
    String reason() {
        return reason;
    }

    /** Takes note of the newest sample. */
    void sample(long arrivalNanos) {
        lastSample = arrivalNanos;
    }

    /**
     * Takes note of a decision.
     *
     * @param arrivalNanos when its last sample came; a decision that is stale by now does not count
     * @param isRest whether it was for rest
     * @param fault what is wrong with the signal of its window, or {@link #NO_FAULT}
     */
    void decided(long arrivalNanos, boolean isRest, String fault) {
        if (state == SafetyState.STOPPED || isOver(arrivalNanos, spec.staleAfterSeconds())) {
            return;
        }
        lastDecision = arrivalNanos;
        if (!fault.equals(NO_FAULT)) {
            hold(fault);
        } else if (hasRun) {
            enter(SafetyState.RUNNING, "decisions are fresh");
        } else if (rest.take(isRest, arrivalNanos)) {
            hasRun = true;
            enter(SafetyState.RUNNING, spec.restSeconds() > 0 ? millis(spec.restSeconds()) + " of rest" : "begun");
        } else {
            enter(SafetyState.STARTING, waitingForRest());
        }
    }

    /** Looks at the clock. */
    void check() {
        if (state == SafetyState.STOPPED || lastSample == NEVER) {
            return;
        }
        if (isOver(lastSample, spec.stopAfterSeconds())) {
            stop("no samples for " + millis(spec.stopAfterSeconds()));
        } else if (isOver(lastSample, spec.holdAfterSeconds())) {
            hold("no samples for " + millis(spec.holdAfterSeconds()));
        } else if (lastDecision != NEVER && isOver(lastDecision, spec.stopAfterSeconds())) {
            stop("no decision for " + millis(spec.stopAfterSeconds()));
        } else if (lastDecision != NEVER && isOver(lastDecision, spec.staleAfterSeconds())) {
            hold("no decision for " + millis(spec.staleAfterSeconds()));
        }
    }

    /** How long until silence would hold the limb; above 0, and for ever where it holds already or no sample has come. */
    long nanosUntilHold() {
        if (lastSample == NEVER) {
            return Long.MAX_VALUE;
        }
        long left = lastSample + Math.round(spec.holdAfterSeconds() * 1e9) - clock.nanos();
        return left > 0 ? left : Long.MAX_VALUE;
    }

    /** Stops until re-armed; the first reason stays. */
    void stop(String why) {
        if (state != SafetyState.STOPPED) {
            enter(SafetyState.STOPPED, why);
        }
    }

    /**
     * Leaves the stop, by a person's wish.
     *
     * @return false where samples are not fresh; then it stays stopped
     */
    boolean rearm() {
        if (state == SafetyState.STOPPED) {
            if (lastSample == NEVER || isOver(lastSample, spec.holdAfterSeconds())) {
                return false;
            }
            begin(waitingForRest());
        }
        return true;
    }

    /** As new, for a stream that is started. */
    void restart() {
        lastSample = NEVER;
        begin("waiting for the first sample");
    }

    private void begin(String why) {
        lastDecision = NEVER;
        hasRun = false;
        rest.reset();
        enter(SafetyState.STARTING, why);
    }

    private void hold(String why) {
        rest.reset();
        enter(SafetyState.HELD, why);
    }

    private void enter(SafetyState next, String why) {
        if (next != state || (state != SafetyState.RUNNING && !why.equals(reason))) {
            state = next;
            reason = why;
            changes.entered(next, why);
        }
    }

    private boolean isOver(long sinceNanos, double seconds) {
        return clock.nanos() - sinceNanos >= Math.round(seconds * 1e9);
    }

    private String waitingForRest() {
        return "waiting for " + millis(spec.restSeconds()) + " of rest";
    }

    private static String millis(double seconds) {
        return String.format(Locale.ROOT, "%.0f ms", seconds * 1e3);
    }
}
