package org.opentmr.device.serial;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.LineSettings;
import org.opentmr.signal.ChannelLayout;

/**
 * The time from the loss of a board to its return: one attempt after another to reach it. A reason for failure that stays the
 * same for {@value #PATIENCE_SECONDS} s is told once.
 */
final class Outage {

    static final int POLLS_PER_SECOND = 20;

    /** Time for udev to set the rights of a port that has just appeared, and for ModemManager to let go of it. */
    static final int PATIENCE_SECONDS = 5;

    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long POLL_NANOS = TimeUnit.SECONDS.toNanos(1) / POLLS_PER_SECOND;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

    private final Connector connector;
    private final LineSettings settings;
    private final ChannelLayout layout;
    private final Executor beside;
    private final LongConsumer pause;
    private final Consumer<String> complain;

    private @Nullable Reconnection attempt;
    private String reason = "";
    private long reasonSinceNanos;
    private boolean complained;

    /**
     * @param beside runs the attempts
     * @param pause waits for so many nanoseconds between them
     * @param complain is told the reason why the board cannot be reached
     */
    Outage(
            Connector connector,
            LineSettings settings,
            ChannelLayout layout,
            Executor beside,
            LongConsumer pause,
            Consumer<String> complain) {
        this.connector = connector;
        this.settings = settings;
        this.layout = layout;
        this.beside = beside;
        this.pause = pause;
        this.complain = complain;
    }

    /**
     * Tries to reach the board, for at most 100 ms; an attempt that takes longer goes on at the next call.
     *
     * @return the board, streaming; null where it is not back yet
     * @throws OtherLayoutException where what came back does not fit the stream
     */
    @Nullable Connection await() throws OtherLayoutException {
        Reconnection now = attempt;
        if (now == null) {
            now = new Reconnection(connector, settings, layout);
            attempt = now;
            beside.execute(now);
        }
        try {
            Connection back = now.await(WAIT_NANOS);
            if (back != null) {
                attempt = null;
            }
            return back;
        } catch (OtherLayoutException e) {
            throw e;
        } catch (IOException e) {
            attempt = null;
            note(String.valueOf(e.getMessage()));
            pause.accept(POLL_NANOS);
            return null;
        }
    }

    private void note(String why) {
        long now = connector.clock().nanos();
        if (!why.equals(reason)) {
            reason = why;
            reasonSinceNanos = now;
            complained = false;
        } else if (!complained && now - reasonSinceNanos >= PATIENCE_NANOS) {
            complained = true;
            complain.accept(why);
        }
    }

    /** Ends the attempts. */
    void giveUp() {
        if (attempt != null) {
            attempt.abandon();
            attempt = null;
        }
    }
}
