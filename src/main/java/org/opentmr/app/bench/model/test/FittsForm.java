package org.opentmr.app.bench.model.test;

import java.util.List;
import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.FittsControlTest;
import org.opentmr.assessment.control.FittsTest;

/** The Fitts test. */
final class FittsForm implements TestForm<FittsTest> {

    /** As few as still lie in every direction. */
    private static final int FEW_TARGETS = 4;

    @Override
    public TestKind kind() {
        return TestKind.FITTS;
    }

    @Override
    public List<Field<FittsTest>> fields() {
        return List.of(
                Field.of(
                        "targets",
                        "Targets around the middle",
                        "",
                        3,
                        16,
                        1,
                        FittsTest::targets,
                        (test, value) -> of(
                                test,
                                value.intValue(),
                                test.dwellSeconds(),
                                test.timeLimitSeconds(),
                                test.rounds(),
                                test.restSeconds())),
                Field.of(
                        "rounds",
                        "Rounds",
                        "",
                        1,
                        10,
                        1,
                        FittsTest::rounds,
                        (test, value) -> of(
                                test,
                                test.targets(),
                                test.dwellSeconds(),
                                test.timeLimitSeconds(),
                                value.intValue(),
                                test.restSeconds())),
                Field.of(
                        "dwellSeconds",
                        "To stay in the target",
                        "s",
                        0.2,
                        5,
                        0.1,
                        FittsTest::dwellSeconds,
                        (test, value) -> of(
                                test,
                                test.targets(),
                                value,
                                test.timeLimitSeconds(),
                                test.rounds(),
                                test.restSeconds())),
                Field.of(
                        "timeLimitSeconds",
                        "Time for each trial",
                        "s",
                        2,
                        60,
                        1,
                        FittsTest::timeLimitSeconds,
                        (test, value) -> of(
                                test, test.targets(), test.dwellSeconds(), value, test.rounds(), test.restSeconds())),
                Field.of(
                        "restSeconds",
                        "Rest before each trial",
                        "s",
                        0,
                        10,
                        0.5,
                        FittsTest::restSeconds,
                        (test, value) -> of(
                                test,
                                test.targets(),
                                test.dwellSeconds(),
                                test.timeLimitSeconds(),
                                test.rounds(),
                                value)));
    }

    private static FittsTest of(FittsTest test, int targets, double dwell, double limit, int rounds, double rest) {
        return new FittsTest(
                test.horizontal(),
                test.vertical(),
                test.layout(),
                targets,
                test.distancesDegrees(),
                test.widthsDegrees(),
                dwell,
                limit,
                rounds,
                rest);
    }

    @Override
    public FittsTest shorter(FittsTest test) {
        return of(test, FEW_TARGETS, test.dwellSeconds(), test.timeLimitSeconds(), 1, test.restSeconds());
    }

    @Override
    public int trials(FittsTest test) {
        return test.plannedTrials();
    }

    @Override
    public double limitSeconds(FittsTest test) {
        return test.timeLimitSeconds();
    }

    @Override
    public double dwellSeconds(FittsTest test) {
        return test.dwellSeconds();
    }

    @Override
    public double restSeconds(FittsTest test) {
        return test.restSeconds();
    }

    @Override
    public ControlTest<?> control(FittsTest test) {
        return new FittsControlTest(test);
    }
}
