package org.opentmr.app.bench.model.use;

import java.util.List;
import org.opentmr.device.Integrity;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/** One channel at 1000 Hz by a clock, as strong as a test says at the moment. */
public final class SteeredSource implements Source {

    static final ChannelLayout LAYOUT =
            new ChannelLayout(List.of(new Channel("EMG 1", Channel.MICROVOLTS, Channel.Kind.RAW)), 1000);

    private static final int MOST = 50;

    private final Clock clock;
    private final float[][] samples = new float[1][MOST];
    private volatile float level = LevelDecoder.REST;
    private volatile boolean silent;
    private volatile State state = State.CLOSED;
    private volatile long begun;
    private volatile long given;

    public SteeredSource(Clock clock) {
        this.clock = clock;
    }

    /** How strong it is from now on, microvolts. */
    public void level(float microvolts) {
        level = microvolts;
    }

    /** No sample comes any more, as where a cable is pulled. */
    public void silence() {
        silent = true;
    }

    @Override
    public String name() {
        return "a steered source";
    }

    @Override
    public SourceDescription open(SourceListener told) {
        state = State.OPEN;
        return new SourceDescription("steered", LAYOUT, 10_000, Integrity.LOCAL);
    }

    @Override
    public void start() {
        begun = clock.nanos();
        state = State.STREAMING;
    }

    @Override
    public Read read(Block block) {
        long due = due();
        if (due < 1 || silent) {
            pause();
            return Read.NOTHING;
        }
        int count = (int) Math.min(MOST, due);
        for (int i = 0; i < count; i++) {
            samples[0][i] = (given + i) % 2 == 0 ? level : -level;
        }
        block.begin(given);
        block.append(samples, 0, count, clock.nanos());
        long next = given + count;
        given = next;
        return Read.SAMPLES;
    }

    private long due() {
        return Math.round(clock.secondsSince(begun) * LAYOUT.rateHz()) - given;
    }

    /** How many samples it has given so far. */
    long given() {
        return given;
    }

    /** Whether it has nothing to give before time passes. */
    boolean hasGivenAll() {
        return state != State.STREAMING || silent || due() < 1;
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        state = State.OPEN;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public StreamCounters counters() {
        return StreamCounters.ZERO;
    }

    @Override
    public void close() {
        state = State.CLOSED;
    }
}
