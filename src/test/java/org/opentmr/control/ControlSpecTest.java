package org.opentmr.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.opentmr.Close.assertClose;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.control.MajorityVote.RejectedVotes;

class ControlSpecTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        () -> Rejection.DEFAULT.withThreshold(1),
                        "rejection needs 0 <= threshold < 1, got threshold=1.0 for every motion"),
                refusal(
                        () -> Rejection.DEFAULT.withThreshold("hand open", Double.NaN),
                        "rejection needs 0 <= threshold < 1, got threshold=NaN for hand open"),
                refusal(
                        () -> new Rejection(0.6, new TreeMap<>(), -0.1, OptionalDouble.empty(), true),
                        "rejection needs 0 <= hysteresis <= 1, got hysteresis=-0.1"),
                refusal(
                        () -> Rejection.DEFAULT.withSquaredDistanceLimit(Double.NaN),
                        "rejection needs a squaredDistanceLimit > 0, got squaredDistanceLimit=NaN"),
                refusal(
                        () -> new MajorityVote(0, RejectedVotes.SKIPPED),
                        "a majority vote needs decisions >= 1, got decisions=0"),
                refusal(
                        () -> new VelocityRamp(0, 2),
                        "a velocity ramp needs length >= 1 and down >= 1, got length=0, down=2"),
                refusal(
                        () -> new VelocityRamp(10, 0),
                        "a velocity ramp needs length >= 1 and down >= 1, got length=10, down=0"),
                refusal(
                        () -> new ProportionalSpeed(SpeedCurve.LINEAR, Double.NaN),
                        "proportional speed needs 0 < maximum <= 1, got maximum=NaN"),
                refusal(
                        () -> new ActivityRange(3, 2),
                        "an activity range needs 0 <= low <= high, got low=3.0, high=2.0"),
                refusal(
                        () -> ActivityRange.fit(new double[] {1, 2}, new int[] {0}, 1),
                        "activity ranges need one label per window, got 2 windows, 1 labels"),
                refusal(
                        () -> ActivityRange.fit(new double[] {1, Double.NaN}, new int[] {0, 0}, 1),
                        "window 1 has activity NaN, it needs >= 0"),
                refusal(
                        () -> ActivityRange.fit(new double[] {1, 2}, new int[] {0, 2}, 2),
                        "window 1 has label 2, there are 2 motions"),
                refusal(
                        () -> ActivityRange.fit(new double[] {1, 2}, new int[] {0, 0}, 2),
                        "motion 1 has no training window to take its range from"));
    }

    private static Arguments refusal(ThrowingCallable code, String message) {
        return Arguments.argumentSet(message, code, message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithTheValues(ThrowingCallable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessage(message);
    }

    @Test
    void delayIsThatOfTheVote() {
        assertThat(ControlSpec.DEFAULT.delaySeconds(0.025)).isZero();
        assertThat(ControlSpec.DEFAULT
                        .withVote(new MajorityVote(5, RejectedVotes.AS_REST))
                        .delaySeconds(0.025))
                .isEqualTo(0.05);
        assertThat(VelocityRamp.DEFAULT.riseSeconds(0.05)).isEqualTo(0.5);
    }

    @Test
    void equalSettingsAreEqual() {
        assertThat(Rejection.DEFAULT.withThreshold("hand open", 0.7))
                .isEqualTo(
                        new Rejection(0.6, new TreeMap<>(Map.of("hand open", 0.7)), 0.1, OptionalDouble.empty(), true));
    }

    @Test
    void oneTrainingWindowGivesARangeWhateverTheRounding() {
        for (double activity = 0; activity < 10; activity += 0.01) {
            ActivityRange range =
                    ActivityRange.fit(new double[] {activity}, new int[] {0}, 1).get(0);
            assertClose("low of " + activity, activity, range.low(), 1e-15, "one product and one sum");
            assertClose("high of " + activity, activity, range.high(), 1e-15, "one product and one sum");
        }
    }

    @Test
    void aRangeOfOneActivityIsASwitch() {
        ActivityRange range = new ActivityRange(5, 5);
        assertThat(range.strength(5)).isZero();
        assertThat(range.strength(5.1)).isEqualTo(1);
        assertThat(range.strength(Double.NaN)).isZero();
        assertThat(range.strength(Double.POSITIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @EnumSource(SpeedCurve.class)
    void curvesRiseFromNextToNothingToNearlyAll(SpeedCurve curve) {
        double before = -1;
        for (int i = 0; i <= 100; i++) {
            double speed = curve.speed(i / 100.0);
            assertThat(speed).isBetween(0.0, 1.0).isGreaterThan(before);
            before = speed;
        }
        assertThat(curve.speed(0)).isLessThan(0.007);
        assertThat(curve.speed(1)).isGreaterThan(0.993);
    }
}
