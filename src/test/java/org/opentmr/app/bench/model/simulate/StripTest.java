package org.opentmr.app.bench.model.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleRing;

class StripTest {

    private static final ChannelLayout ONE = new ChannelLayout(
            List.of(new Channel("E1", Channel.MICROVOLTS, Channel.Kind.RAW, Optional.empty(), Optional.empty())), 1000);
    private static final int PER_COLUMN = 10;

    private final SampleRing ring = new SampleRing(1, 1 << 14);

    private void write(long first, int count, int spikeAt) {
        Block block = new Block(1, count);
        float[][] samples = new float[1][count];
        if (spikeAt >= 0) {
            samples[0][spikeAt] = 500;
        }
        block.begin(first);
        block.append(samples, 0, count, 0);
        ring.write(block);
    }

    @Test
    void aSpikeOfOneSampleIsSeenHoweverTheStreamIsCut() {
        Strip whole = new Strip(ONE, ring.newReader());
        Strip pieces = new Strip(ONE, ring.newReader());
        int spike = 1234;
        for (int first = 0; first < 3000; first += 50) {
            write(first, 50, spike / 50 == first / 50 ? spike % 50 : -1);
            pieces.advance();
        }
        whole.advance();
        int newest = 2999 / PER_COLUMN;
        for (int ago = 0; ago < Strip.COLUMNS; ago++) {
            assertThat(pieces.highest(0, ago)).isEqualTo(whole.highest(0, ago));
            assertThat(whole.highest(0, ago)).isEqualTo(newest - ago == spike / PER_COLUMN ? 500 : 0);
        }
    }

    @Test
    void aGapStaysEmpty() {
        Strip strip = new Strip(ONE, ring.newReader());
        write(0, 100, -1);
        write(500, 100, -1);
        strip.advance();
        assertThat(strip.highest(0, 0)).isZero();
        assertThat(strip.highest(0, 9)).isZero();
        for (int ago = 10; ago < 50; ago++) {
            assertThat(strip.highest(0, ago)).as("%d columns ago", ago).isNaN();
        }
        assertThat(strip.highest(0, 50)).isZero();
        assertThat(strip.lowest(0, 299)).as("before the beginning").isNaN();
    }

    @Test
    void aGapLongerThanThePictureLeavesNothingOfBefore() {
        Strip strip = new Strip(ONE, ring.newReader());
        write(0, 100, 5);
        write(1_000_000, 10, -1);
        strip.advance();
        assertThat(strip.highest(0, 0)).isZero();
        for (int ago = 1; ago < Strip.COLUMNS; ago++) {
            assertThat(strip.highest(0, ago)).isNaN();
        }
    }
}
