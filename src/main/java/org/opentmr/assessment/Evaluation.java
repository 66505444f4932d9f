package org.opentmr.assessment;

import java.util.List;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Recording;

/**
 * One recording evaluated.
 *
 * @param recording what was replayed
 * @param spec the decoder's settings
 * @param split how training and testing were divided, in words
 * @param decisions of every tested window
 * @param timing what it took
 * @param movements of the limb in every tested window
 * @param unserved motions that the person did and that the decoder could not have made, each once: they count as missed
 */
public record Evaluation(
        Recording recording,
        DecoderSpec spec,
        String split,
        Decisions decisions,
        EvaluationTiming timing,
        Movements movements,
        List<Motion> unserved) {

    public Evaluation {
        unserved = List.copyOf(unserved);
    }

    /** An evaluation of decisions alone. */
    public Evaluation(
            Recording recording, DecoderSpec spec, String split, Decisions decisions, EvaluationTiming timing) {
        this(recording, spec, split, decisions, timing, Movements.NONE, List.of());
    }

    public Accuracy accuracy() {
        return Accuracy.of(decisions);
    }
}
