package org.opentmr.device.serial;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.LineSettings;
import org.opentmr.signal.ChannelLayout;

/**
 * One attempt to reach a lost board again and make it stream, on a thread of its own: a board that starts anew may take seconds
 * to answer, and its reader must not wait that long.
 */
final class Reconnection implements Runnable {

    private final Connector connector;
    private final LineSettings settings;
    private final ChannelLayout layout;
    private final Connector.Leash leash = new Connector.Leash();
    private final CountDownLatch over = new CountDownLatch(1);

    private boolean abandoned;
    private @Nullable Connection connection;
    private @Nullable IOException failure;

    /**
     * @param settings at which the board answered before
     * @param layout that it must still have
     */
    Reconnection(Connector connector, LineSettings settings, ChannelLayout layout) {
        this.connector = connector;
        this.settings = settings;
        this.layout = layout;
    }

    @Override
    public void run() {
        Connection made = null;
        IOException why = null;
        try {
            made = connector.connect(settings, leash);
            OtherLayoutException.refuse(connector.path(), layout, made.session());
            made.session().start();
        } catch (IOException e) {
            why = e;
        } catch (RuntimeException e) {
            why = new IOException(connector.path() + ": " + connector.board().name() + " cannot be greeted: " + e, e);
        }
        finish(made, why);
    }

    private synchronized void finish(@Nullable Connection made, @Nullable IOException why) {
        if (made != null && (why != null || abandoned)) {
            made.part();
        } else {
            connection = made;
        }
        failure = why;
        over.countDown();
    }

    /**
     * Waits for the end of the attempt.
     *
     * @return the streaming board, null where the attempt still runs
     * @throws IOException where it has failed
     */
    @Nullable Connection await(long nanos) throws IOException {
        try {
            if (!over.await(nanos, TimeUnit.NANOSECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        return outcome();
    }

    private synchronized @Nullable Connection outcome() throws IOException {
        if (failure != null) {
            throw failure;
        }
        return connection;
    }

    /** Gives the attempt up; what it has reached, or reaches yet, is let go. */
    synchronized void abandon() {
        abandoned = true;
        if (connection != null) {
            connection.part();
        } else {
            leash.pull();
        }
    }
}
