package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * L-scale, the second L-moment (Hosking 1990): half the mean absolute difference of two draws. Blocks are sorted once,
 * when they come; a window merges its sorted blocks. The sum pairs the i-th smallest with the i-th largest sample, so all
 * of its terms are differences: a constant window gives exactly 0 and an offset costs no accuracy. NaN with a sample that
 * is not finite.
 */
record LScale() implements Feature {

    @Override
    public String name() {
        return "LS";
    }

    @Override
    public int size(WindowShape shape) {
        return shape.channels();
    }

    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.samples() < 2) {
            throw new IllegalArgumentException("LS needs windows of at least 2 samples, got " + shape.samples());
        }
        return new Sorting(shape);
    }

    private static final class Sorting implements Extractor {

        private final int channels;
        private final int samples;
        private final int blocks;

        /** Keys of the sorted blocks of every channel, in a ring, each with room for the longest. */
        private final long[][] rings;

        /** 0 for a block of finite samples, else NaN. */
        private final double[][] faults;

        private final int[] lengths;
        private final int room;
        private final long[] scratch;
        private final long[] other;
        private final int[] runs;
        private int next;

        Sorting(WindowShape shape) {
            Blocks cut = Blocks.of(shape);
            channels = shape.channels();
            samples = shape.samples();
            blocks = cut.perWindow();
            room = cut.longest();
            rings = new long[channels][blocks * room];
            faults = new double[channels][blocks];
            lengths = new int[blocks];
            runs = new int[blocks];
            int scratchRoom = Math.max(samples, SortedRuns.room(room));
            scratch = new long[scratchRoom];
            other = new long[scratchRoom];
        }

        @Override
        @HotPath
        public void hop(double[][] samples, int from, int count) {
            for (int channel = 0; channel < channels; channel++) {
                double[] x = samples[channel];
                double fault = 0;
                for (int k = from; k < from + count; k++) {
                    fault += 0 * x[k];
                }
                faults[channel][next] = fault;
                SortedRuns.sort(x, from, count, rings[channel], next * room, scratch, other);
            }
            lengths[next] = count;
            next = (next + 1) % blocks;
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            for (int channel = 0; channel < channels; channel++) {
                double sum = spread(rings[channel]);
                for (double fault : faults[channel]) {
                    sum += fault;
                }
                out[at + channel] = sum / ((double) this.samples * (this.samples - 1));
            }
        }

        private double spread(long[] ring) {
            int filled = 0;
            for (int block = 0, slot = next; block < blocks; block++) {
                runs[block] = lengths[slot];
                System.arraycopy(ring, slot * room, scratch, filled, lengths[slot]);
                filled += lengths[slot];
                slot = slot + 1 == blocks ? 0 : slot + 1;
            }
            long[] source = scratch;
            long[] target = other;
            for (int left = blocks; left > 1; left = (left + 1) / 2) {
                if (left == 2 && runs[0] == runs[1]) {
                    return SortedRuns.spreadOfTwo(source, runs[0]);
                }
                mergePairs(source, left, target);
                long[] swap = source;
                source = target;
                target = swap;
            }
            return SortedRuns.spread(source, samples);
        }

        /** Merges neighbouring runs two by two; the last of an odd number is copied. */
        private void mergePairs(long[] source, int count, long[] target) {
            int at = 0;
            for (int run = 0; run < count; run += 2) {
                int length = runs[run];
                if (run + 1 < count) {
                    SortedRuns.merge(source, at, length, runs[run + 1], target);
                    length += runs[run + 1];
                } else {
                    System.arraycopy(source, at, target, at, length);
                }
                runs[run / 2] = length;
                at += length;
            }
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
