package org.opentmr.feature.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.Close;

class PhasorTest {

    @Test
    void oppositeChannelsAreAsFarApartAsTheirAmplitudesTogether() {
        double[][] window = {{3, -3, 3, -3}, {4, -4, 4, -4}};
        double[] got = Driver.batch(PhasorFeature.RMSPHASOR, window, 1000);
        Close.assertClose("distance", Math.log(3 + 4), got[0], 1e-12, "phases 0 and π");
        Close.assertClose("ratio", Math.log(7.0 / 14), got[1], 1e-12, "differences are twice as large");
    }

    @ParameterizedTest
    @EnumSource(PhasorFeature.class)
    void aGainMovesTheDistancesAndLeavesTheRatios(PhasorFeature feature) {
        double[][] window = Driver.noise(4, 100);
        double[] before = Driver.batch(feature, window, 1000);
        for (double[] channel : window) {
            for (int n = 0; n < channel.length; n++) {
                channel[n] *= 2;
            }
        }
        double[] after = Driver.batch(feature, window, 1000);
        for (int pair = 0; pair < 6; pair++) {
            Close.assertClose("distance", before[pair] + Math.log(2), after[pair], 1e-12, "a factor is a sum of logs");
            Close.assertClose("ratio", before[6 + pair], after[6 + pair], 1e-12, "the factor cancels");
        }
    }

    @ParameterizedTest
    @EnumSource(PhasorFeature.class)
    void silenceHasNoDistance(PhasorFeature feature) {
        double[] got = Driver.batch(feature, new double[2][50], 1000);
        assertThat(got[0]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(got[1]).isNaN();
    }
}
