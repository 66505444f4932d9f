package org.opentmr.app.bench.model.use;

import java.util.List;
import org.opentmr.classifier.Model;
import org.opentmr.classifier.Scorer;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Decides by the level of the only channel: rest, pronation from 10 µV on, supination from 100 µV on. */
public final class LevelDecoder implements Model {

    public static final float REST = 1;
    public static final float PRONATE = 50;
    public static final float SUPINATE = 500;
    private static final double LEAST_PRONATE = 10;
    private static final double LEAST_SUPINATE = 100;

    private LevelDecoder() {}

    /** Windows of 50 ms every 25 ms, no filters, always full speed. */
    public static TrainedDecoder make() {
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.05, 0.025, "MAV", "LDA(0.01)", ControlSpec.OFF);
        return new TrainedDecoder(spec, SteeredSource.LAYOUT, new LevelDecoder(), List.of(), TestProvenance.NONE);
    }

    @Override
    public int dimensions() {
        return 1;
    }

    @Override
    public MotionSet motions() {
        return new MotionSet(List.of(Motion.REST, Motion.named("pronation"), Motion.named("supination")));
    }

    @Override
    public Scorer newScorer() {
        return (features, posterior) -> {
            int decided = features[0] < LEAST_PRONATE ? 0 : features[0] < LEAST_SUPINATE ? 1 : 2;
            for (int k = 0; k < posterior.length; k++) {
                posterior[k] = k == decided ? 0.9 : 0.05;
            }
        };
    }
}
