package org.opentmr.assessment.control;

/** Is told how a test goes on. */
public interface TestListener {

    /** Does not listen. */
    TestListener NONE = (trial, planned, task, completed) -> {};

    /**
     * A trial has ended.
     *
     * @param trial its number, from 1
     * @param planned how many there will be
     * @param task what was to be done, for people
     * @param completed whether it was done in time
     */
    void trialEnded(int trial, int planned, String task, boolean completed);
}
