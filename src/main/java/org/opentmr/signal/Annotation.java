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

    public Motion motion() {
        return Motion.named(label);
    }
}
