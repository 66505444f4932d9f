package org.opentmr.device.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.opentmr.Allocation;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;

class BoardFeedTest {

    private static Block block(float[]... channels) {
        Block block = new Block(channels.length, 16);
        block.begin(0);
        block.append(channels, 0, channels[0].length, 0);
        return block;
    }

    @Test
    void channelsThatTheSourceDoesNotHaveAreZero() {
        BoardFeed feed = new BoardFeed(Ramps.layout(2, 250), Ramps.layout(4, 250), Emulation.DEFAULT, 16);
        assertThat(feed.take(block(new float[] {1, 2}, new float[] {3, 4}))).isEqualTo(2);
        assertThat(feed.samples().length).isEqualTo(4);
        assertThat(feed.samples()[0]).startsWith(1, 2);
        assertThat(feed.samples()[1]).startsWith(3, 4);
        assertThat(feed.samples()[2]).startsWith(0, 0);
        assertThat(feed.samples()[3]).startsWith(0, 0);
    }

    @Test
    void aValueThatIsNoNumberBecomesTheLastOneAcrossBlocksToo() {
        BoardFeed feed = new BoardFeed(Ramps.layout(1, 250), Ramps.layout(1, 250), Emulation.DEFAULT, 16);
        feed.take(block(new float[] {Float.NaN, 7, Float.NaN}));
        assertThat(feed.samples()[0]).startsWith(0, 7, 7);
        feed.take(block(new float[] {Float.NEGATIVE_INFINITY, 8}));
        assertThat(feed.samples()[0]).startsWith(7, 8);
        assertThat(feed.replaced()).isEqualTo(3);
    }

    @Test
    void aGainAndAnOffsetMakeTheBoardsUnit() {
        BoardFeed feed = new BoardFeed(
                Ramps.layout(1, 250),
                Ramps.layout(2, 250, Channel.COUNTS),
                new Emulation(OptionalDouble.of(0.5), 512, Duration.ZERO),
                16);
        feed.take(block(new float[] {10, -4}));
        assertThat(feed.samples()[0]).startsWith(517, 510);
        assertThat(feed.samples()[1]).startsWith(512, 512);
    }

    @Test
    void anotherRateIsResampledWithTheRestStillZero() {
        BoardFeed feed = new BoardFeed(Ramps.layout(1, 1000), Ramps.layout(2, 250), Emulation.DEFAULT, 16);
        int count = 0;
        float last = 0;
        for (int i = 0; i < 100; i++) {
            int made = feed.take(block(new float[] {5, 5, 5, 5, 5, 5, 5, 5}));
            count += made;
            for (int k = 0; k < made; k++) {
                last = feed.samples()[0][k];
                assertThat(feed.samples()[1][k]).isZero();
            }
        }
        assertThat(count).isBetween(185, 188);
        // 80 dB of ripple on a constant of 5.
        assertThat(last).isBetween(4.999f, 5.001f);
    }

    @Test
    void channelsThatTheBoardDoesNotHaveAreLeftOut() {
        BoardFeed feed = new BoardFeed(Ramps.layout(2, 250), Ramps.layout(1, 250), Emulation.DEFAULT, 16);
        feed.take(block(new float[] {1}, new float[] {2}));
        assertThat(feed.samples().length).isEqualTo(1);
        assertThat(feed.samples()[0]).startsWith(1);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> BoardFeed.requireFit(
                        "recording x", Ramps.layout(12, 250), Ramps.layout(8, 250), OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recording x has 12 channels, the board sends 8; choose a board with more channels, or a"
                        + " recording with fewer");
        assertThatThrownBy(() -> BoardFeed.requireFit(
                        "recording x",
                        Ramps.layout(1, 250),
                        Ramps.layout(1, 250, Channel.COUNTS),
                        OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recording x is in µV, the board sends counts; say how many counts make one µV");
        assertThatThrownBy(() -> new Emulation(OptionalDouble.of(Double.NaN), 0, Duration.ZERO))
                .hasMessage("a gain must be a number and not 0, got NaN");
        assertThatThrownBy(() -> new Emulation(OptionalDouble.empty(), Double.NaN, Duration.ZERO))
                .hasMessage("an offset must be a number, got NaN");
        assertThatThrownBy(() -> new Emulation(OptionalDouble.empty(), 0, Duration.ofSeconds(-1)))
                .hasMessage("patience cannot be negative, got PT-1S");
    }

    @Test
    void allocatesNothing() {
        BoardFeed feed = new BoardFeed(Ramps.layout(2, 1000), Ramps.layout(4, 250), Emulation.DEFAULT, 16);
        Block block = block(new float[16], new float[16]);
        Allocation.assertNone(() -> feed.take(block));
    }
}
