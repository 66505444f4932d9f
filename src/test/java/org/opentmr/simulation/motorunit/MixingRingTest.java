package org.opentmr.simulation.motorunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class MixingRingTest {

    private static final int ROWS = 40;

    /** Small whole numbers and gains of a half: sums in float are exact, in whatever order. */
    @Test
    void sumsWhatIsAddedWhereverItWraps() {
        for (int channels : new int[] {1, 3, 8, 33}) {
            SplittableRandom random = new Seed(1).stream("mixing ring test", channels);
            MixingRing ring = new MixingRing(channels, ROWS);
            double[][] want = new double[channels][1000 + ROWS];
            double[][] got = new double[channels][1000];
            for (int at = 0; at < 1000; at += 5) {
                for (int k = 0; k < 3; k++) {
                    int ahead = random.nextInt(10);
                    float[] values = new float[random.nextInt(ROWS - 10) * channels];
                    float gain = 0.5F * random.nextInt(5);
                    for (int i = 0; i < values.length; i++) {
                        values[i] = random.nextInt(100) - 50;
                        want[i % channels][at + ahead + i / channels] += gain * values[i];
                    }
                    ring.add(values, ahead, gain);
                }
                ring.take(got, at, 5);
            }
            for (int c = 0; c < channels; c++) {
                for (int i = 0; i < 1000; i++) {
                    assertThat(got[c][i]).as("channel %d, sample %d", c, i).isEqualTo(want[c][i]);
                }
            }
        }
    }
}
