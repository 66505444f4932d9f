package org.opentmr.assessment.quality;

/**
 * Amplitude of one channel with and without activity, in the channel's unit.
 *
 * @param restRms root mean square at rest, NaN where there is none
 * @param activeRms root mean square during activity, NaN where there is none
 */
record Levels(double restRms, double activeRms) {

    /** 20 log₁₀(active / rest); NaN where one of them is missing or both are 0. */
    double snrDb() {
        return 20 * Math.log10(activeRms / restRms);
    }
}
