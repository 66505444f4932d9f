package org.opentmr.assessment.coach;

import org.opentmr.motion.Motion;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;

/** Measures how strong a motion is and whether it reaches the limits of the amplifier. */
final class StrengthMeter {

    private final Recording recording;
    private final Contractions contractions;
    private final Clipping clipping;

    StrengthMeter(Recording recording, Contractions contractions) {
        this.recording = recording;
        this.contractions = contractions;
        this.clipping = new Clipping(recording);
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
            double share = clipping.share(motion, c);
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
}
