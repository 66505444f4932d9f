package org.opentmr.assessment.control;

import java.util.OptionalDouble;

/**
 * A figure from the literature that a result can stand beside: a mean over a group of people, not a prediction.
 *
 * @param metric what was measured
 * @param group of motions or of tasks, for example {@link MotionGroup#label()}
 * @param value in the metric's unit; a share is 0 to 1
 * @param standardDeviation over people, where it is given
 * @param people how many
 * @param study author, year and journal; of a figure that is not published there, where it is thought to stand: show {@link
 *     #source()} instead
 * @param protocol how it was measured
 * @param confidence whether it was read there
 */
public record PublishedFigure(
        Metric metric,
        String group,
        double value,
        OptionalDouble standardDeviation,
        int people,
        String study,
        String protocol,
        Confidence confidence) {

    /** What a figure measures. */
    public enum Metric {
        SELECTION_SECONDS,
        COMPLETION_SECONDS,
        MOTION_COMPLETION_RATE,
        OFFLINE_ACCURACY,
        TAC_TIME_RATIO,
        R_SQUARED
    }

    /** How sure a figure is. */
    public enum Confidence {
        /** Read in the study. */
        PUBLISHED,
        /** General knowledge, thought to be right; not confirmed. */
        HIGH,
        /** General knowledge, plausible; not confirmed. */
        MEDIUM
    }

    public PublishedFigure {
        double deviation = standardDeviation.orElse(0);
        if (!Double.isFinite(value) || !(deviation >= 0) || people < 1 || study.isBlank() || group.isBlank()) {
            throw new IllegalArgumentException("a published figure needs a finite value, a deviation >= 0, people, a"
                    + " group and a study, got " + metric + " " + group + ": " + value + " (" + deviation + "), "
                    + people + " people, \"" + study + "\"");
        }
    }

    /** What may be shown as its source. Only a figure that was read in its study cites it. */
    public String source() {
        return switch (confidence) {
            case PUBLISHED -> study;
            case HIGH, MEDIUM -> "from general knowledge, unconfirmed";
        };
    }

    /** One standard deviation below; the value itself where none is given. */
    public double low() {
        return value - standardDeviation.orElse(0);
    }

    /** One standard deviation above; the value itself where none is given. */
    public double high() {
        return value + standardDeviation.orElse(0);
    }
}
