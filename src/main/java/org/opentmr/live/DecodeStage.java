package org.opentmr.live;

import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.SourceDescription;
import org.opentmr.live.LatencyLedger.Stage;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.SampleRing;

/** Takes samples from the ring, closes their gaps, decodes them and posts what came out. For one thread. */
final class DecodeStage {

    /** Window of the guard and distance of posts where there is no decoder to give them. */
    private static final double WINDOW_SECONDS = 0.2;

    private static final double INCREMENT_SECONDS = 0.025;

    private static final long NONE = Long.MIN_VALUE;

    private final SampleRing.Reader reader;
    private final @Nullable TrainedDecoder trained;
    private final LatencyLedger ledger;
    private final Bulletin bulletin;
    private final Clock clock;
    private final StreamGuard guard;
    private final LevelMeter levels;
    private final Block block;
    private final float[][] held;
    private final int mostBridged;
    private final Post post;
    private @Nullable Decoder decoder;
    private volatile boolean renewal = true;
    private long next = NONE;
    private long posted;
    private long computeNanos;

    DecodeStage(
            SampleRing.Reader reader,
            SourceDescription source,
            @Nullable TrainedDecoder trained,
            FailSafeSpec spec,
            LatencyLedger ledger,
            Bulletin bulletin,
            Post post,
            Clock clock) {
        this.reader = reader;
        this.trained = trained;
        this.ledger = ledger;
        this.bulletin = bulletin;
        this.post = post;
        this.clock = clock;
        ChannelLayout layout = source.layout();
        guard = new StreamGuard(
                spec, source, trained == null ? WINDOW_SECONDS : trained.spec().windowSeconds());
        levels = new LevelMeter(layout);
        double increment = trained == null ? INCREMENT_SECONDS : trained.spec().incrementSeconds();
        // A block of one increment: the arrival of its last sample is that of its decision.
        block = new Block(layout.size(), (int) Math.max(1, Math.round(increment * layout.rateHz())));
        mostBridged = spec.mostBridgedSamples();
        held = new float[layout.size()][Math.max(1, mostBridged)];
    }

    /** Makes the next step begin with a new decoder. From any thread. */
    void renew() {
        renewal = true;
    }

    /**
     * Decodes no more until renewed; samples are still taken.
     *
     * @return false where it did not decode anyway
     */
    boolean suspend() {
        boolean decoded = decoder != null;
        decoder = null;
        return decoded;
    }

    /**
     * Takes what waits in the ring, at most one increment.
     *
     * @return false where nothing waited
     */
    @HotPath
    boolean step() {
        if (renewal) {
            begin();
        }
        if (reader.read(block) == 0) {
            return false;
        }
        ledger.record(Stage.LINE_TO_DECODE, clock.nanos() - block.arrivalNanos());
        post.arrivalNanos = block.arrivalNanos();
        if (block.beginsAnew()) {
            beginPiece();
        } else {
            closeGap(block.firstSample());
        }
        take(block.samples(), block.count(), false);
        for (int c = 0; c < held.length; c++) {
            held[c][0] = block.samples()[c][block.count() - 1];
        }
        if (next - posted >= block.capacity()) {
            if (trained == null) {
                judge();
            }
            publish(false);
        }
        return true;
    }

    private void begin() {
        renewal = false;
        decoder = trained == null ? null : new Decoder(trained);
        guard.restart();
        next = NONE;
    }

    private void closeGap(long first) {
        long missing = next == NONE ? 0 : first - next;
        if (missing > 0 && missing <= mostBridged) {
            for (float[] channel : held) {
                for (int i = 1; i < missing; i++) {
                    channel[i] = channel[0];
                }
            }
            post.bridgedSamples += missing;
            take(held, (int) missing, true);
        } else if (missing != 0) {
            post.gaps++;
            post.gapSamples += Math.max(0, missing);
            restart();
        }
        next = first;
    }

    /** Another piece of signal, which what came before says nothing about; offline a decoder takes it alike. */
    private void beginPiece() {
        if (trained == null || trained.spec().restartAtJoins()) {
            restart();
        }
        next = block.firstSample();
    }

    private void restart() {
        if (decoder != null) {
            decoder.restart();
        }
        guard.restart();
    }

    private void take(float[][] samples, int count, boolean invented) {
        int at = 0;
        while (at < count) {
            int taken = push(samples, at, count - at);
            guard.take(samples, at, taken, invented);
            levels.take(samples, at, taken);
            at += taken;
            next += taken;
            if (decoder != null && decoder.ready()) {
                decide(decoder);
            }
        }
    }

    private int push(float[][] samples, int from, int count) {
        if (decoder == null) {
            return count;
        }
        long start = clock.nanos();
        int taken = decoder.push(samples, from, count);
        computeNanos += clock.nanos() - start;
        return taken;
    }

    private void decide(Decoder decided) {
        judge();
        boolean good = post.fault == Fault.NONE;
        post.motion = good ? decided.motion() : Motion.REST;
        post.confidence = decided.command().confidence();
        post.speed = good ? decided.command().speed() : 0;
        for (int m = 0; m < post.speeds.length; m++) {
            post.speeds[m] = good ? decided.command().speed(m) : 0;
        }
        System.arraycopy(decided.posterior(), 0, post.posterior, 0, post.posterior.length);
        post.decisions++;
        post.decidedNanos = clock.nanos();
        ledger.record(Stage.COMPUTE, computeNanos);
        ledger.record(Stage.LINE_TO_COMMAND, post.decidedNanos - post.arrivalNanos);
        computeNanos = 0;
        publish(true);
    }

    private void judge() {
        post.fault = guard.judge();
        post.faultChannel = guard.faultChannel();
    }

    private void publish(boolean decided) {
        levels.read(post.levels);
        post.decided = decided;
        post.endSample = next;
        post.overrunSamples = reader.overrun();
        posted = next;
        bulletin.publish(post);
    }
}
