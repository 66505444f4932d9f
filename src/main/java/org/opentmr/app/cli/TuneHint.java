package org.opentmr.app.cli;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opentmr.assessment.ConfusionMatrix;
import org.opentmr.motion.Motion;
import org.opentmr.tuning.OutcomeFigure;
import org.opentmr.tuning.ThresholdSweep;

/** Where a recording's rejection thresholds would tell most, and what to try first. */
final class TuneHint {

    /** How much more missed a first try may cost; default of this program. */
    private static final double MISSED_MORE = 0.05;

    private final Console console;

    TuneHint(Console console) {
        this.console = console;
    }

    void show(Tuned tuned) {
        if (tuned.sweeps().isEmpty()) {
            return;
        }
        ThresholdSweep all = tuned.sweeps().get(0);
        Table table = new Table(
                "rejection threshold of all motions", "false per min", "missed", "wrong", "withheld", "accuracy");
        IntStream.range(0, all.value().length)
                .filter(i -> i == all.present() || isTelling(all.value()[i]))
                .forEach(i -> table.row(
                        Table.number(all.value()[i]) + (i == all.present() ? " (now)" : ""),
                        OutcomeFigure.text(all.falseActivationsPerMinute()[i], false),
                        Table.percent(all.missedShare()[i]),
                        Table.percent(all.wrongShare()[i]),
                        Table.percent(all.rejectionRate()[i]),
                        Table.percent(all.accuracy()[i])));
        table.lines().forEach(console::result);
        suggestion(tuned).ifPresent(console::result);
    }

    private static boolean isTelling(double threshold) {
        return threshold == 0.6 || threshold == 0.8 || threshold == 0.9 || threshold == 0.95 || threshold == 0.99;
    }

    /** The motion that is most often decided for somebody else, as high as costs it little. */
    private static Optional<String> suggestion(Tuned tuned) {
        ConfusionMatrix confusion = tuned.outcome().confusion();
        return tuned.sweeps().stream()
                .filter(sweep -> sweep.motion().isPresent() && sweep.present() != ThresholdSweep.NO_PRESENT)
                .max(Comparator.comparingLong(
                        sweep -> wrongly(confusion, sweep.motion().orElseThrow())))
                .filter(sweep -> wrongly(confusion, sweep.motion().orElseThrow()) > 0)
                .map(sweep -> suggestion(confusion, sweep));
    }

    private static String suggestion(ConfusionMatrix confusion, ThresholdSweep sweep) {
        Motion motion = sweep.motion().orElseThrow();
        double missed = sweep.missedShare()[sweep.present()];
        int highest = IntStream.range(sweep.present() + 1, sweep.value().length)
                .filter(i -> !(sweep.missedShare()[i] > missed + MISSED_MORE))
                .max()
                .orElse(sweep.present());
        String most =
                "Decided wrongly most often: " + motion.name() + ", " + wrongly(confusion, motion) + " decisions.";
        return highest == sweep.present()
                ? most + " A higher threshold would cost it more than it gains; try its low and high, see --list."
                : most + " Try --set " + motion.name().replace(" + ", "+").replace(' ', '-') + ".rejection="
                        + Table.number(sweep.value()[highest]) + " (missed "
                        + TuneText.cell(missed, sweep.missedShare()[highest], true) + ").";
    }

    /** Decisions for the motion while the person did another, or rested. */
    private static long wrongly(ConfusionMatrix confusion, Motion motion) {
        int index = confusion.motions().indexOf(motion);
        return IntStream.range(0, confusion.motions().size())
                .filter(truth -> truth != index)
                .mapToLong(truth -> confusion.counts()[truth][index])
                .sum();
    }
}
