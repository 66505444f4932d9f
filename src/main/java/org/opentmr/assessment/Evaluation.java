package org.opentmr.assessment;

import org.opentmr.decoder.DecoderSpec;
import org.opentmr.signal.Recording;

/**
 * One recording evaluated.
 *
 * @param recording what was replayed
 * @param spec the decoder's settings
 * @param split how training and testing were divided, in words
 * @param decisions of every tested window
 * @param timing what it took
 */
public record Evaluation(
        Recording recording, DecoderSpec spec, String split, Decisions decisions, EvaluationTiming timing) {

    public Accuracy accuracy() {
        return Accuracy.of(decisions);
    }
}
