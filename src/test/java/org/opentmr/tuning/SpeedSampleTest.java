package org.opentmr.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpeedSampleTest {

    /** Against sorting, with many equal values as a full ramp gives them, and every order. */
    @Test
    void percentilesAreThoseOfTheSortedSpeeds() {
        SplittableRandom random = new SplittableRandom(1);
        for (int size = 1; size < 400; size++) {
            float[] speeds = new float[size];
            int distinct = 1 + random.nextInt(size);
            SpeedSample sample = new SpeedSample();
            for (int i = 0; i < size; i++) {
                speeds[i] = random.nextInt(distinct) / (float) distinct;
                if (size % 3 == 0) {
                    speeds[i] = (size % 2 == 0 ? i : size - i) / (float) size;
                }
                sample.add(speeds[i]);
            }
            Arrays.sort(speeds);
            assertThat(sample.deciles())
                    .containsExactly(
                            speeds[(int) Math.round(0.1 * (size - 1))],
                            speeds[(int) Math.round(0.5 * (size - 1))],
                            speeds[(int) Math.round(0.9 * (size - 1))]);
        }
    }

    @Test
    void ofNothingAreNotANumber() {
        assertThat(new SpeedSample().deciles()).containsOnly(Double.NaN);
    }
}
