package org.opentmr.experiment.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class EmgFiguresTest {

    private static final int SAMPLES = 200_000;

    @Test
    void whiteGaussianNoise() {
        SplittableRandom random = new Seed(3).stream("white noise", 0);
        double[] x = new double[SAMPLES];
        for (int i = 0; i < x.length; i++) {
            x[i] = 5 + 20 * random.nextGaussian();
        }

        EmgFigures figures = EmgFigures.of(x, 2000);

        // Standard errors of 200000 samples: kurtosis sqrt(24/n) = 0.011, RMS 0.16 %; the mean does not count.
        assertThat(figures.rms()).isCloseTo(20, within(0.1));
        assertThat(figures.kurtosis()).isCloseTo(3, within(0.05));
        assertThat(figures.meanOverRms()).isCloseTo(Math.sqrt(2 / Math.PI), within(0.003));
        assertThat(figures.medianHz()).isCloseTo(500, within(10.0));
        assertThat(figures.meanHz()).isCloseTo(500, within(10.0));
        assertThat(figures.bandShare()).isCloseTo(0.43, within(0.01));
    }

    @Test
    void aSine() {
        double[] x = new double[SAMPLES];
        for (int i = 0; i < x.length; i++) {
            x[i] = 10 * Math.sin(2 * Math.PI * 80 * i / 2000);
        }

        EmgFigures figures = EmgFigures.of(x, 2000);

        assertThat(figures.rms()).isCloseTo(10 / Math.sqrt(2), within(1e-6));
        assertThat(figures.kurtosis()).isCloseTo(1.5, within(1e-6));
        assertThat(figures.medianHz()).isCloseTo(80, within(1.0));
        assertThat(figures.bandShare()).isCloseTo(1, within(1e-6));
    }

    @Test
    void rankCorrelation() {
        double[] x = {1, 2, 3, 4};
        assertThat(Trend.spearman(x, new double[] {1, 10, 100, 1000})).isEqualTo(1);
        assertThat(Trend.spearman(x, new double[] {4, 3, 2, 1})).isEqualTo(-1);

        assertThat(Trend.spearman(x, new double[] {1, 2, 2, 1})).isEqualTo(0);
        assertThat(Trend.spearman(x, new double[] {2, 2, 2, 2})).isNaN();
        assertThat(Trend.spearman(x, new double[] {2, Double.NaN, 2, 2})).isNaN();
    }
}
