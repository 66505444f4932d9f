package org.opentmr.benchmark;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opentmr.plot.Theme;
import org.opentmr.plot.live.ScopeMode;
import org.opentmr.plot.live.ScopeRaster;
import org.opentmr.plot.live.ScopeSettings;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleHistory;
import org.opentmr.signal.Seed;

/**
 * One frame of the scope: a sixtieth of a second of 16 channels × 2000 Hz taken, its columns painted, and what has changed of
 * 1200 × 900 pixels drawn into another image. 1 ms a frame is 6 % of a core at 60 frames a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScopeBenchmark {

    private static final int CHANNELS = 16;
    private static final double RATE_HZ = 2000;
    private static final int FRAME = 33;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final double SCREEN_SECONDS = 5;

    @Param({"SWEEP", "SCROLL"})
    private ScopeMode mode = ScopeMode.SWEEP;

    private final SampleHistory history = new SampleHistory(CHANNELS, (int) (SCREEN_SECONDS * RATE_HZ));
    private final Block block = new Block(CHANNELS, FRAME);
    private final float[][] samples = new float[CHANNELS][FRAME];
    private final BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = screen.createGraphics();
    private ScopeRaster scope = scope();

    private ScopeRaster scope() {
        ChannelLayout layout = new ChannelLayout(
                IntStream.range(0, CHANNELS)
                        .mapToObj(i -> new Channel("channel " + i, Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                RATE_HZ);
        return new ScopeRaster(
                layout,
                history,
                ScopeSettings.ofAll(CHANNELS, Theme.LIGHT).withMode(mode).withSeconds(SCREEN_SECONDS),
                true);
    }

    @Setup
    public void fill() {
        SplittableRandom random = Seed.DEFAULT.stream("benchmark", 0);
        for (float[] channel : samples) {
            for (int i = 0; i < FRAME; i++) {
                channel[i] = (float) (80 * (random.nextDouble() * 2 - 1));
            }
        }
        scope = scope();
        scope.paint(graphics, WIDTH, HEIGHT);
        for (int i = 0; i < SCREEN_SECONDS * RATE_HZ / FRAME; i++) {
            frame();
        }
    }

    /** As a window does it: samples, columns, and the stale part of the screen. */
    @Benchmark
    public int frame() {
        block.begin(history.end());
        block.append(samples, 0, FRAME, 0);
        history.add(block);
        scope.advance();
        graphics.setClip(scope.changed());
        scope.paint(graphics, WIDTH, HEIGHT);
        return screen.getRGB(WIDTH / 2, HEIGHT / 2);
    }
}
