package org.opentmr.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.opentmr.Close.assertClose;

import org.junit.jupiter.api.Test;
import org.opentmr.filter.FilterSpec.HighPass;
import org.opentmr.filter.FilterSpec.LowPass;

class ZeroPhaseAnalysisTest {

    private static final SosDesign DESIGN = new HighPass(4, 20).design(1000);

    @Test
    void delaysNothingAndAttenuatesTwice() {
        double[] sine = new double[4000];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = 100 * Math.sin(2 * Math.PI * 30 * i / 1000);
        }
        double power = Math.pow(DESIGN.at(30).magnitude(), 2);
        double[] got = ZeroPhaseAnalysis.filtered(DESIGN, sine);
        for (int i = 1000; i < 3000; i++) {
            assertClose("sample " + i, power * sine[i], got[i], 1e-8, "the ends' transients after 1000 samples");
        }
    }

    @Test
    void refusesWhatIsShorterThanItsPadding() {
        assertThat(ZeroPhaseAnalysis.paddingSamples(DESIGN)).isEqualTo(15);
        assertThat(ZeroPhaseAnalysis.paddingSamples(new LowPass(3, 100).design(1000)))
                .isEqualTo(12);
        assertThat(ZeroPhaseAnalysis.filtered(DESIGN, new double[16])).hasSize(16);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZeroPhaseAnalysis.filtered(DESIGN, new double[15]))
                .withMessage("zero-phase filtering needs more than 15 samples for this filter, got 15");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        double[] samples = new double[100];
        samples[17] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZeroPhaseAnalysis.filtered(DESIGN, samples))
                .withMessage("zero-phase filtering needs finite samples, sample 17 is NaN;"
                        + " repair or leave out that stretch first");
    }
}
