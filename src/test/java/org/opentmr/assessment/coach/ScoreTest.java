package org.opentmr.assessment.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opentmr.assessment.coach.TestFindings.CLOSE;
import static org.opentmr.assessment.coach.TestFindings.FLEXION;
import static org.opentmr.assessment.coach.TestFindings.OPEN;
import static org.opentmr.assessment.coach.TestFindings.decoding;
import static org.opentmr.assessment.coach.TestFindings.good;
import static org.opentmr.assessment.coach.TestFindings.strength;
import static org.opentmr.assessment.coach.TestFindings.with;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void nothingLeftToWishForIsFive() {
        assertThat(good(CLOSE).score()).isEqualTo(5, within(1e-12));
    }

    @Test
    void isHalfTheWorstPartAndHalfTheMean() {
        double oneOfSixAtHalf = 5 * (0.5 * 0.5 + 0.5 * (5.5 / 6));
        assertThat(with(CLOSE, strength(6, 0), TestFindings.RECOGNISED).score())
                .as("6 dB, half of the 12 that are good")
                .isEqualTo(oneOfSixAtHalf, within(1e-12));
        assertThat(with(CLOSE, new MotionPattern(3, 0.65, 1, Optional.of(OPEN)), TestFindings.RECOGNISED)
                        .score())
                .as("scatter at 0.65 of the distance and 1 SD to the border, both half way")
                .isEqualTo(5 * (0.5 * 0.5 + 0.5 * (5 / 6.0)), within(1e-12));
    }

    @Test
    void oneBadPartSpoilsAMotion() {
        assertThat(with(CLOSE, decoding(Optional.of(FLEXION), 0.5, 0, 0)).score()).isLessThan(2.5);
        assertThat(with(CLOSE, decoding(Optional.empty(), 0, 0, 0.2)).score()).isLessThan(2.5);
    }

    @Test
    void partsThatCouldNotBeMeasuredAreLeftOut() {
        MotionPattern alone = new MotionPattern(Double.NaN, Double.NaN, Double.NaN, Optional.empty());
        assertThat(with(CLOSE, alone, decoding(Optional.empty(), 0, 0, Double.NaN)).score())
                .isEqualTo(5, within(1e-12));
    }

    @Test
    void untestedThereIsNoScore() {
        MotionFindings untested = new MotionFindings(
                CLOSE, 1, TestFindings.STRONG, TestFindings.APART, TestFindings.STEADY, Optional.empty());
        assertThat(untested.score()).isNaN();
    }
}
