package org.opentmr.live;

import java.util.function.BooleanSupplier;

/** Waits for a state, as long as it takes; a test that waits has a time-out. */
final class Until {

    private Until() {}

    static void holds(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted while waiting", e);
            }
        }
    }
}
