package org.opentmr.app.control;

import org.opentmr.assessment.control.PublishedFigure;
import org.opentmr.assessment.control.PublishedFigure.Metric;

/** Published figures in words. */
public final class PublishedText {

    private PublishedText() {}

    /** One line with its unit, the number of people and the source. */
    public static String of(PublishedFigure figure) {
        boolean share = switch (figure.metric()) {
            case MOTION_COMPLETION_RATE, OFFLINE_ACCURACY -> true;
            case SELECTION_SECONDS, COMPLETION_SECONDS, TAC_TIME_RATIO, R_SQUARED -> false;
        };
        double factor = share ? 100 : 1;
        String format = share ? "%.1f" : "%.2f";
        String spread = figure.standardDeviation().isPresent()
                ? String.format(
                        " ± " + format, factor * figure.standardDeviation().getAsDouble())
                : "";
        return words(figure.metric()) + ", " + figure.group() + ": " + String.format(format, factor * figure.value())
                + spread + unit(figure.metric()) + " (" + figure.people() + " people; " + figure.source() + ")";
    }

    private static String unit(Metric metric) {
        return switch (metric) {
            case SELECTION_SECONDS, COMPLETION_SECONDS -> " s";
            case MOTION_COMPLETION_RATE, OFFLINE_ACCURACY -> " %";
            case TAC_TIME_RATIO -> " times as long";
            case R_SQUARED -> "";
        };
    }

    private static String words(Metric metric) {
        return switch (metric) {
            case SELECTION_SECONDS -> "selection time";
            case COMPLETION_SECONDS -> "completion time";
            case MOTION_COMPLETION_RATE -> "completed";
            case OFFLINE_ACCURACY -> "offline accuracy";
            case TAC_TIME_RATIO -> "time to a target";
            case R_SQUARED -> "R² of time on difficulty";
        };
    }
}
