package org.opentmr.live;

import java.util.concurrent.TimeUnit;

/** Threads of a session. All are daemons: a driver or a receiver that hangs must not keep the program alive. */
final class Threads {

    private static final String PREFIX = "opentmr ";

    private Threads() {}

    static Thread named(String name, Runnable work) {
        Thread thread = new Thread(work, PREFIX + name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits for a thread's end and interrupts it where it does not come; the thread that runs this is left to end by itself.
     *
     * @return false where it still runs
     */
    static boolean end(Thread thread, long millis) {
        if (thread == Thread.currentThread()) {
            return true;
        }
        if (!join(thread, millis)) {
            thread.interrupt();
            return join(thread, millis);
        }
        return true;
    }

    private static boolean join(Thread thread, long millis) {
        boolean interrupted = Thread.interrupted();
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, millis);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** A failure in one line. */
    static String describe(Throwable failure) {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return message == null ? kind : kind + ": " + message;
    }
}
