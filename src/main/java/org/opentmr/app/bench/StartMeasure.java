package org.opentmr.app.bench;

import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import org.opentmr.signal.Clock;

/** How long the bench takes to be seen. */
public final class StartMeasure {

    private final Clock clock;
    private final CountDownLatch seen = new CountDownLatch(1);
    private volatile long paintedNanos;

    private StartMeasure(Clock clock) {
        this.clock = clock;
    }

    /**
     * Opens the bench, waits for its first paint and closes it. To be called where the program begins, by another thread than
     * the one that paints.
     *
     * @return seconds from the start of the virtual machine until the window's content was on the display
     */
    public static double secondsToFirstPaint(BenchOptions options, Clock clock) throws InterruptedException {
        StartMeasure measure = new StartMeasure(clock);
        BenchProgram.make(options, clock, window -> {
            window.whenPainted(() -> measure.painted(window));
            window.open();
        });
        measure.seen.await();
        // Asking for the uptime loads classes, so it is asked after the fact, and the time since is taken off.
        double uptimeSeconds = ManagementFactory.getRuntimeMXBean().getUptime() * 1e-3;
        return uptimeSeconds - clock.secondsSince(measure.paintedNanos);
    }

    private void painted(BenchWindow window) {
        Toolkit.getDefaultToolkit().sync();
        paintedNanos = clock.nanos();
        seen.countDown();
        window.close();
    }
}
