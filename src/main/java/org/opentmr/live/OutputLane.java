package org.opentmr.live;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.live.LatencyLedger.Stage;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.Output;
import org.opentmr.signal.Clock;

/**
 * One output on a thread of its own, so that it can delay nobody. Where it throws, or does not come back from a command, it is
 * cut off and gets no more commands until it is {@link #revive revived}.
 */
final class OutputLane {

    /** An output must not wait at all; after this long it has hung, whatever the machine was busy with. */
    static final double LONGEST_SEND_SECONDS = 0.5;

    private static final int MOST_WAITING = 64;
    private static final long CLOSE_MILLIS = 1000;
    private static final long IDLE = Long.MIN_VALUE;

    /** A command on its way, and when it was decided. */
    private record Parcel(@Nullable LimbCommand command, long decidedNanos) {
        /** Ends the lane. */
        private static final Parcel LAST = new Parcel(null, 0);
    }

    private final Output output;
    private final LatencyLedger ledger;
    private final Clock clock;
    private final Consumer<String> notices;
    private final BlockingQueue<Parcel> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean cut;
    private volatile long sendingSince = IDLE;

    /**
     * @param notices is told when the output is cut off
     */
    OutputLane(Output output, LatencyLedger ledger, Clock clock, Consumer<String> notices) {
        this.output = output;
        this.ledger = ledger;
        this.clock = clock;
        this.notices = notices;
        thread = Threads.named("output " + output.name(), this::run);
        thread.start();
    }

    /**
     * Passes a command on, some time soon.
     *
     * @param decidedNanos when the decision behind it was made
     */
    void offer(LimbCommand command, long decidedNanos) {
        if (!cut && !waiting.offer(new Parcel(command, decidedNanos))) {
            cutOff("does not keep up");
        }
    }

    /** Looks whether the output has hung. */
    void check() {
        long since = sendingSince;
        if (!cut && since != IDLE && clock.secondsSince(since) >= LONGEST_SEND_SECONDS) {
            cutOff(String.format("has not come back for %.0f ms", LONGEST_SEND_SECONDS * 1e3));
            thread.interrupt();
        }
    }

    /** Whether it gets no commands and could get some again: it does not hang. */
    boolean canBeRevived() {
        return cut && sendingSince == IDLE && thread.isAlive();
    }

    /**
     * Gives an output that was cut off another chance.
     *
     * @param stopped comes first: the output may have missed a stop, and what was armed before it must not move after it
     */
    void revive(LimbCommand stopped) {
        cut = false;
        offer(stopped, clock.nanos());
        notices.accept(output.name() + " gets commands again");
    }

    private void cutOff(String why) {
        cut = true;
        waiting.clear();
        notices.accept(output.name() + " " + why + " and is cut off; it gets no more commands until re-armed");
    }

    private void run() {
        try {
            boolean more = true;
            while (more) {
                more = step();
            }
        } finally {
            output.close();
        }
    }

    private boolean step() {
        Parcel parcel;
        try {
            parcel = waiting.take();
        } catch (InterruptedException e) {
            return true; // meant for a command that has come back meanwhile
        }
        if (parcel.command == null) {
            return false;
        }
        if (!cut) {
            send(parcel.command, parcel.decidedNanos);
        }
        return true;
    }

    private void send(LimbCommand command, long decidedNanos) {
        sendingSince = clock.nanos();
        try {
            output.send(command);
            ledger.record(Stage.COMMAND_TO_OUTPUT, clock.nanos() - decidedNanos);
        } catch (IOException | RuntimeException | Error e) {
            if (!cut) {
                cutOff("failed (" + Threads.describe(e) + ")");
            }
        } finally {
            sendingSince = IDLE;
        }
    }

    /** Passes on what waits, and closes the output. */
    void close() {
        if (!waiting.offer(Parcel.LAST)) {
            waiting.clear();
            waiting.add(Parcel.LAST);
        }
        if (!Threads.end(thread, CLOSE_MILLIS)) {
            notices.accept(output.name() + " does not come back and is left behind");
        }
    }
}
