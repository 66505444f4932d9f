package org.opentmr.tuning.recalibration;

import java.util.BitSet;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;

/**
 * A recording seen as a session that begins with a warm-up: every motion once, then every motion again, as whole stretches
 * up to so many seconds. Labels choose the stretches and are not looked at beyond that.
 *
 * @param warmUp indices of annotations
 * @param after indices of all other annotations
 */
public record WarmUpSplit(BitSet warmUp, BitSet after) {

    /**
     * The split of a recording.
     *
     * @param name of the recording, for messages
     * @throws IllegalArgumentException where the warm-up is nothing or leaves nothing
     */
    public static WarmUpSplit of(WindowTable table, double rateHz, double seconds, String name) {
        BitSet chosen = WarmUp.of(table.annotations()).seconds(seconds, rateHz);
        BitSet after = Tables.all(table);
        after.andNot(chosen);
        if (chosen.isEmpty() || after.isEmpty()) {
            throw new IllegalArgumentException(name + ": a warm-up of " + seconds + " s "
                    + (after.isEmpty()
                            ? "leaves nothing to test on; take fewer seconds"
                            : "holds no whole motion; take more seconds"));
        }
        return new WarmUpSplit(chosen, after);
    }

    /**
     * The decoder after the warm-up.
     *
     * @param table of the recording, cut with the decoder's settings
     * @param time of the change, ISO 8601
     */
    public Adjustment recentre(TrainedDecoder decoder, WindowTable table, String time) {
        return Recentring.DEFAULT.apply(decoder, UnlabelledStretch.of(table, warmUp, decoder.spec()), time);
    }
}
