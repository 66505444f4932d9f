package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.opentmr.motion.Motion;
import org.opentmr.tuning.ChangedMoment;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.MotionOutcome;
import org.opentmr.tuning.OutcomeFigure;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;

/** What tuning found, as tables and lines for people. */
final class TuneText {

    private static final int MOST_MOMENTS = 10;

    private final Console console;

    TuneText(Console console) {
        this.console = console;
    }

    /** All settings of a recording's decoder. */
    void list(Tuned tuned) {
        Table table = Table.ofWords("setting", "now", "from", "to", "meaning");
        for (Parameter parameter : tuned.present().parameters()) {
            table.row(
                    parameter.name(),
                    parameter.text(tuned.present().get(parameter)),
                    parameter.text(parameter.low()),
                    parameter.text(parameter.high()),
                    parameter.meaning());
        }
        console.result(tuned.recording());
        table.lines().forEach(console::result);
    }

    /** What one recording comes to now, and where settings were typed, with them. */
    void one(Tuned tuned) {
        console.result(
                "%s: %d decisions every %.0f ms in %.1f s; %s",
                tuned.recording(), tuned.decisions(), 1e3 * tuned.incrementSeconds(), tuned.seconds(), tuned.heldOut());
        tuned.comparison().ifPresentOrElse(change -> compared(tuned, change), () -> present(tuned));
    }

    private void present(Tuned tuned) {
        Table table = new Table("", "now");
        OutcomeFigure.ALL.forEach(
                figure -> table.row(figure.title(), figure.text(figure.of(tuned.outcome(), tuned.motionTest()))));
        table.lines().forEach(console::result);
        Table motions = new Table(
                "motion", "missed", "wrong", "false activations", "until it moves (s)", "contractions missed", "speed");
        for (MotionOutcome motion : tuned.outcome().motions()) {
            motions.row(
                    motion.motion().name(),
                    Table.percent(motion.missedShare()),
                    Table.percent(motion.wrongShare()),
                    Integer.toString(motion.falseActivations()),
                    OutcomeFigure.text(motion.firstCorrectSeconds(), false),
                    motion.contractionsMissed() + " of " + motion.contractions(),
                    speed(motion));
        }
        motions.lines().forEach(console::result);
    }

    private static String speed(MotionOutcome motion) {
        double[] speed = motion.speed();
        return Double.isNaN(speed[1])
                ? "–"
                : String.format("%.0f %% (%.0f–%.0f)", 100 * speed[1], 100 * speed[0], 100 * speed[2]);
    }

    private void compared(Tuned tuned, Comparison change) {
        console.result("Settings: %s", changedSettings(tuned.present(), change.settings()));
        Table table = new Table("", "before", "after", "");
        for (OutcomeFigure figure : OutcomeFigure.ALL) {
            double before = figure.of(change.before(), change.motionTestBefore());
            double after = figure.of(change.after(), change.motionTestAfter());
            table.row(figure.title(), figure.text(before), figure.text(after), figure.verdict(before, after));
        }
        table.lines().forEach(console::result);
        motions(change);
        moments(change);
        console.result("One what-if over this recording took %.1f ms.", 1e3 * tuned.compareSeconds());
    }

    static String changedSettings(Settings before, Settings after) {
        String changes = before.parameters().stream()
                .filter(parameter -> before.get(parameter) != after.get(parameter))
                .map(parameter -> parameter.name() + " " + parameter.text(before.get(parameter)) + " → "
                        + parameter.text(after.get(parameter)))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "as they were" : changes;
    }

    private void motions(Comparison change) {
        Table table = new Table("motion", "missed", "wrong", "false activations", "until it moves (s)", "speed");
        for (int m = 0; m < change.before().motions().size(); m++) {
            MotionOutcome before = change.before().motions().get(m);
            MotionOutcome after = change.after().motions().get(m);
            table.row(
                    before.motion().name(),
                    cell(before.missedShare(), after.missedShare(), true),
                    cell(before.wrongShare(), after.wrongShare(), true),
                    count(before.falseActivations(), after.falseActivations()),
                    cell(before.firstCorrectSeconds(), after.firstCorrectSeconds(), false),
                    speed(before).equals(speed(after)) ? speed(after) : speed(before) + " → " + speed(after));
        }
        table.lines().forEach(console::result);
    }

