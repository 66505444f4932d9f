package org.opentmr.plot.live;

import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleHistory;
import org.opentmr.signal.Seed;

/** A stream made of functions of the sample's number, in blocks of any size. */
final class TestStream {

    private final LongToDoubleFunction[] channels;
    private final SampleHistory history;

    TestStream(int keep, LongToDoubleFunction... channels) {
        this.channels = channels;
        history = new SampleHistory(channels.length, keep);
    }

    /** Noise that is the same for the same number. */
    static double noise(long sample) {
        return new SplittableRandom(sample * 31 + 7).nextDouble(-80, 80);
    }

    static ChannelLayout layout(int channels, double rateHz) {
        return new ChannelLayout(
                IntStream.range(0, channels)
                        .mapToObj(i -> new Channel("channel " + (i + 1), Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                rateHz);
    }

    SampleHistory history() {
        return history;
    }

    /** Adds the samples from {@code from} to before {@code to} as one block. */
    void send(long from, long to, boolean anew) {
        int count = (int) (to - from);
        Block block = new Block(channels.length, Math.max(1, count));
        block.begin(from, anew);
        float[][] planar = new float[channels.length][count];
        for (int c = 0; c < channels.length; c++) {
            for (int i = 0; i < count; i++) {
                planar[c][i] = (float) channels[c].applyAsDouble(from + i);
            }
        }
        block.append(planar, 0, count, 0);
        history.add(block);
    }

    /** Adds samples up to before {@code to} in blocks of random sizes, and calls after each. */
    void sendInPieces(long to, int largest, int seed, Runnable after) {
        SplittableRandom random = Seed.DEFAULT.stream("pieces", seed);
        while (history.end() < to) {
            long next = Math.min(to, history.end() + random.nextInt(1, largest + 1));
            send(history.end(), next, false);
            after.run();
        }
    }
}
