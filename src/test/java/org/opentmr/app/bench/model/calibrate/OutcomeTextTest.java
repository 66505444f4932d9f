package org.opentmr.app.bench.model.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentmr.assessment.Interval;

class OutcomeTextTest {

    @Test
    void aRangeIsGivenWhereThereIsOneThatMeansSomething() {
        assertThat(OutcomeText.range(new Interval(0.931, 0.902, 0.96, 4))).isEqualTo(" (95 %: 90.2 to 96.0 %)");
        assertThat(OutcomeText.range(new Interval(0.787, 0, 1, 2)))
                .isEqualTo(" (2 repetitions: too few to say how sure)");
    }
}
