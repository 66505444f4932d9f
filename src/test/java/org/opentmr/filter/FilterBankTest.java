package org.opentmr.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.Allocation;
import org.opentmr.filter.FilterSpec.HighPass;
import org.opentmr.filter.FilterSpec.Notch;

class FilterBankTest {

    private static final SosDesign DESIGN =
            FilterSpec.cascade(List.of(new HighPass(4, 20), new Notch(50, 30, 3)), 1000);

    @Test
    void filtersEveryChannelByItself() {
        double[][] samples = {ramp(50, 1), ramp(50, -7), ramp(50, 0)};
        double[] alone = ramp(50, -7);
        FilterBank bank = new FilterBank(DESIGN, 3);
        bank.run(samples, 0, 20);
        bank.run(samples, 20, 30);
        DESIGN.newState().run(alone, 0, 50);
        assertThat(samples[1]).isEqualTo(alone);
        assertThat(samples[2]).containsOnly(0);
    }

    @Test
    void countsBadSamplesOfEachChannelUntilTheyAreTaken() {
        double[][] samples = {ramp(10, 1), ramp(10, 1)};
        samples[1][3] = Double.NaN;
        samples[1][9] = Double.NEGATIVE_INFINITY;
        FilterBank bank = new FilterBank(DESIGN, 2);
        bank.run(samples, 0, 5);
        bank.run(samples, 5, 5);
        assertThat(bank.takeBadSamples(0)).isZero();
        assertThat(bank.takeBadSamples(1)).isEqualTo(2);
        assertThat(bank.takeBadSamples(1)).isZero();
    }

    @Test
    void resetForgetsSamplesAndCounts() {
        double[][] first = {ramp(30, 5)};
        double[][] again = {ramp(30, 5)};
        FilterBank bank = new FilterBank(DESIGN, 1);
        bank.run(first, 0, 30);
        bank.run(new double[][] {{Double.NaN}}, 0, 1);
        bank.reset();
        bank.run(again, 0, 30);
        assertThat(again[0]).isEqualTo(first[0]);
        assertThat(bank.takeBadSamples(0)).isZero();
    }

    @Test
    void refusesAnotherNumberOfChannels() {
        FilterBank bank = new FilterBank(DESIGN, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bank.run(new double[3][5], 0, 5))
                .withMessage("a filter bank for 2 channels got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FilterBank(DESIGN, 0))
                .withMessage("a filter bank needs channels >= 1, got channels=0");
    }

    @Test
    void allocatesNothing() {
        FilterBank bank = new FilterBank(DESIGN, 8);
        double[][] samples = new double[8][25];
        samples[2][7] = Double.NaN;
        Allocation.assertNone(() -> {
            samples[3][0] = 400;
            bank.run(samples, 0, 25);
            bank.takeBadSamples(2);
        });
    }

    private static double[] ramp(int count, double slope) {
        double[] samples = new double[count];
        for (int i = 0; i < count; i++) {
            samples[i] = slope * i;
        }
        return samples;
    }
}
