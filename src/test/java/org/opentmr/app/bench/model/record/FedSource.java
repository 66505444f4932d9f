package org.opentmr.app.bench.model.record;

import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.opentmr.device.Integrity;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/** A source whose samples come when a test gives them. */
public final class FedSource implements Source {

    @FunctionalInterface
    private interface Find {
        Read into(Block block);
    }

    /** At most so many samples come at once. */
    public static final int MOST = 64;

    private final ChannelLayout layout;
    private final LinkedBlockingQueue<Find> script = new LinkedBlockingQueue<>();
    private final AtomicLong given = new AtomicLong();
    private volatile State state = State.CLOSED;
    private volatile SourceListener listener = event -> {};

    public FedSource(int channels, double rateHz) {
        layout = new ChannelLayout(
                IntStream.rangeClosed(1, channels)
                        .mapToObj(c -> new Channel("EMG " + c, Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                rateHz);
    }

    /** So many samples more; each channel counts. */
    public void give(int samples) {
        float[][] planar = new float[layout.size()][samples];
        long first = given.get();
        for (int c = 0; c < planar.length; c++) {
            for (int i = 0; i < samples; i++) {
                planar[c][i] = (first + i) % 1000 + c;
            }
        }
        give(planar);
    }

    /** These samples, planar. */
    public void give(float[][] planar) {
        int count = planar[0].length;
        for (int at = 0; at < count; at += MOST) {
            int from = at;
            int run = Math.min(MOST, count - at);
            long first = given.getAndAdd(run);
            float[][] piece = new float[planar.length][];
            for (int c = 0; c < planar.length; c++) {
                piece[c] = Arrays.copyOfRange(planar[c], from, from + run);
            }
            script.add(block -> {
                block.begin(first);
                block.append(piece, 0, run, Clock.system().nanos());
                return Read.SAMPLES;
            });
        }
    }

    /** So many samples never come. */
    public void lose(int samples) {
        given.addAndGet(samples);
    }

    /** It says something beside its samples. */
    public void say(SourceEvent.Kind kind, String text) {
        script.add(block -> {
            listener.happened(new SourceEvent(kind, given.get(), text));
            return Read.NOTHING;
        });
    }

    /** There will never be more. */
    public void end() {
        script.add(block -> {
            state = State.ENDED;
            return Read.END;
        });
    }

    @Override
    public String name() {
        return "a fed source";
    }

    @Override
    public SourceDescription open(SourceListener told) {
        listener = told;
        state = State.OPEN;
        return new SourceDescription("fed", layout, 10_000, Integrity.LOCAL);
    }

    @Override
    public void start() {
        state = State.STREAMING;
    }

    @Override
    public Read read(Block block) {
        try {
            Find find = script.poll(5, TimeUnit.MILLISECONDS);
            return find == null ? Read.NOTHING : find.into(block);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Read.NOTHING;
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
