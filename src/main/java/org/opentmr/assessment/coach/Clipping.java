package org.opentmr.assessment.coach;

import java.util.Arrays;
import org.opentmr.assessment.quality.QualityThresholds;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;

/**
 * Finds samples at the limits of the amplifier: at the largest or smallest value that the channel has in the whole recording,
 * for a short while. What stays there for longer is no EMG that is too strong but an electrode that is off.
 */
final class Clipping {

    private final Recording recording;
    private final double[] lowest;
    private final double[] highest;
    private final int stuckSamples;

    Clipping(Recording recording) {
        this.recording = recording;
        lowest = new double[recording.layout().size()];
        highest = new double[recording.layout().size()];
        for (int c = 0; c < lowest.length; c++) {
            double[] finite = Arrays.stream(recording.samples()[c])
                    .filter(Double::isFinite)
                    .toArray();
            lowest[c] = Arrays.stream(finite).min().orElse(Double.NaN);
            highest[c] = Arrays.stream(finite).max().orElse(Double.NaN);
        }
        stuckSamples = (int)
                Math.ceil(QualityThresholds.DEFAULT.flatSeconds() * recording.layout().rateHz());
    }

    /** Share of a motion's samples; an envelope's floor is none of its limits. */
    double share(Motion motion, int channel) {
        if (!(lowest[channel] < highest[channel])) {
            return 0;
        }
        long all = 0;
        long clipped = 0;
        for (Annotation annotation : recording.motions()) {
            if (annotation.motion().equals(motion)) {
                int from = (int) annotation.firstSample();
                int end = (int) Math.min(annotation.end(), recording.length());
                clipped += clipped(channel, from, end);
                all += end - from;
            }
        }
        return all == 0 ? 0 : (double) clipped / all;
    }

    private long clipped(int channel, int from, int end) {
        double[] samples = recording.samples()[channel];
        long clipped = 0;
        int start = from;
        for (int i = from + 1; i <= end; i++) {
            if (i == end || samples[i] != samples[start]) {
                boolean stuck = i - start >= stuckSamples;
                clipped += isLimit(channel, samples[start]) && !stuck ? i - start : 0;
                start = i;
            }
        }
        return clipped;
    }

    private boolean isLimit(int channel, double sample) {
        boolean upperOnly = recording.layout().channels().get(channel).kind() == Channel.Kind.ENVELOPE;
        return sample == highest[channel] || (!upperOnly && sample == lowest[channel]);
    }
}
