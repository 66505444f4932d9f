package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.opentmr.signal.Channel;

class LevelMeterTest {

    private static float[][] sine(double amplitude, double offset, double hertz) {
        float[][] samples = new float[2][4000];
        for (int i = 0; i < 4000; i++) {
            samples[0][i] = (float) (offset + amplitude * Math.sin(2 * Math.PI * hertz * i / 1000));
            samples[1][i] = (float) offset;
        }
        return samples;
    }

    private static double[] level(LevelMeter meter, float[][] samples) {
        meter.take(samples, 0, samples[0].length);
        double[] levels = new double[2];
        meter.read(levels);
        return levels;
    }

    @Test
    void showsTheMeanAbsoluteValueOfWhatMovesAndNotTheOffset() {
        double[] levels = level(new LevelMeter(ScriptedSource.layout(2, 1000)), sine(50, 20_000, 100));
        // 2/π of the amplitude, and what a first-order 20 Hz high-pass leaves of 100 Hz.
        assertThat(levels[0]).isCloseTo(50 * 2 / Math.PI / Math.hypot(1, 0.2), within(2.0));
        assertThat(levels[1]).isCloseTo(0, within(1e-6));
    }

    @Test
    void showsTheValueItselfOfAnEnvelope() {
        LevelMeter meter = new LevelMeter(ScriptedSource.layout(2, 1000).withKind(Channel.Kind.ENVELOPE));
        assertThat(level(meter, sine(0, 30, 1))[1]).isCloseTo(30, within(1e-3));
    }

    @Test
    void leavesOutWhatIsNotANumber() {
        float[][] samples = sine(50, 0, 100);
        LevelMeter clean = new LevelMeter(ScriptedSource.layout(2, 1000));
        double want = level(clean, samples)[0];
        samples[0][2000] = Float.NaN;
        samples[0][2001] = Float.NEGATIVE_INFINITY;
        assertThat(level(new LevelMeter(ScriptedSource.layout(2, 1000)), samples)[0])
                .isCloseTo(want, within(1.0));
    }
}
