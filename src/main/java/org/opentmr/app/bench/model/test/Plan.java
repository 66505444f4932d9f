package org.opentmr.app.bench.model.test;

import java.util.List;
import org.opentmr.app.control.ControlTest;
import org.opentmr.assessment.control.FittsTest;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;

/**
 * A test with its settings, ready to be taken. Immutable.
 *
 * @param <T> design of the test
 */
public final class Plan<T> {

    private final TestForm<T> form;
    private final T test;
    private final LimbSpec limb;

    private Plan(TestForm<T> form, T test, LimbSpec limb) {
        this.form = form;
        this.test = test;
        this.limb = limb;
        form.control(test);
    }

    /**
     * A kind of test with the settings that the program starts with.
     *
     * @throws IllegalArgumentException where it cannot be taken with these motions; the message says what is missing
     */
    static Plan<?> usual(TestKind kind, AmputationLevel level, MotionSet motions) {
        LimbSpec limb = Limbs.of(level);
        limb.drivenBy(motions);
        return switch (kind) {
            case MOTION -> new Plan<>(new MotionForm(), MotionTest.usual(motions), limb);
            case TAC -> new Plan<>(new TacForm(level, motions), TacTest.usual(limb, motions), limb);
            case FITTS -> {
                List<DegreeOfFreedom> axes = FittsTest.usualAxes(limb, motions);
                if (axes.size() < 2) {
                    throw new IllegalArgumentException("The Fitts test needs two joints that move both ways, these"
                            + " motions have " + axes.size() + ": calibrate more motions, or take another test");
                }
                yield new Plan<>(new FittsForm(), FittsTest.usual(limb, axes.get(0), axes.get(1)), limb);
            }
        };
    }

    public TestKind kind() {
        return form.kind();
    }

    /** All settings with their values. */
    public List<Setting> settings() {
        return form.fields().stream().map(field -> field.of(test)).toList();
    }

    /**
     * The same with another value of a setting.
     *
     * @throws IllegalArgumentException where the value does not fit; the message says what would
     */
    Plan<T> with(String key, double value) {
        Field<T> field = form.fields().stream()
                .filter(each -> each.shape().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind().title() + " has no setting " + key));
        return new Plan<>(form, field.with(test, value), limb);
    }

    /** The short version: fewer trials, less waiting. */
    Plan<T> shorter() {
        return new Plan<>(form, form.shorter(test), limb);
    }

    /** How many trials it has. */
    public int trials() {
        return form.trials(test);
    }

    /** How long it takes at most, if no target is ever reached. */
    public double mostSeconds() {
        return trials() * (form.limitSeconds(test) + form.restSeconds(test));
    }

    /** Of a trial, from the cue or the target on. */
    public double limitSeconds() {
        return form.limitSeconds(test);
    }

    /** How long the limb must stay in a target; 0 without targets. */
    public double dwellSeconds() {
        return form.dwellSeconds(test);
    }

    double restSeconds() {
        return form.restSeconds(test);
    }

    LimbSpec limb() {
        return limb;
    }

    ControlTest<?> control() {
        return form.control(test);
    }
}
