package org.opentmr.live.record;

import java.util.Arrays;
import org.opentmr.signal.Block;

/**
 * Finds values that are no measurement: not a number, or larger than the source says a sample can be; and channels at
 * their rail. For one thread.
 */
final class ValueWatch {

    /** What was found. */
    interface Findings {

        /** Samples {@code [first, end)} of the stream hold values that are not a number or beyond the range. */
        void bad(long first, long end);

        /** A channel is at its rail from this sample on. */
        void rail(int channel, long sample);
    }

    /** Far above the rounding of a float, far below anything a converter tells apart. */
    private static final float ROUNDING = 1e-6f;

    /** Bad stretches nearer than this are one; a railed channel is told of again after this long off the rail. */
    private static final double APART_SECONDS = 0.1;

    /** A longer stretch is told of in pieces, so that a crash does not take it along whole. */
    private static final double LONGEST_SECONDS = 0.5;

    private static final double RAIL_APART_SECONDS = 1;
    private static final long NONE = -1;

    private final float rail;
    private final float beyond;
    private final long apart;
    private final long railApart;
    private final long longest;
    private final Findings findings;
    private final long[] railedUntil;
    private long badFirst = NONE;
    private long badEnd;

    ValueWatch(int channels, double largest, double rateHz, Findings findings) {
        rail = (float) (largest * (1 - ROUNDING));
        beyond = (float) (largest * (1 + ROUNDING));
        apart = Math.round(APART_SECONDS * rateHz);
        railApart = Math.round(RAIL_APART_SECONDS * rateHz);
        longest = Math.round(LONGEST_SECONDS * rateHz);
        this.findings = findings;
        railedUntil = new long[channels];
        Arrays.fill(railedUntil, Long.MIN_VALUE / 2);
    }

    /** Looks at the next block. */
    void look(Block block) {
        int firstBad = block.count();
        int lastBad = -1;
        for (int c = 0; c < railedUntil.length; c++) {
            float[] values = block.samples()[c];
            for (int i = 0; i < block.count(); i++) {
                float size = Math.abs(values[i]);
                if (size < rail) {
                    continue;
                }
                if (size <= beyond) {
                    railed(c, block.firstSample() + i);
                } else {
                    firstBad = Math.min(firstBad, i);
                    lastBad = Math.max(lastBad, i);
                }
            }
        }
        if (lastBad >= 0) {
            bad(block.firstSample() + firstBad, block.firstSample() + lastBad + 1);
        }
        if (badFirst != NONE && block.end() - badEnd > apart) {
            flush();
        }
    }

    private void railed(int channel, long sample) {
        if (sample - railedUntil[channel] > railApart) {
            findings.rail(channel, sample);
        }
        railedUntil[channel] = sample;
    }

    private void bad(long first, long end) {
        if (badFirst != NONE && first - badEnd > apart) {
            flush();
        }
        if (badFirst == NONE) {
            badFirst = first;
        }
        badEnd = end;
        if (badEnd - badFirst >= longest) {
            flush();
        }
    }

    /** Tells of a stretch that has not ended yet. */
    void flush() {
        if (badFirst != NONE) {
            findings.bad(badFirst, badEnd);
            badFirst = NONE;
        }
    }
}
