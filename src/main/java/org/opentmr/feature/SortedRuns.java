package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * Sorting and merging of short runs of finite numbers without a branch that depends on them. Numbers are handled as
 * integer keys of the same order: what decides the speed of a merge is the chain from one load over the comparison to the
 * next load, and the difference of two integers is ready in one cycle where that of two doubles takes six.
 */
final class SortedRuns {

    /**
     * Numbers are scaled by an exact power of two, so that keys stay below 2^62 and their differences never overflow. Good
     * for magnitudes from 1e-37 to 1e270.
     */
    private static final double SCALE = 0x1p-900;

    private static final long LARGEST = (1L << 62) - 1;

    private SortedRuns() {}

    private static long key(double number) {
        long bits = Double.doubleToRawLongBits(number * SCALE);
        return bits ^ (bits >> 63 >>> 1);
    }

    /** The number of a key, still scaled. */
    private static double scaled(long key) {
        return Double.longBitsToDouble(key ^ (key >> 63 >>> 1));
    }

    /** Room that {@link #sort} needs in both of its scratch arrays. */
    static int room(int count) {
        int room = 4;
        while (room < count) {
            room *= 2;
        }
        return room;
    }

    /**
     * Writes the keys of {@code x[from .. from + count)} to {@code out[at .. at + count)} in ascending order. Fours are
     * sorted by a network of comparisons, then merged; room up to a power of two is filled with the largest key, so that
     * all runs are equal.
     */
    @HotPath
    static void sort(double[] x, int from, int count, long[] out, int at, long[] scratch, long[] other) {
        int room = room(count);
        for (int i = 0; i < count; i++) {
            scratch[i] = key(x[from + i]);
        }
        for (int i = count; i < room; i++) {
            scratch[i] = LARGEST;
        }
        for (int i = 0; i < room; i += 4) {
            sortFour(scratch, i);
        }
        long[] source = scratch;
        long[] target = other;
        for (int run = 4; run < room; run *= 2) {
            for (int start = 0; start < room; start += 2 * run) {
                mergeEqual(source, start, run, target);
            }
            long[] swap = source;
            source = target;
            target = swap;
        }
        System.arraycopy(source, 0, out, at, count);
    }

    private static void sortFour(long[] keys, int at) {
        long excess = excess(keys[at], keys[at + 1]);
        long a = keys[at] + excess;
        long b = keys[at + 1] - excess;
        excess = excess(keys[at + 2], keys[at + 3]);
        long c = keys[at + 2] + excess;
        long d = keys[at + 3] - excess;
        excess = excess(a, c);
        keys[at] = a + excess;
        long low = c - excess;
        excess = excess(b, d);
        long high = b + excess;
        keys[at + 3] = d - excess;
        excess = excess(low, high);
        keys[at + 1] = low + excess;
        keys[at + 2] = high - excess;
    }

    /** min(0, b − a): added to a it gives the smaller of both, taken from b the larger. */
    private static long excess(long a, long b) {
        long difference = b - a;
        return difference & (difference >> 63);
    }

    /** Merges {@code source[at .. at + left)} and the {@code right} keys after it to the same place of the target. */
    @HotPath
    static void merge(long[] source, int at, int left, int right, long[] target) {
        if (left == right) {
            mergeEqual(source, at, left, target);
        } else {
            mergeAny(source, at, left, right, target);
        }
    }

    /**
     * Merges two neighbouring runs of equal length from both ends at once: neither end can leave its runs, so no bound is
     * checked, and the two chains of dependent loads overlap.
     */
    private static void mergeEqual(long[] source, int at, int run, long[] target) {
        int low = at;
        int middle = at + run;
        int below = middle - 1;
        int high = middle + run - 1;
        int last = high;
        for (int i = 0; i < run; i++) {
            long front = source[middle] - source[low];
            int second = (int) (front >>> 63);
            target[at + i] = source[low] + (front & (front >> 63));
            middle += second;
            low += 1 - second;
            long back = source[high] - source[below];
            int first = (int) (back >>> 63);
            target[last - i] = source[high] - (back & (back >> 63));
            below -= first;
            high -= 1 - first;
        }
    }

    private static void mergeAny(long[] source, int at, int left, int right, long[] target) {
        int i = at;
        int j = at + left;
        int k = at;
        while (i < at + left && j < at + left + right) {
            target[k++] = source[j] < source[i] ? source[j++] : source[i++];
        }
        System.arraycopy(source, i, target, k, at + left - i);
        k += at + left - i;
        System.arraycopy(source, j, target, k, at + left + right - j);
    }

    /** Sum of (i-th largest − i-th smallest) × (count − 1 − 2 i) over half of {@code count} sorted numbers. */
    @HotPath
    static double spread(long[] sorted, int count) {
        double sum = 0;
        for (int i = 0; i < count / 2; i++) {
            sum += (count - 1 - 2 * i) * (scaled(sorted[count - 1 - i]) - scaled(sorted[i]));
        }
        return sum / SCALE;
    }

    /** {@link #spread} of two runs of equal length, merged from both ends as they are summed and never written. */
    @HotPath
    static double spreadOfTwo(long[] source, int run) {
        int low = 0;
        int middle = run;
        int below = run - 1;
        int high = 2 * run - 1;
        double sum = 0;
        for (int weight = 2 * run - 1; weight > 0; weight -= 2) {
            long front = source[middle] - source[low];
            long back = source[high] - source[below];
            double smallest = scaled(source[low] + (front & (front >> 63)));
            double largest = scaled(source[high] - (back & (back >> 63)));
            sum += weight * (largest - smallest);
            int second = (int) (front >>> 63);
            middle += second;
            low += 1 - second;
            int first = (int) (back >>> 63);
            below -= first;
            high -= 1 - first;
        }
        return sum / SCALE;
    }
}
