package org.opentmr.experiment.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.opentmr.assessment.Interval;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Illustration;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.plot.EffectChart;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.simulation.PatientProtocol;

/**
 * Some faults, each with all of some people: a decoder trained in a clean session is used in a later one, without the fault
 * and with it.
 *
 * @param people at least one
 * @param protocol of both sessions
 * @param limb that the tests move
 * @param cases the faults
 */
record FaultStudy(
        List<SimulatedPerson> people,
        PatientProtocol protocol,
        LimbSpec limb,
        List<FaultCase> cases,
        Provenance provenance)
        implements Study {

    @Override
    public int steps() {
        return people.size() * (cases.size() + 2);
    }

    @Override
    public Section run(Consumer<String> progress) {
        int n = people.size();
        List<TrainedPerson> trained = Crowd.each(
                n,
                person -> new TrainedPerson(people.get(person), protocol, limb, provenance),
                done -> progress.accept("training, " + done));
        List<FaultOutcome> before = Crowd.each(
                n, person -> trained.get(person).later(List.of()), done -> progress.accept("without faults, " + done));
        // Every fault of every person is a task of its own: faults take unequally long, and people are few.
        List<FaultOutcome> all = Crowd.each(
                n * cases.size(),
                task -> trained.get(task % n).later(List.of(cases.get(task / n).fault())),
                done -> progress.accept("faults, " + done.replace("person", "run")));
        List<List<FaultOutcome>> after = IntStream.range(0, cases.size())
                .mapToObj(fault -> all.subList(fault * n, (fault + 1) * n))
                .toList();
        Table faults = faults(before, after);
        return new Section(
                "faults",
                "Every fault, mild to severe",
                List.of(
                        "The default decoder is trained in one session and used in a later one, on which the electrodes"
                                + " were put on again: offline on all windows, and in the closed loop, in which the"
                                + " person sees the limb and corrects it. The later session is the same with and without"
                                + " the fault but for the fault. " + TrainedPerson.TESTS.describe(),
                        "Differences are taken person by person; their intervals (95 %, Student's t over people) say how"
                                + " far they can be trusted with so few. Sizes are those that the catalogue lists;"
                                + " bridge, broken, liftoff, flat and rail befall the first electrode, the others all."),
                List.of(),
                List.of(without(before), faults),
                List.of(new Illustration(
                        "fault-effects",
                        "Offline accuracy without and with each fault, mean over " + n + " people; at the right what"
                                + " became of the targets that were reached.",
                        EffectChart.of("What faults cost", effects(before, after), Theme.LIGHT))));
    }

    private static double mean(List<FaultOutcome> people, ToDoubleFunction<FaultOutcome> figure) {
        return IntStream.range(0, people.size())
                .mapToDouble(i -> figure.applyAsDouble(people.get(i)))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private Table without(List<FaultOutcome> before) {
        List<Table.Row> rows = IntStream.range(0, before.size())
                .mapToObj(person -> {
                    FaultOutcome o = before.get(person);
                    return Table.Row.of(
                            List.of("person " + (person + 1)),
                            100 * o.accuracy(),
                            100 * o.activeError(),
                            100 * o.falseActivations(),
                            100 * o.motionCompletion(),
                            o.motionSeconds(),
                            100 * o.targetCompletion(),
                            o.targetSeconds(),
                            (double) o.windows());
                })
                .toList();
        return new Table(
                "without",
                "The later session without any fault",
                List.of("who"),
                List.of(
                        new Column("accuracyPercent", "accuracy", "%", 1),
                        new Column("activeErrorPercent", "active error", "%", 1),
                        new Column("falseActivationPercent", "false activations in rest", "%", 1),
                        new Column("motionCompletionPercent", "motions completed", "%", 0),
                        new Column("motionSeconds", "completion time", "s", 2),
                        new Column("targetCompletionPercent", "targets reached", "%", 0),
                        new Column("targetSeconds", "time to target", "s", 2),
                        new Column("windows", "windows", "", 0)),
                rows);
    }

    private Table faults(List<FaultOutcome> before, List<List<FaultOutcome>> after) {
        List<Table.Row> rows = new ArrayList<>();
        for (int c = 0; c < cases.size(); c++) {
            List<FaultOutcome> with = after.get(c);
            rows.add(new Table.Row(
                    List.of(
                            cases.get(c).name(),
                            cases.get(c).level(),
                            cases.get(c).size()),
                    List.of(
                            Cell.of(100 * mean(before, FaultOutcome::accuracy)),
                            Cell.of(100 * mean(with, FaultOutcome::accuracy)),
                            change(before, with, FaultOutcome::accuracy),
                            Cell.of(100 * mean(with, FaultOutcome::activeError)),
                            Cell.of(100 * mean(with, FaultOutcome::falseActivations)),
                            Cell.of(100 * mean(with, FaultOutcome::rejection)),
                            Cell.of(100 * mean(before, FaultOutcome::motionCompletion)),
                            Cell.of(100 * mean(with, FaultOutcome::motionCompletion)),
                            Cell.of(100 * mean(before, FaultOutcome::targetCompletion)),
                            Cell.of(100 * mean(with, FaultOutcome::targetCompletion)),
                            Cell.of(mean(with, FaultOutcome::targetSeconds)))));
        }
        long windows = after.stream()
                .flatMap(List::stream)
                .mapToLong(FaultOutcome::windows)
                .sum();
        return new Table(
                "faults",
                "Mean over " + before.size() + " people, " + windows + " windows in all; the change with its 95 %"
                        + " interval over people",
                List.of("fault", "level", "size"),
                List.of(
                        new Column("accuracyBeforePercent", "accuracy before", "%", 1),
                        new Column("accuracyAfterPercent", "accuracy after", "%", 1),
                        new Column("accuracyChangePoints", "change", "points", 1),
                        new Column("activeErrorPercent", "active error", "%", 1),
                        new Column("falseActivationPercent", "false activations in rest", "%", 1),
                        new Column("rejectedPercent", "rejected", "%", 1),
                        new Column("motionsBeforePercent", "motions completed before", "%", 0),
                        new Column("motionsAfterPercent", "completed after", "%", 0),
                        new Column("targetsBeforePercent", "targets reached before", "%", 0),
                        new Column("targetsAfterPercent", "reached after", "%", 0),
                        new Column("targetSeconds", "time to target", "s", 2)),
                rows);
    }

    private static Cell change(
            List<FaultOutcome> before, List<FaultOutcome> after, ToDoubleFunction<FaultOutcome> figure) {
        return Cell.of(Interval.ofMean(IntStream.range(0, before.size())
                        .mapToDouble(i -> figure.applyAsDouble(after.get(i)) - figure.applyAsDouble(before.get(i)))
                        .toArray()))
                .times(100);
    }

    private List<EffectChart.Effect> effects(List<FaultOutcome> before, List<List<FaultOutcome>> after) {
        String reached = String.format(Locale.ROOT, "targets %.0f", 100 * mean(before, FaultOutcome::targetCompletion));
        return IntStream.range(0, cases.size())
                .mapToObj(c -> new EffectChart.Effect(
                        cases.get(c).name() + ", " + cases.get(c).size(),
                        mean(before, FaultOutcome::accuracy),
                        mean(after.get(c), FaultOutcome::accuracy),
                        String.format(
                                Locale.ROOT,
                                "%s → %.0f %%",
                                reached,
                                100 * mean(after.get(c), FaultOutcome::targetCompletion))))
                .toList();
    }
}
