package org.opentmr.tuning.recalibration;

import org.opentmr.classifier.Model;
import org.opentmr.decoder.TrainedDecoder;

/**
 * A decoder after a change, and the change.
 *
 * @param decoder the very old one where nothing was changed
 */
public record Adjustment(TrainedDecoder decoder, Change change) {

    /** Whether the decoder is another one than before. */
    public boolean changed() {
        return change.kind() != Change.Kind.KEPT;
    }

    static Adjustment kept(TrainedDecoder decoder, String time, double seconds, String reason) {
        return new Adjustment(decoder, Change.now(Change.Kind.KEPT, time, seconds, 0, reason));
    }

    /** The decoder with another model; its speeds and the record of its training stay. */
    static TrainedDecoder withModel(TrainedDecoder decoder, Model model) {
        return new TrainedDecoder(
                decoder.spec(), decoder.layout(), model, decoder.activityRanges(), decoder.provenance());
    }
}
