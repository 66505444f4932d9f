package org.opentmr.app.bench.model.test;

import java.util.List;
import org.opentmr.app.control.ControlTest;

/**
 * What a kind of test lets people set, and how long it takes then.
 *
 * @param <T> its design
 */
interface TestForm<T> {

    TestKind kind();

    List<Field<T>> fields();

    /** The same with fewer trials and less waiting. */
    T shorter(T test);

    int trials(T test);

    /** Of a trial, from the cue or the target on. */
    double limitSeconds(T test);

    /** How long the limb must stay in a target; 0 in a test without targets. */
    double dwellSeconds(T test);

    double restSeconds(T test);

    ControlTest<?> control(T test);
}
