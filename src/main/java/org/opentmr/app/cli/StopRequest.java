package org.opentmr.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a live command is to end, and why. SIGTERM and Ctrl-C ask for it by themselves, and the program waits until the
 * command has closed its files.
 *
 * <p>A closed terminal does not arrive as a signal, because the serial library makes the process ignore SIGHUP; it arrives as
 * the end of input ({@link Keyboard}).
 */
final class StopRequest implements AutoCloseable {

    /** Longer than any file takes to be closed; a process that is told to end must not stay for ever. */
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::signalled, "stop request");
    private volatile @Nullable String reason;

    StopRequest() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Keeps the process until the work is done, but not for ever. */
    @SuppressWarnings("CheckReturnValue")
    private void signalled() {
        ask("told to end by a signal");
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for the end; the first reason is kept. */
    void ask(String why) {
        if (reason == null) {
            reason = why;
        }
        asked.countDown();
    }

    /** Waits, at most so long; true once the end is asked for. */
    boolean await(long milliseconds) throws InterruptedException {
        return asked.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Why the end was asked for. */
    String reason() {
        String why = reason;
        return why == null ? "not asked to end" : why;
    }

    /** Says that everything is closed. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running already, and goes on now that the work is done.
        }
    }
}
