package org.opentmr;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Proof that a piece of code allocates nothing once it is warm. */
public final class Allocation {

    /** Reading the counter twice may itself allocate a little. */
    private static final long SLACK_BYTES = 64;

    private static final int WARM_UP = 200;
    private static final int TRIES = 20;

    private Allocation() {}

    /** Runs the work until warm, then demands that the best of several runs allocates no more than the slack. */
    public static void assertNone(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        long id = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long before = threads.getThreadAllocatedBytes(id);
            work.run();
            least = Math.min(least, threads.getThreadAllocatedBytes(id) - before);
        }
        assertThat(least).as("bytes allocated by a warm run").isLessThanOrEqualTo(SLACK_BYTES);
    }
}
