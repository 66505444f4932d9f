package org.opentmr.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** A source that does what a test tells it, when it tells it. */
final class ScriptedSource implements Source {

    static final double LARGEST = 5000;

    /** One thing that a read finds. */
    @FunctionalInterface
    interface Find {
        Read into(Block block) throws IOException;
    }

    private final ChannelLayout layout;
    private final Clock clock;
    private final LinkedBlockingQueue<Find> script = new LinkedBlockingQueue<>();
    private final AtomicLong samples = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private volatile State state = State.CLOSED;
    private volatile SourceListener listener = event -> {};

    ScriptedSource(ChannelLayout layout, Clock clock) {
        this.layout = layout;
        this.clock = clock;
    }

    static ChannelLayout layout(int channels, double rateHz) {
        return new ChannelLayout(
                IntStream.rangeClosed(1, channels)
                        .mapToObj(c -> new Channel("EMG " + c, Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                rateHz);
    }

    void then(Find find) {
        script.add(find);
    }

    /** Samples that arrive now. */
    void samples(long first, float[][] planar) {
        long now = clock.nanos();
        then(block -> {
            block.begin(first);
            block.append(planar, 0, planar[0].length, now);
            samples.addAndGet(planar[0].length);
            return Read.SAMPLES;
        });
    }

    void says(SourceEvent.Kind kind, String text) {
        then(block -> {
            listener.happened(new SourceEvent(kind, samples.get(), text));
            return Read.NOTHING;
        });
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized List<Thread> threads() {
        return List.copyOf(threads);
    }

    private synchronized void called(String what) {
        calls.add(what);
        if (!threads.contains(Thread.currentThread())) {
            threads.add(Thread.currentThread());
        }
    }

    @Override
    public String name() {
        return "a scripted source";
    }

    @Override
    public SourceDescription open(SourceListener told) {
        called("open");
        listener = told;
        state = State.OPEN;
        return new SourceDescription("scripted", layout, LARGEST, Integrity.LOCAL);
    }

    @Override
    public void start() {
        called("start");
        state = State.STREAMING;
    }

    @Override
    public Read read(Block block) throws IOException {
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
        called("stop");
        state = State.OPEN;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public StreamCounters counters() {
        return new StreamCounters(0, 0, samples.get(), 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {
        called("close");
        state = State.CLOSED;
    }
}