    /** "3.1 % → 7.9 % worse", or the one value where nothing changes. */
    static String cell(double before, double after, boolean share) {
        String was = OutcomeFigure.text(before, share);
        String is = OutcomeFigure.text(after, share);
        return was.equals(is) ? is : (was + " → " + is + " " + OutcomeFigure.verdict(before, after, -1, share)).strip();
    }

    private static String count(int before, int after) {
        return before == after
                ? Integer.toString(after)
                : before + " → " + after + (after > before ? " worse" : " better");
    }

    private void moments(Comparison change) {
        List<ChangedMoment> all = change.changes();
        if (all.isEmpty()) {
            console.result("The limb would have made the same motions at every decision.");
            return;
        }
        console.result(
                "The limb would have done something else at %d decisions: %d better, %d worse, %d as wrong, %d where"
                        + " nobody said what was meant.",
                all.stream().mapToInt(ChangedMoment::decisions).sum(),
                change.decisions(ChangedMoment.Effect.BETTER),
                change.decisions(ChangedMoment.Effect.WORSE),
                change.decisions(ChangedMoment.Effect.AS_WRONG),
                change.decisions(ChangedMoment.Effect.UNKNOWN));
        List<ChangedMoment> longest = new ArrayList<>(all);
        longest.sort(Comparator.comparingInt(ChangedMoment::decisions).reversed());
        Table table = Table.ofWords("from (s)", "to (s)", "person", "limb before", "limb after", "");
        longest.stream()
                .limit(MOST_MOMENTS)
                .sorted(Comparator.comparingDouble(ChangedMoment::fromSeconds))
                .forEach(moment -> table.row(
                        String.format("%.2f", moment.fromSeconds()),
                        String.format("%.2f", moment.toSeconds()),
                        moment.intended().map(Motion::name).orElse("not known"),
                        limb(moment.before()),
                        limb(moment.after()),
                        moment.effect().label()));
        table.lines().forEach(console::result);
        if (all.size() > MOST_MOMENTS) {
            console.result("and %d shorter ones", all.size() - MOST_MOMENTS);
        }
    }

    private static String limb(Motion motion) {
        return motion.isRest() ? "stands still" : motion.name();
    }

    /** Several recordings, one row each. */
    void several(List<Tuned> tuned) {
        Table table = new Table(
                "recording", "false per min", "missed", "wrong", "until it moves (s)", "Motion test", "withheld");
        tuned.forEach(each -> table.row(
                each.recording(),
                cell(each, 0),
                cell(each, 1),
                cell(each, 2),
                cell(each, 3),
                cell(each, 4),
                cell(each, OutcomeFigure.ALL.size() - 1)));
        table.lines().forEach(console::result);
        tuned.stream().map(Tuned::heldOut).distinct().forEach(text -> console.result("Decisions: %s", text));
        tuned.get(0)
                .comparison()
                .ifPresent(change -> console.result(
                        "Settings in %s: %s",
                        tuned.get(0).recording(), changedSettings(tuned.get(0).present(), change.settings())));
        double seconds = tuned.stream().mapToDouble(Tuned::compareSeconds).max().orElse(Double.NaN);
        if (!Double.isNaN(seconds)) {
            console.result("One what-if over a recording took at most %.1f ms.", 1e3 * seconds);
        }
    }

    private static String cell(Tuned tuned, int index) {
        OutcomeFigure figure = OutcomeFigure.ALL.get(index);
        double before = figure.of(tuned.outcome(), tuned.motionTest());
        double after = tuned.comparison()
                .map(change -> figure.of(change.after(), change.motionTestAfter()))
                .orElse(before);
        String was = figure.text(before);
        String is = figure.text(after);
        return was.equals(is) ? is : (was + " → " + is + " " + figure.verdict(before, after)).strip();
    }
}
