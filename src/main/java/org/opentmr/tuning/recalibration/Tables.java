package org.opentmr.tuning.recalibration;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.WindowTable;

/** Parts of window tables; annotations keep their places. */
final class Tables {

    private Tables() {}

    static WindowTable windows(WindowTable table, IntPredicate wanted) {
        int[] kept = IntStream.range(0, table.windows()).filter(wanted).toArray();
        boolean[] bad = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            bad[i] = table.bad()[kept[i]];
        }
        return new WindowTable(
                table.annotations(),
                Arrays.stream(kept).map(w -> table.annotation()[w]).toArray(),
                Arrays.stream(kept).mapToLong(w -> table.end()[w]).toArray(),
                Arrays.stream(kept).mapToObj(w -> table.features()[w]).toArray(double[][]::new),
                Arrays.stream(kept).mapToDouble(w -> table.activity()[w]).toArray(),
                bad,
                table.timing());
    }

    /** One of every so many windows of each annotation, the first one among them. */
    static WindowTable thinned(WindowTable table, int every) {
        int[] position = positions(table);
        return windows(table, w -> position[w] % every == 0);
    }

    /**
     * A half of the windows of every annotation.
     *
     * @param second the second half instead of the first; without the windows that share samples with the first
     */
    static WindowTable half(WindowTable table, boolean second, DecoderSpec spec) {
        int shared = (int) Math.ceil(spec.windowSeconds() / spec.incrementSeconds()) - 1;
        int[] position = positions(table);
        int[] count = new int[table.annotations().size()];
        Arrays.stream(table.annotation()).forEach(a -> count[a]++);
        return windows(table, w -> {
            int middle = count[table.annotation()[w]] / 2;
            return second ? position[w] >= middle + shared : position[w] < middle;
        });
    }

    /** Per window, how many of the same annotation stand ahead of it. */
    private static int[] positions(WindowTable table) {
        int[] next = new int[table.annotations().size()];
        return Arrays.stream(table.annotation()).map(a -> next[a]++).toArray();
    }

    static BitSet all(WindowTable table) {
        BitSet all = new BitSet();
        all.set(0, table.annotations().size());
        return all;
    }
}
