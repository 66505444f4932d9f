package org.opentmr.tuning.search;

/** A way to get from the present settings to better ones. */
interface Strategy {

    /**
     * Chooses, asking the guide and nobody else: what it never sees can judge the choice.
     *
     * @param start the present settings, among the choice
     * @return the best that it found, the start where there is none
     */
    Candidate choose(Candidate start, Guide guide);

    /** About how many candidates will be measured, for an estimate of the time. */
    int expected(int channels);
}
