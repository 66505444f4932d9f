package org.opentmr.assessment.coach;

import java.util.Arrays;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;

/** Measures how strong a motion is and whether it reaches the limits of the amplifier. */
final class StrengthMeter {

    private final Recording recording;
    private final Contractions contractions;
    private final double[] lowest;
    private final double[] highest;

    StrengthMeter(Recording recording, Contractions contractions) {
        this.recording = recording;
        this.contractions = contractions;
        lowest = Arrays.stream(recording.samples())
                .mapToDouble(channel -> Arrays.stream(channel)
                        .filter(Double::isFinite)
                        .min()
                        .orElse(Double.NaN))
                .toArray();
        highest = Arrays.stream(recording.samples())
                .mapToDouble(channel -> Arrays.stream(channel)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN))
                .toArray();
    }

    MotionStrength of(Motion motion) {
        double[] power = contractions.power(motion);
        double[] rest = contractions.restPower();
        int best = 0;
        double bestDb = Double.NEGATIVE_INFINITY;
        double sumDb = 0;
        int heard = 0;
        int clipped = 0;
        double clippedShare = 0;
        for (int c = 0; c < power.length; c++) {
            double snrDb = 10 * Math.log10(power[c] / rest[c]);
            if (!Double.isNaN(snrDb)) {
                sumDb += snrDb;
                heard++;
                best = snrDb > bestDb ? c : best;
                bestDb = Math.max(bestDb, snrDb);
            }
            double share = clippedShare(motion, c);
            clipped = share > clippedShare ? c : clipped;
            clippedShare = Math.max(clippedShare, share);
        }
        Channel channel = recording.layout().channels().get(best);
        return new MotionStrength(
                channel.name(),
                heard == 0 ? Double.NaN : bestDb,
                sumDb / heard,
                Math.sqrt(power[best]),
                channel.unit(),
                recording.layout().channels().get(clipped).name(),
                clippedShare);
    }

    /** Share of the motion's samples at the extremes that the channel has in the whole recording; an envelope's floor is none. */
    private double clippedShare(Motion motion, int channel) {
        if (!(lowest[channel] < highest[channel])) {
            return 0;
        }
        boolean upperOnly = recording.layout().channels().get(channel).kind() == Channel.Kind.ENVELOPE;
        double[] samples = recording.samples()[channel];
        long all = 0;
        long extreme = 0;
        for (Annotation annotation : recording.motions()) {
            if (annotation.motion().equals(motion)) {
                int end = (int) Math.min(annotation.end(), samples.length);
                for (int i = (int) annotation.firstSample(); i < end; i++) {
                    boolean low = !upperOnly && samples[i] == lowest[channel];
                    extreme += low || samples[i] == highest[channel] ? 1 : 0;
                    all++;
                }
            }
        }
        return all == 0 ? 0 : (double) extreme / all;
    }
}
