package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Sorting and merging of short runs of finite numbers without a branch that depends on them. */
final class SortedRuns {

    private SortedRuns() {}

    /** Room that {@link #sort} needs in both of its scratch arrays. */
    static int room(int count) {
        int room = 4;
        while (room < count) {
            room *= 2;
        }
        return room;
    }

    /**
     * Sorts {@code x[from .. from + count)} into {@code out[at .. at + count)}. Fours are sorted by a network of
     * comparisons, then merged; room up to a power of two is filled with the largest number, so that all runs are equal.
     */
    @HotPath
    static void sort(double[] x, int from, int count, double[] out, int at, double[] scratch, double[] other) {
        int room = room(count);
        System.arraycopy(x, from, scratch, 0, count);
        for (int i = count; i < room; i++) {
            scratch[i] = Double.MAX_VALUE;
        }
        for (int i = 0; i < room; i += 4) {
            sortFour(scratch, i);
        }
        double[] source = scratch;
        double[] target = other;
        for (int run = 4; run < room; run *= 2) {
            for (int start = 0; start < room; start += 2 * run) {
                mergeEqual(source, start, run, target, start);
            }
            double[] swap = source;
            source = target;
            target = swap;
        }
        System.arraycopy(source, 0, out, at, count);
    }

    private static void sortFour(double[] x, int at) {
        double a = Math.min(x[at], x[at + 1]);
        double b = Math.max(x[at], x[at + 1]);
        double c = Math.min(x[at + 2], x[at + 3]);
        double d = Math.max(x[at + 2], x[at + 3]);
        double low = Math.max(a, c);
        double high = Math.min(b, d);
        x[at] = Math.min(a, c);
        x[at + 1] = Math.min(low, high);
        x[at + 2] = Math.max(low, high);
        x[at + 3] = Math.max(b, d);
    }

    /** Merges {@code source[at .. at + left)} and the {@code right} numbers after it to {@code target[to ..)}. */
    @HotPath
    static void merge(double[] source, int at, int left, int right, double[] target, int to) {
        if (left == right) {
            mergeEqual(source, at, left, target, to);
        } else {
            mergeAny(source, at, left, right, target, to);
        }
    }

    /**
     * Merges two neighbouring runs of equal length from both ends at once: neither end can leave its runs, so no bound is
     * checked, and the two chains of dependent loads overlap.
     */
    private static void mergeEqual(double[] source, int at, int run, double[] target, int to) {
        int low = at;
        int middle = at + run;
        int below = middle - 1;
        int high = middle + run - 1;
        int last = to + 2 * run - 1;
        for (int i = 0; i < run; i++) {
            double a = source[low];
            double b = source[middle];
            int second = SignBit.of(b - a);
            target[to + i] = Math.min(a, b);
            middle += second;
            low += 1 - second;
            double c = source[below];
            double d = source[high];
            int first = SignBit.of(d - c);
            target[last - i] = Math.max(c, d);
            below -= first;
            high -= 1 - first;
        }
    }

    /** Sum of (i-th largest − i-th smallest) × (count − 1 − 2 i) over half of {@code count} sorted numbers. */
    @HotPath
    static double spread(double[] sorted, int count) {
        double sum = 0;
        for (int i = 0; i < count / 2; i++) {
            sum += (count - 1 - 2 * i) * (sorted[count - 1 - i] - sorted[i]);
        }
        return sum;
    }

    /** {@link #spread} of two runs of equal length, merged from both ends as they are summed and never written. */
    @HotPath
    static double spreadOfTwo(double[] source, int run) {
        int low = 0;
        int middle = run;
        int below = run - 1;
        int high = 2 * run - 1;
        double sum = 0;
        for (int weight = 2 * run - 1; weight > 0; weight -= 2) {
            double a = source[low];
            double b = source[middle];
            double c = source[below];
            double d = source[high];
            int second = SignBit.of(b - a);
            int first = SignBit.of(d - c);
            sum += weight * (Math.max(c, d) - Math.min(a, b));
            middle += second;
            low += 1 - second;
            below -= first;
            high -= 1 - first;
        }
        return sum;
    }

    private static void mergeAny(double[] source, int at, int left, int right, double[] target, int to) {
        int i = at;
        int j = at + left;
        int k = to;
        while (i < at + left && j < at + left + right) {
            target[k++] = source[j] < source[i] ? source[j++] : source[i++];
        }
        System.arraycopy(source, i, target, k, at + left - i);
        k += at + left - i;
        System.arraycopy(source, j, target, k, at + left + right - j);
    }
}
