package org.opentmr.live;

import java.util.List;
import org.opentmr.classifier.Model;
import org.opentmr.classifier.Scorer;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.ChannelLayout;

/** Decides for "hand close" above a level of channel 1, for rest below; a test may do something at every decision. */
final class LevelModel implements Model {

    static final float REST = 1;
    static final float CLOSE = 100;

    private static final double LEVEL = 10;

    private final int channels;
    volatile Runnable atDecision = () -> {};

    LevelModel(int channels) {
        this.channels = channels;
    }

    /** A decoder of 100 ms windows and 25 ms increments without filters. */
    TrainedDecoder decoder(ChannelLayout layout) {
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.1, 0.025, "MAV", "LDA(0.01)", ControlSpec.OFF);
        return new TrainedDecoder(spec, layout, this, List.of(), TestProvenance.NONE);
    }

    @Override
    public int dimensions() {
        return channels;
    }

    @Override
    public MotionSet motions() {
        return new MotionSet(List.of(Motion.REST, Motion.named("hand close")));
    }

    @Override
    public Scorer newScorer() {
        return (features, posterior) -> {
            atDecision.run();
            posterior[1] = features[0] > LEVEL ? 0.9 : 0.2;
            posterior[0] = 1 - posterior[1];
        };
    }
}
