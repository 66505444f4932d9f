package org.opentmr.device.board.fixed;

import java.util.List;
import org.opentmr.signal.HotPath;

/** Judges and reads the bytes of one frame. Stateless. */
final class FrameReader {

    /** Frame check: the bytes seen so far fit, but there are too few of them. */
    static final int MORE = 0;

    /** Frame check: a frame may well stand here. */
    static final int FITS = 1;

    /** Frame check: no frame stands here. */
    static final int WRONG = -1;

    /**
     * What a run of frames must say of where they begin before it is believed: by chance, one place in 4 billion random ones
     * would.
     */
    private static final double BELIEF_BITS = 32;

    /** A run of frames never needs to be longer; a format that says so little is not worth the wait. */
    private static final int LONGEST_RUN = 16;

    private final Mark[] head;
    private final int[] end;
    private final SampleCode sample;
    private final boolean judgesSamples;
    private final int firstSampleAt;
    private final int[] sampleAt;
    private final double unitsPerStep;
    private final double markBits;
    private final int run;

    FrameReader(Setup setup) {
        FrameFormat format = setup.format();
        head = format.head().toArray(new Mark[0]);
        List<Integer> ends = format.tail().end();
        end = ends.isEmpty() ? new int[0] : new int[] {ends.get(0), ends.get(1)};
        sample = format.sample();
        // Numbers that fill their bytes are never out of range.
        judgesSamples = sample.evidenceBits() > 0
                || (sample.kind() == SampleCode.Kind.UNSIGNED && sample.highest() < (1L << (8 * sample.bytes())) - 1);
        firstSampleAt = format.samplesAt();
        sampleAt = new int[format.samplesPerFrame(setup.channels())];
        for (int i = 0; i < sampleAt.length; i++) {
            sampleAt[i] = setup.sampleAt(i);
        }
        unitsPerStep = setup.unitsPerStep();
        markBits = format.markBits() + sampleAt.length * sample.evidenceBits();
        boolean lengthKnown = format.tail().fewest() == format.tail().most();
        run = runLength(
                format.counter()
                        .map(counter -> Math.log(counter.turn()) / Math.log(2))
                        .orElse(0.0),
                lengthKnown);
    }

    private int runLength(double counterBits, boolean lengthKnown) {
        if (markBits == 0) {
            return 1;
        }
        // A guessed length fits any beginning to a true end, so these say nothing; a third frame makes up for it.
        int frames = lengthKnown ? 2 : 3;
        while (frames < LONGEST_RUN && frames * markBits + (frames - 1) * counterBits < BELIEF_BITS) {
            frames++;
        }
        return frames;
    }

    /** Frames in a row that are believed where nothing is known before. */
    int run() {
        return run;
    }

    /** How much one frame says of where it begins, in bits. */
    double markBits() {
        return markBits;
    }

    /** Samples in a frame. */
    int samples() {
        return sampleAt.length;
    }

    /**
     * Judges whether a frame stands at {@code bytes[at .. at + length)}, of which those before {@code until} have come.
     *
     * @return {@link #FITS}, {@link #WRONG} or {@link #MORE}
     */
    @HotPath
    int check(byte[] bytes, int at, int until, int length) {
        for (Mark mark : head) {
            int place = at + mark.at();
            if (place >= until) {
                return MORE;
            }
            if (!mark.fits(bytes[place])) {
                return WRONG;
            }
        }
        if (at + length > until) {
            return MORE;
        }
        if (end.length > 0) {
            int last = bytes[at + length - 1] & 0xFF;
            if (last < end[0] || last > end[1]) {
                return WRONG;
            }
        }
        return judgesSamples && !samplesFit(bytes, at) ? WRONG : FITS;
    }

    private boolean samplesFit(byte[] bytes, int at) {
        for (int offset : sampleAt) {
            if (sample.syncInLowestBit()) {
                if (sample.syncBit(bytes, at + offset) != (offset == firstSampleAt ? 0 : 1)) {
                    return false;
                }
            } else if (!sample.isPlausible(sample.read(bytes, at + offset))) {
                return false;
            }
        }
        return true;
    }

    /** Writes a frame's samples, in their unit, to {@code present[firstChannel + i]}. */
    @HotPath
    void read(byte[] bytes, int at, float[] present, int firstChannel) {
        for (int i = 0; i < sampleAt.length; i++) {
            double number = sample.read(bytes, at + sampleAt[i]) - sample.zero();
            present[firstChannel + i] = (float) (number * unitsPerStep);
        }
    }
}
