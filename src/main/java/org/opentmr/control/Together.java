package org.opentmr.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * Names what several motions at once amount to in a motion set: the combined motion whose parts they are, where the set holds
 * it, else the fastest of them, else rest. Immutable.
 */
public final class Together {

    private final int motions;
    private final int rest;
    /** The combined motions, and for each of them which motions of the set are its parts. */
    private final int[] combined;

    private final boolean[][] parts;

    public Together(MotionSet set) {
        motions = set.size();
        rest = set.restIndex();
        List<Integer> found = new ArrayList<>();
        List<boolean[]> rows = new ArrayList<>();
        for (int k = 0; k < motions; k++) {
            List<Motion> single = set.get(k).parts();
            boolean[] row = new boolean[motions];
            single.stream().mapToInt(set::indexOf).filter(index -> index >= 0).forEach(index -> row[index] = true);
            if (single.size() > 1 && count(row) == single.size()) {
                found.add(k);
                rows.add(row);
            }
        }
        combined = found.stream().mapToInt(Integer::intValue).toArray();
        parts = rows.toArray(boolean[][]::new);
    }

    /**
     * The motion that stands for all that go on.
     *
     * @param on per motion of the set, whether it goes on
     * @param out holds their speeds
     * @return an index in the set, {@link Command#NO_MOTION} where nothing goes on and the set holds no rest
     */
    @HotPath
    public int of(boolean[] on, Command out) {
        for (int c = 0; c < combined.length; c++) {
            if (Arrays.equals(parts[c], on)) {
                return combined[c];
            }
        }
        int fastest = rest;
        for (int k = 0; k < motions; k++) {
            if (on[k] && (fastest == rest || out.speed(k) > out.speed(fastest))) {
                fastest = k;
            }
        }
        return fastest;
    }

    private static int count(boolean[] row) {
        int count = 0;
        for (boolean each : row) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
