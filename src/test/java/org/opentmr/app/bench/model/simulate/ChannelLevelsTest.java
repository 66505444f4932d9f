package org.opentmr.app.bench.model.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.opentmr.simulation.anatomy.Reinnervation;

class ChannelLevelsTest {

    @Test
    void comesToRestAtTheLevelAndKeepsWhatWasBefore() {
        ChannelLevels levels = new ChannelLevels();
        levels.take(0, new double[] {10});
        assertThat(levels.before(0)).isNaN();
        levels.mark();
        for (int i = 1; i <= 300; i++) {
            levels.take(i * 0.016, new double[] {100});
        }
        assertThat(levels.before(0)).isEqualTo(10);
        // 4.8 s are ten time constants: what is left is 90 exp(-9.6).
        assertThat(levels.now(0)).isCloseTo(100, within(0.01));
    }

    @Test
    void howOftenItIsAskedDoesNotMatter() {
        ChannelLevels often = new ChannelLevels();
        ChannelLevels seldom = new ChannelLevels();
        often.take(0, new double[] {1});
        seldom.take(0, new double[] {1});
        for (int i = 1; i <= 100; i++) {
            often.take(i * 0.01, new double[] {5});
        }
        seldom.take(1, new double[] {5});
        assertThat(often.now(0)).isCloseTo(seldom.now(0), within(1e-9));
    }

    @Test
    void wordsForNervesFollowTheSimulation() {
        assertThat(NerveGrowth.words(0)).isEqualTo("no transferred nerve has reached its muscle (1 %)");
        assertThat(NerveGrowth.words(3.5)).startsWith("the first nerve fibres arrive");
        assertThat(NerveGrowth.words(12))
                .isEqualTo("nerves are in: strong, steady signals ("
                        + Math.round(100 * new Reinnervation(12, 0).maturity()) + " %)");
    }
}
