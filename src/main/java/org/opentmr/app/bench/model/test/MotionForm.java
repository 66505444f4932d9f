package org.opentmr.app.bench.model.test;

import java.util.List;
import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.MotionControlTest;
import org.opentmr.assessment.control.FullRange;
import org.opentmr.assessment.control.MotionTest;

/** The Motion test. */
final class MotionForm implements TestForm<MotionTest> {

    @Override
    public TestKind kind() {
        return TestKind.MOTION;
    }

    @Override
    public List<Field<MotionTest>> fields() {
        return List.of(
                Field.of(
                        "repetitions",
                        "Repetitions of each motion",
                        "",
                        1,
                        10,
                        1,
                        MotionTest::repetitions,
                        (test, value) -> of(
                                test, value.intValue(), test.timeLimitSeconds(), test.fullRange(), test.restSeconds())),
                Field.of(
                        "timeLimitSeconds",
                        "Time for each trial",
                        "s",
                        1,
                        30,
                        0.5,
                        MotionTest::timeLimitSeconds,
                        (test, value) -> of(test, test.repetitions(), value, test.fullRange(), test.restSeconds())),
                Field.of(
                        "rangeSeconds",
                        "Full range after correct",
                        "s",
                        0.2,
                        5,
                        0.1,
                        MotionForm::range,
                        (test, value) -> of(
                                test,
                                test.repetitions(),
                                test.timeLimitSeconds(),
                                new FullRange.OfSeconds(value),
                                test.restSeconds())),
                Field.of(
                        "restSeconds",
                        "Rest before each trial",
                        "s",
                        0,
                        10,
                        0.5,
                        MotionTest::restSeconds,
                        (test, value) ->
                                of(test, test.repetitions(), test.timeLimitSeconds(), test.fullRange(), value)));
    }

    private static MotionTest of(MotionTest test, int repetitions, double limit, FullRange range, double rest) {
        return new MotionTest(test.motions(), repetitions, limit, range, rest);
    }

    private static double range(MotionTest test) {
        return test.fullRange() instanceof FullRange.OfSeconds range ? range.seconds() : Double.NaN;
    }

    @Override
    public MotionTest shorter(MotionTest test) {
        return of(test, 1, test.timeLimitSeconds(), test.fullRange(), 1);
    }

    @Override
    public int trials(MotionTest test) {
        return test.plannedTrials();
    }

    @Override
    public double limitSeconds(MotionTest test) {
        return test.timeLimitSeconds();
    }

    @Override
    public double dwellSeconds(MotionTest test) {
        return 0;
    }

    @Override
    public double restSeconds(MotionTest test) {
        return test.restSeconds();
    }

    @Override
    public ControlTest<?> control(MotionTest test) {
        return new MotionControlTest(test);
    }
}
