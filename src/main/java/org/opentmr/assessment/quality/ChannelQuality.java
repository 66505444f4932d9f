package org.opentmr.assessment.quality;

import java.util.List;

/**
 * The figures of one channel and what they mean. A figure that cannot be had is NaN.
 *
 * @param channel its name
 * @param unit of the amplitudes
 * @param restRms root mean square at rest
 * @param activeRms root mean square during activity
 * @param snrDb 20 log₁₀(active / rest)
 * @param mainsHz the mains frequency that the ratio is about: the one stated, or else the stronger of 50 and 60 Hz
 * @param mainsRatio its power and its harmonics' over the power from 20 to 450 Hz
 * @param lowFrequencyRatio power below 20 Hz over the power from 20 to 450 Hz
 * @param flatShare share of samples in runs of identical values
 * @param railShare share of samples at the extreme values
 * @param nanShare share of samples that are not finite
 * @param ecg whether the heart is heard
 * @param bridgedWith channels that show the same signal
 * @param verdict the worst that any figure gives
 * @param reasons in words, worst first; what is good when nothing is wrong
 */
public record ChannelQuality(
        String channel,
        String unit,
        double restRms,
        double activeRms,
        double snrDb,
        double mainsHz,
        double mainsRatio,
        double lowFrequencyRatio,
        double flatShare,
        double railShare,
        double nanShare,
        EcgFinding ecg,
        List<String> bridgedWith,
        Verdict verdict,
        List<String> reasons) {

    public ChannelQuality {
        bridgedWith = List.copyOf(bridgedWith);
        reasons = List.copyOf(reasons);
    }
}
