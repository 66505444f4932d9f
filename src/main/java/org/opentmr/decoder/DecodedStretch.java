package org.opentmr.decoder;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Recording;

/**
 * A stretch of a recording over which a decoder kept its decision.
 *
 * @param fromSample the sample after the last one that the first decision saw: the moment of the decision
 * @param toSample the moment of the next other decision, or the end of the recording
 * @param motion decided
 * @param decisions how many in a row
 * @param meanConfidence of the winners, 0 to 1
 * @param meanSpeed 0 to 1
 */
public record DecodedStretch(
        long fromSample, long toSample, Motion motion, int decisions, double meanConfidence, double meanSpeed) {

    /**
     * Replays a recording through a decoder, sample by sample as live, and gathers equal decisions. Where pieces were put
     * back to back the decoder starts anew, if its settings say so.
     */
    public static List<DecodedStretch> replay(TrainedDecoder trained, Recording recording) {
        trained.requireSameStream(recording.name(), recording.layout());
        Decoder decoder = new Decoder(trained);
        Gatherer gatherer = new Gatherer();
        List<Long> ends = new ArrayList<>(trained.spec().restartAtJoins() ? recording.joins() : List.of());
        ends.add((long) recording.length());
        int at = 0;
        for (long end : ends) {
            while (at < end) {
                at += decoder.push(recording.samples(), at, (int) end - at);
                if (decoder.ready()) {
                    gatherer.add(at, decoder);
                }
            }
            gatherer.endStretch(at);
            decoder.restart();
        }
        return gatherer.stretches;
    }

    /** Joins equal decisions. */
    private static final class Gatherer {
        private final List<DecodedStretch> stretches = new ArrayList<>();
        private Motion motion = Motion.REST;
        private long from;
        private int decisions;
        private double confidence;
        private double speed;

        void add(long sample, Decoder decoder) {
            if (decisions > 0 && !decoder.motion().equals(motion)) {
                endStretch(sample);
            }
            if (decisions == 0) {
                from = sample;
                motion = decoder.motion();
            }
            decisions++;
            confidence += decoder.command().confidence();
            speed += decoder.command().speed();
        }

        void endStretch(long sample) {
            if (decisions > 0) {
                stretches.add(
                        new DecodedStretch(from, sample, motion, decisions, confidence / decisions, speed / decisions));
            }
            decisions = 0;
            confidence = 0;
            speed = 0;
        }
    }
}
