package org.opentmr.experiment.validation;

import static org.opentmr.experiment.report.Check.DEFAULT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.opentmr.assessment.Interval;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Check;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.motorunit.Fatigue;

/**
 * A strong contraction held for long: the spectrum sinks.
 *
 * @param muscles how many
 */
record FatigueStudy(int muscles, Seed seed) implements Study {

    private static final double DRIVE = 0.8;
    private static final double PIECE_SECONDS = 10;
    private static final int PIECES = 9;
    private static final double FAT_MILLIMETRES = 3;

    @Override
    public int steps() {
        return muscles;
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<List<EmgFigures>> readings = Crowd.each(
                muscles, this::read, done -> progress.accept("fatigue, " + done.replace("person ", "muscle ")));
        List<Table.Row> rows = new ArrayList<>();
        for (int p = 0; p < PIECES; p++) {
            rows.add(new Table.Row(
                    List.of(),
                    List.of(
                            Cell.of((p + 0.5) * PIECE_SECONDS),
                            mean(readings, p, EmgFigures::medianHz),
                            mean(readings, p, EmgFigures::rms))));
        }
        Table table = new Table(
                "seconds",
                "Drive " + DRIVE + " held for " + Math.round(PIECES * PIECE_SECONDS) + " s, pieces of "
                        + Math.round(PIECE_SECONDS) + " s; mean of " + muscles + " muscles (95 % interval)",
                List.of(),
                List.of(
                        new Column("seconds", "middle of the piece", "s", 0),
                        new Column("medianHz", "median frequency", "Hz", 1),
                        new Column("rmsMicrovolts", "RMS", "µV", 0)),
                rows);
        double[] median = table.values("medianHz");
        return new Section(
                "fatigue",
                "A contraction held for long",
                List.of("Conduction slows as a muscle tires and the spectrum sinks with it (Lindström and Magnusson"
                        + " 1977). By how much, and that the amplitude grows, are defaults of the simulation."),
                List.of(
                        Check.within(
                                "fall of the median frequency",
                                100 * (1 - median[PIECES - 1] / median[0]),
                                "%",
                                0,
                                10,
                                40,
                                DEFAULT),
                        Check.atMost(
                                "rank correlation of median frequency with time",
                                Trend.spearman(table.values("seconds"), median),
                                "",
                                2,
                                -0.8,
                                DEFAULT)),
                List.of(table),
                List.of(TablePicture.of(
                        "fatigue",
                        "Median frequency of a contraction held for long",
                        "median frequency in Hz",
                        table,
                        "seconds",
                        List.of("medianHz"))));
    }

    private List<EmgFigures> read(int muscle) {
        Seed own = new Seed(seed.stream("tiring muscle", muscle).nextLong());
        double[] emg = new TestMuscle(TestMuscle.UNITS, FAT_MILLIMETRES, Innervation.NATIVE, Fatigue.DEFAULT, own)
                .bench()
                .contract(DRIVE, PIECES * PIECE_SECONDS)
                .microvolts();
        int piece = emg.length / PIECES;
        return IntStream.range(0, PIECES)
                .mapToObj(p -> EmgFigures.of(Arrays.copyOfRange(emg, p * piece, (p + 1) * piece), TestMuscle.RATE_HZ))
                .toList();
    }

    private static Cell mean(List<List<EmgFigures>> readings, int piece, ToDoubleFunction<EmgFigures> figure) {
        return Cell.of(Interval.ofMean(readings.stream()
                        .mapToDouble(muscle -> figure.applyAsDouble(muscle.get(piece)))
                        .toArray()))
                .notNegative();
    }
}
