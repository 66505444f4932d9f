package org.opentmr.assessment.control;

import java.util.Optional;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/**
 * Under which conditions a test was taken.
 *
 * @param incrementSeconds time between two decisions: the resolution of every time in the result
 * @param limb that was moved; empty for a recording, where none was
 * @param order seed of the order of trials; empty for a recording, which has its own order
 * @param plannedTrials how many there would have been
 * @param offline what the decoder reached offline, where it is known
 */
public record TestConditions(
        double incrementSeconds,
        Optional<LimbSpec> limb,
        Optional<Seed> order,
        int plannedTrials,
        Optional<OfflineFigures> offline) {

    TestConditions with(OfflineFigures figures) {
        return new TestConditions(incrementSeconds, limb, order, plannedTrials, Optional.of(figures));
    }
}
