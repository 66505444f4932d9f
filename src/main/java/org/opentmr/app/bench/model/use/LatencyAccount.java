package org.opentmr.app.bench.model.use;

import java.util.List;
import org.opentmr.live.LatencyLedger;
import org.opentmr.live.LatencyLedger.Stage;

/**
 * How long a contraction takes to move the limb.
 *
 * @param fixedMillis that windows, increments and votes cost whatever the machine does
 * @param stages of the way from the line to the limb, measured
 */
public record LatencyAccount(double fixedMillis, List<LatencyLedger.Entry> stages) {

    /** Where control with a slow prosthesis is best; above it gets worse bit by bit (Farrell and Weir 2007, TNSRE 15:111). */
    public static final double GOOD_MILLIS = 125;

    public LatencyAccount {
        stages = List.copyOf(stages);
    }

    /** The fixed delay and, of what was measured, the median way to the decision and on to an output. */
    public double typicalMillis() {
        return fixedMillis + median(Stage.LINE_TO_COMMAND) + median(Stage.COMMAND_TO_OUTPUT);
    }

    /** Whether that is where control is best. */
    public boolean isGood() {
        return typicalMillis() <= GOOD_MILLIS;
    }

    private double median(Stage stage) {
        return stages.stream()
                .filter(entry -> entry.stage() == stage)
                .mapToDouble(LatencyLedger.Entry::p50Millis)
                .sum();
    }
}
