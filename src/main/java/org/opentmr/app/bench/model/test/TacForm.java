package org.opentmr.app.bench.model.test;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.TacControlTest;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;

/** The TAC test with a limb and the motions of a decoder. */
final class TacForm implements TestForm<TacTest> {

    private static final int FEW_POSTURES = 3;

    private final AmputationLevel level;
    private final MotionSet motions;

    TacForm(AmputationLevel level, MotionSet motions) {
        this.level = level;
        this.motions = motions;
    }

    @Override
    public TestKind kind() {
        return TestKind.TAC;
    }

    /** The numbers of a test that are being changed. */
    private record Numbers(
            int axes,
            double offset,
            double tolerance,
            double dwell,
            double limit,
            int postures,
            int repetitions,
            double rest) {

        static Numbers of(TacTest test) {
            return new Numbers(
                    Collections.max(test.axesMoved()),
                    test.offsetDegrees(),
                    test.toleranceDegrees(),
                    test.dwellSeconds(),
                    test.timeLimitSeconds(),
                    test.mostPostures(),
                    test.repetitions(),
                    test.restSeconds());
        }

        TacTest into(TacTest test) {
            return new TacTest(
                    test.axes(),
                    axes == 1 ? List.of(1) : List.of(1, axes),
                    offset,
                    tolerance,
                    dwell,
                    limit,
                    postures,
                    repetitions,
                    rest);
        }
    }

    /** Changes one of the numbers. */
    @FunctionalInterface
    private interface Change {
        Numbers of(Numbers before, double value);
    }

    private static Field<TacTest> field(
            String key,
            String words,
            String unit,
            double lowest,
            double highest,
            double step,
            ToDoubleFunction<Numbers> get,
            Change change) {
        return Field.of(
                key,
                words,
                unit,
                lowest,
                highest,
                step,
                test -> get.applyAsDouble(Numbers.of(test)),
                (test, value) -> change.of(Numbers.of(test), value).into(test));
    }

    @Override
    public List<Field<TacTest>> fields() {
        int axes = Limbs.of(level).drivenBy(motions).joints().size();
        return List.of(
                field(
                        "axesMoved",
                        "Axes moved at once, up to",
                        "",
                        1,
                        axes,
                        1,
                        Numbers::axes,
                        (b, v) -> new Numbers(
                                (int) v, b.offset, b.tolerance, b.dwell, b.limit, b.postures, b.repetitions, b.rest)),
                field(
                        "mostPostures",
                        "Postures of each, at most",
                        "",
                        1,
                        64,
                        1,
                        Numbers::postures,
                        (b, v) -> new Numbers(
                                b.axes, b.offset, b.tolerance, b.dwell, b.limit, (int) v, b.repetitions, b.rest)),
                field(
                        "repetitions",
                        "Repetitions of each posture",
                        "",
                        1,
                        10,
                        1,
                        Numbers::repetitions,
                        (b, v) -> new Numbers(
                                b.axes, b.offset, b.tolerance, b.dwell, b.limit, b.postures, (int) v, b.rest)),
                field(
                        "offsetDegrees",
                        "Way from rest",
                        "°",
                        10,
                        120,
                        5,
                        Numbers::offset,
                        (b, v) -> new Numbers(
                                b.axes, v, b.tolerance, b.dwell, b.limit, b.postures, b.repetitions, b.rest)),
                field(
                        "toleranceDegrees",
                        "Tolerance of each axis, ±",
                        "°",
                        1,
                        30,
                        1,
                        Numbers::tolerance,
                        (b, v) ->
                                new Numbers(b.axes, b.offset, v, b.dwell, b.limit, b.postures, b.repetitions, b.rest)),
                field(
                        "dwellSeconds",
                        "To stay in the target",
                        "s",
                        0.2,
                        5,
                        0.1,
                        Numbers::dwell,
                        (b, v) -> new Numbers(
                                b.axes, b.offset, b.tolerance, v, b.limit, b.postures, b.repetitions, b.rest)),
                field(
                        "timeLimitSeconds",
                        "Time for each trial",
                        "s",
                        2,
                        60,
                        1,
                        Numbers::limit,
                        (b, v) -> new Numbers(
                                b.axes, b.offset, b.tolerance, b.dwell, v, b.postures, b.repetitions, b.rest)),
                field(
                        "restSeconds",
                        "Rest before each trial",
                        "s",
                        0,
                        10,
                        0.5,
                        Numbers::rest,
                        (b, v) -> new Numbers(
                                b.axes, b.offset, b.tolerance, b.dwell, b.limit, b.postures, b.repetitions, v)));
    }

    @Override
    public TacTest shorter(TacTest test) {
        Numbers now = Numbers.of(test);
        return new Numbers(now.axes, now.offset, now.tolerance, now.dwell, now.limit, FEW_POSTURES, 1, 1).into(test);
    }

    @Override
    public int trials(TacTest test) {
        return test.plannedTrials(Limbs.of(level), motions);
    }

    @Override
    public double limitSeconds(TacTest test) {
        return test.timeLimitSeconds();
    }

    @Override
    public double dwellSeconds(TacTest test) {
        return test.dwellSeconds();
    }

    @Override
    public double restSeconds(TacTest test) {
        return test.restSeconds();
    }

    @Override
    public ControlTest<?> control(TacTest test) {
        return new TacControlTest(test, level);
    }
}
