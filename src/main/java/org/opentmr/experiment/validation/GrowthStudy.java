package org.opentmr.experiment.validation;

import static org.opentmr.experiment.report.Check.DEFAULT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.opentmr.assessment.Interval;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Check;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Reinnervation;
import org.opentmr.simulation.motorunit.Fatigue;

/**
 * One muscle in the months after its nerve was transferred: how many units answer, how strong and how fast its EMG is.
 *
 * @param muscles how many
 * @param seconds length of every contraction
 */
record GrowthStudy(int muscles, double seconds, Seed seed) implements Study {

    private static final double[] MONTHS = {3, 4, 5, 6, 8, 12};
    private static final double DRIVE = 0.5;
    private static final double FAT_MILLIMETRES = 3;

    private record Reading(int units, EmgFigures emg) {}

    @Override
    public int steps() {
        return muscles;
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<List<Reading>> readings = Crowd.each(
                muscles,
                muscle -> Arrays.stream(MONTHS)
                        .mapToObj(months -> read(muscle, months))
                        .toList(),
                done -> progress.accept("growth, " + done.replace("person ", "muscle ")));
        List<Table.Row> rows = new ArrayList<>();
        for (int m = 0; m < MONTHS.length; m++) {
            rows.add(new Table.Row(
                    List.of(),
                    List.of(
                            Cell.of(MONTHS[m]),
                            Cell.of(new Reinnervation(MONTHS[m], 0).maturity()),
                            mean(readings, m, Reading::units),
                            mean(readings, m, r -> r.emg().rms()),
                            mean(readings, m, r -> r.emg().medianHz()),
                            mean(readings, m, r -> r.emg().kurtosis()))));
        }
        Table table = new Table(
                "months",
                "A muscle of " + TestMuscle.UNITS + " units at drive " + DRIVE + " under 3 mm fat; mean of " + muscles
                        + " muscles (95 % interval)",
                List.of(),
                List.of(
                        new Column("months", "months since surgery", "", 0),
                        new Column("maturity", "maturity", "", 2),
                        new Column("answeringUnits", "units that answer", "", 0),
                        new Column("rmsMicrovolts", "RMS", "µV", 0),
                        new Column("medianHz", "median frequency", "Hz", 0),
                        new Column("kurtosis", "kurtosis", "", 1)),
                rows);
        return new Section(
                "growth",
                "The months after surgery",
                List.of("The course itself is a default of the simulation, made after what is generally reported: first"
                        + " EMG at 10 to 15 weeks, usable at 4 to 6 months, a plateau at 9 to 12. What is checked is"
                        + " which way the EMG goes with it."),
                List.of(
                        rises(table, "units that answer", "answeringUnits"),
                        rises(table, "RMS", "rmsMicrovolts"),
                        rises(table, "median frequency", "medianHz")),
                List.of(table),
                List.of(
                        TablePicture.of(
                                "growth-amplitude",
                                "Amplitude in the months after surgery",
                                "RMS in µV",
                                table,
                                "months",
                                List.of("rmsMicrovolts")),
                        TablePicture.of(
                                "growth-units",
                                "Motor units and spectrum in the months after surgery",
                                "units; median frequency in Hz",
                                table,
                                "months",
                                List.of("answeringUnits", "medianHz"))));
    }

    private Reading read(int muscle, double months) {
        Seed own = new Seed(seed.stream("growing muscle", muscle).nextLong());
        TestMuscle.Contraction contraction = new TestMuscle(
                        TestMuscle.UNITS,
                        FAT_MILLIMETRES,
                        new Reinnervation(months, 0).of(TestMuscle.territory(TestMuscle.UNITS)),
                        Fatigue.NONE,
                        own)
                .bench()
                .contract(DRIVE, seconds);
        return new Reading(contraction.answering(), EmgFigures.of(contraction.microvolts(), TestMuscle.RATE_HZ));
    }

    private static Cell mean(List<List<Reading>> readings, int month, ToDoubleFunction<Reading> figure) {
        return Cell.of(Interval.ofMean(readings.stream()
                        .mapToDouble(muscle -> figure.applyAsDouble(muscle.get(month)))
                        .toArray()))
                .notNegative();
    }

    private static Check rises(Table table, String what, String key) {
        return Check.atLeast(
                "rank correlation of " + what + " with months",
                Trend.spearman(table.values("months"), table.values(key)),
                "",
                2,
                0.8,
                DEFAULT);
    }
}
