package org.opentmr.app.bench.view.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeRangeTest {

    private static final double ROUNDING = 1e-9;

    private final TimeRange all = TimeRange.all(100);

    @Test
    void whatIsUnderTheMouseStaysThere() {
        TimeRange near = all.zoom(0.5, 30);
        assertThat(near.seconds()).isCloseTo(50, within(ROUNDING));
        assertThat((30 - near.from()) / near.seconds()).isCloseTo(0.3, within(ROUNDING));
    }

    @Test
    void neverLeavesTheSession() {
        assertThat(all.zoom(0.1, 0).shift(-50).from()).isZero();
        assertThat(all.zoom(0.1, 100).shift(50).to()).isEqualTo(100);
        assertThat(all.zoom(7, 20)).isEqualTo(all);
        assertThat(all.zoom(0.2, 50).isAll()).isFalse();
        assertThat(all.zoom(1e-9, 50).seconds())
                .as("a decision can still be hit")
                .isEqualTo(0.5);
    }

    @Test
    void aTimeLookedAtIsInSightAndLargeEnough() {
        TimeRange looked = all.lookAt(80);
        assertThat(looked.seconds()).isEqualTo(10);
        assertThat(looked.from()).isCloseTo(75, within(ROUNDING));
        assertThat(looked.lookAt(82)).as("well in sight already").isEqualTo(looked);
        assertThat(looked.lookAt(99.9).to()).isEqualTo(100);
    }
}
