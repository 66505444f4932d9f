package org.opentmr.live;

import java.util.List;
import org.opentmr.device.StreamCounters;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.prosthesis.SafetyState;

/**
 * How a live session stands at one moment; cheap enough to be asked for with every frame. How long decisions took is in {@link
 * LiveSession#latency()}, which adds up as it is read.
 *
 * @param seconds from the start of the stream to the last sample that was looked at
 * @param sample the number after that sample's
 * @param decisions so far; 0 leaves motion, confidence and posterior at rest and 0
 * @param motion last decided, whether or not anything may move
 * @param confidence of it, 0 to 1; NaN where the decoder knows none
 * @param posterior per motion of the decoder, in its order; empty where it knows none, and without a decoder
 * @param speed after every safety, 0 to 1, of the fastest motion
 * @param going after every safety, the motions that go on, each at its speed
 * @param safety whether anything may move
 * @param reason of that, in words
 * @param counters of the source
 * @param bridgedSamples that were filled by holding the one before
 * @param gaps too long for that, after which the decoder started anew
 * @param overrunSamples that the decode thread came too late for
 * @param levels per channel, mean absolute value of the last moments, in the channel's unit
 */
public record LiveSnapshot(
        double seconds,
        long sample,
        long decisions,
        Motion motion,
        double confidence,
        double[] posterior,
        double speed,
        List<MotionSpeed> going,
        SafetyState safety,
        String reason,
        StreamCounters counters,
        long bridgedSamples,
        long gaps,
        long overrunSamples,
        double[] levels) {}
