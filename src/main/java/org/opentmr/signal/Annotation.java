package org.opentmr.signal;

import java.util.Optional;
import java.util.OptionalInt;
import org.opentmr.motion.Motion;

/**
 * One marked stretch of a recording: what the person did, and when.
 *
 * @param firstSample counted from the start of the recording, from 0
 * @param samples length; 0 marks a moment
 * @param label the text of the recording, for example "wrist_flexion"
 * @param value the source's own number of the class, where it has one
 * @param repetition which repetition of its motion, where it is known
 * @param split suggested use, where the recording suggests one
 */
public record Annotation(
        long firstSample,
        long samples,
        String label,
        OptionalInt value,
        OptionalInt repetition,
        Optional<Split> split) {

    /**
     * How labels begin of stretches that every analysis leaves out, in upper or lower case: the convention of MNE-Python
     * (Gramfort and others 2013), so that both agree on what to leave out.
     */
    public static final String BAD = "BAD";

    /** MNE-Python's label of samples that were never acquired and stand in the file only to keep its time. */
    public static final String BAD_SKIPPED = "BAD_ACQ_SKIP";

    /** The part of an experiment that a stretch belongs to. */
    public enum Split {
        TRAIN,
        TEST
    }

    public Annotation {
        if (firstSample < 0 || samples < 0) {
            throw new IllegalArgumentException("an annotation needs firstSample >= 0 and samples >= 0, got firstSample="
                    + firstSample + ", samples=" + samples + " (\"" + label + "\")");
        }
    }

    public Annotation(long firstSample, long samples, String label) {
        this(firstSample, samples, label, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** The sample after the last one. */
    public long end() {
        return firstSample + samples;
    }

    /** Whether the label says that the samples are not to be analysed. */
    public boolean isBad() {
        return label.regionMatches(true, 0, BAD, 0, BAD.length());
    }

    /** Whether it says what the person did: a stretch, not a moment, and not a bad one. */
    public boolean marksMotion() {
        return samples > 0 && !isBad();
    }

    /** What the person did; means something only where {@link #marksMotion()}. */
    public Motion motion() {
        return Motion.named(label);
    }
}
