package org.opentmr.signal;

import java.util.Comparator;
import java.util.List;

/** The stretches of a recording that analysis leaves out. */
public final class BadStretches {

    private final long[] first;
    private final long[] end;
    private final int size;

    private BadStretches(List<Annotation> bad) {
        first = new long[bad.size()];
        end = new long[bad.size()];
        int merged = 0;
        for (Annotation each : bad) {
            if (merged > 0 && each.firstSample() <= end[merged - 1]) {
                end[merged - 1] = Math.max(end[merged - 1], each.end());
            } else {
                first[merged] = each.firstSample();
                end[merged++] = each.end();
            }
        }
        size = merged;
    }

    /** Those among a recording's annotations, in any order. */
    public static BadStretches of(List<Annotation> annotations) {
        return new BadStretches(annotations.stream()
                .filter(each -> each.isBad() && each.samples() > 0)
                .sorted(Comparator.comparingLong(Annotation::firstSample))
                .toList());
    }

    /** Whether any of the samples {@code [from, to)} lies in one. */
    public boolean touch(long from, long to) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end[middle] <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size && first[low] < to && from < to;
    }
}
