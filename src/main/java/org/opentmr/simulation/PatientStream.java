package org.opentmr.simulation;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.opentmr.device.Integrity;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.device.replay.Playback;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.HotPath;

/**
 * What all sources have in common whose samples a patient makes while they are read: the pace, the place in the stream, the
 * count, and the rounding to float. For one reader; {@link #close()} may come from another thread and ends a wait.
 */
public final class PatientStream {

    /** Makes the next samples, overwriting {@code out[channel][from .. from + count)}, microvolts. */
    @FunctionalInterface
    public interface Maker {
        void generate(double[][] out, int from, int count);
    }

    /** Range of a 24-bit converter with a reference of 4.5 V and a gain of 24. */
    private static final double RANGE_MICROVOLTS = 4.5 / 24 * 1e6;

    /** Samples made at a time, at most. */
    private static final int STRETCH = 256;

    private final String name;
    private final ChannelLayout layout;
    private final Maker maker;
    private final Clock clock;
    private final Playback playback;
    private final double[][] exact;
    private final float[][] rounded;
    private final Tally tally = new Tally();
    private long position;

    /**
     * A stream at its beginning.
     *
     * @param name of the source, for messages
     * @param speed simulated time per time on the clock, or {@link ReplayOptions#UNPACED}
     * @param pause waits so many nanoseconds, or less; {@link LockSupport#parkNanos} outside tests
     */
    public PatientStream(
            String name, ChannelLayout layout, Maker maker, double speed, Clock clock, LongConsumer pause) {
        this.name = name;
        this.layout = layout;
        this.maker = maker;
        this.clock = clock;
        playback = new Playback(name, layout.rateHz(), speed, clock, pause);
        exact = new double[layout.size()][STRETCH];
        rounded = new float[layout.size()][STRETCH];
    }

    /**
     * Ready to start.
     *
     * @throws IOException where it was opened or closed before
     */
    public SourceDescription open() throws IOException {
        playback.open();
        return new SourceDescription(name, layout, RANGE_MICROVOLTS, Integrity.LOCAL);
    }

    public void start() {
        playback.start(position);
    }

    /** Whether there is nothing more to read; refuses a reader who comes too early or with a block of another width. */
    @HotPath
    public boolean isOver(Block block) {
        return playback.isOver(block, exact.length);
    }

    /**
     * How many samples have fallen due; waits a little for the first one.
     *
     * @param end after which none falls due
     * @return 0 where none has, or where the source was closed while waiting
     */
    @HotPath
    public long awaitDue(long end) {
        return playback.awaitDue(position, end);
    }

    /** Fills the block from its beginning with the next samples, no more than {@code most} and than there is room for. */
    @HotPath
    public void take(long most, Block block) {
        int count = (int) Math.min(most, block.capacity());
        block.begin(position);
        for (int done = 0; done < count; ) {
            int run = Math.min(STRETCH, count - done);
            maker.generate(exact, 0, run);
            for (int c = 0; c < exact.length; c++) {
                for (int i = 0; i < run; i++) {
                    rounded[c][i] = (float) exact[c][i];
                }
            }
            done += block.append(rounded, 0, run, clock.nanos());
        }
        position += count;
        tally.frame(count);
    }

    /** Makes samples that nobody gets. */
    @HotPath
    public void lose(long count) {
        for (long left = count; left > 0; left -= STRETCH) {
            maker.generate(exact, 0, (int) Math.min(STRETCH, left));
        }
        position += count;
        tally.lost(count);
    }

    /** Counts a return after samples were lost. */
    public void returned() {
        tally.returned();
    }

    /** Number of the sample that comes next, counted from the start of the stream. */
    public long position() {
        return position;
    }

    /** All samples have been read. */
    public void end() {
        playback.end();
    }

    public void stop() {
        playback.stop();
    }

    public boolean isClosed() {
        return playback.isClosed();
    }

    /** As {@link Source#state()} wants it. */
    public Source.State state() {
        return playback.state();
    }

    public StreamCounters counters() {
        return tally.counters();
    }

    public void close() {
        playback.close();
    }
}
