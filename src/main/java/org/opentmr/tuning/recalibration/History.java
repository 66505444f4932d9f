package org.opentmr.tuning.recalibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.decoder.TrainedDecoder;

/**
 * A decoder in use, the one before its last change, and every change there was. Immutable.
 *
 * @param current the decoder to use
 * @param lastGood the one before the last change; empty before any and after an undo
 * @param changes all of them, oldest first, those that kept the decoder and undos among them
 */
public record History(TrainedDecoder current, Optional<TrainedDecoder> lastGood, List<Change> changes) {

    public History {
        changes = List.copyOf(changes);
    }

    /** A decoder without a past. */
    public static History of(TrainedDecoder decoder) {
        return new History(decoder, Optional.empty(), List.of());
    }

    /** After an adjustment of the current decoder. */
    public History after(Adjustment adjustment) {
        return adjustment.changed()
                ? new History(adjustment.decoder(), Optional.of(current), and(adjustment.change()))
                : new History(current, lastGood, and(adjustment.change()));
    }

    /**
     * Back to the very decoder before the last change.
     *
     * @param time of the undo, ISO 8601
     * @throws IllegalStateException where there was no change since the beginning or the last undo
     */
    public History undo(String time) {
        TrainedDecoder before = lastGood.orElseThrow(
                () -> new IllegalStateException("there is no change to undo; the decoder is as it was"));
        return new History(
                before, Optional.empty(), and(Change.now(Change.Kind.UNDONE, time, 0, 0, "back by one step")));
    }

    private List<Change> and(Change change) {
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return all;
    }
}
