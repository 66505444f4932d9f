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
import org.opentmr.experiment.report.Illustration;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.plot.SpectrumChart;
import org.opentmr.plot.Theme;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.motorunit.RateCoding;

/**
 * Mature muscles under thin and thick fat, from a weak contraction to the strongest: amplitude, spectrum, kurtosis and force
 * at every drive.
 *
 * @param muscles how many, each grown from a seed of its own
 * @param seconds length of every contraction
 */
record MuscleBench(int muscles, double seconds, Seed seed) implements Study {

    private static final double[] DRIVES = {0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1};
    private static final double[] FAT_MILLIMETRES = {3, 8};

    /** The seed's own muscle at one drive. */
    private record Reading(EmgFigures emg, double force) {}

    @Override
    public int steps() {
        return muscles + 1;
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<List<List<Reading>>> readings = Crowd.each(
                muscles, muscle -> read(muscle), done -> progress.accept("muscle, " + done.replace("person ", "")));
        LoneUnit slow = LoneUnit.at(0.62, 20 * seconds, seed);
        LoneUnit fast = LoneUnit.at(1, 20 * seconds, seed);
        progress.accept("motor unit alone");
        List<Table> tables = List.of(table(readings, 0), table(readings, 1));
        return new Section(
                "muscle",
                "One muscle, from weak to strong",
                List.of("Mature muscles of " + TestMuscle.UNITS + " motor units and "
                        + TestMuscle.UNITS * TestMuscle.FIBRES_PER_UNIT
                        + " fibres under one bipolar electrode of "
                        + Math.round(TestMuscle.INTER_ELECTRODE_MILLIMETRES)
                        + " mm, without noise, filter or fatigue. Drive 1 is the largest voluntary contraction"
                        + " (MVC). Force and the number of active units are given at the mean drive."),
                checks(readings, slow, fast),
                tables,
                List.of(
                        spectra(readings),
                        TablePicture.of(
                                "muscle-force",
                                "EMG against force, one muscle",
                                "RMS in µV",
                                tables.get(0),
                                "forcePercent",
                                List.of("rmsMicrovolts")),
                        TablePicture.of(
                                "muscle-kurtosis",
                                "Kurtosis against force, one muscle (Gaussian: 3)",
                                "kurtosis",
                                tables.get(0),
                                "forcePercent",
                                List.of("kurtosis"))));
    }

    /** {@code [fat][drive]} of one muscle. */
    private List<List<Reading>> read(int muscle) {
        Seed own = new Seed(seed.stream("bench muscle", muscle).nextLong());
        List<List<Reading>> all = new ArrayList<>();
        for (double fat : FAT_MILLIMETRES) {
            TestMuscle.Bench bench = TestMuscle.mature(fat, own).bench();
            all.add(Arrays.stream(DRIVES)
                    .mapToObj(drive -> {
                        TestMuscle.Contraction contraction = bench.contract(drive, seconds);
                        return new Reading(
                                EmgFigures.of(contraction.microvolts(), TestMuscle.RATE_HZ), contraction.force());
                    })
                    .toList());
        }
        return all;
    }

    private static Interval mean(
            List<List<List<Reading>>> readings, int fat, int drive, ToDoubleFunction<Reading> figure) {
        return Interval.ofMean(readings.stream()
                .mapToDouble(muscle -> figure.applyAsDouble(muscle.get(fat).get(drive)))
                .toArray());
    }

    private static double[] means(List<List<List<Reading>>> readings, int fat, ToDoubleFunction<Reading> figure) {
        return IntStream.range(0, DRIVES.length)
                .mapToDouble(drive -> mean(readings, fat, drive, figure).estimate())
                .toArray();
    }

    /** Units that the mean drive recruits (Fuglevand, Winter and Patla 1993, equation 1). */
    private static int active(double drive) {
        RateCoding rates = RateCoding.DEFAULT;
        double excitation = drive * rates.maximalExcitation();
        return (int) IntStream.rangeClosed(1, TestMuscle.UNITS)
                .filter(rank -> rates.threshold(rank, TestMuscle.UNITS) <= excitation)
                .count();
    }

    private Table table(List<List<List<Reading>>> readings, int fat) {
        List<Table.Row> rows = new ArrayList<>();
        int strongest = DRIVES.length - 1;
        for (int d = 0; d < DRIVES.length; d++) {
            int drive = d;
            rows.add(new Table.Row(
                    List.of(),
                    List.of(
                            Cell.of(DRIVES[d]),
                            Cell.of(active(DRIVES[d])),
                            Cell.of(Interval.ofMean(readings.stream()
                                    .mapToDouble(muscle -> 100
                                            * muscle.get(fat).get(drive).force()
                                            / muscle.get(fat).get(strongest).force())
                                    .toArray())),
                            Cell.of(mean(readings, fat, d, r -> r.emg().rms())).notNegative(),
                            Cell.of(mean(readings, fat, d, r -> r.emg().medianHz())),
                            Cell.of(mean(readings, fat, d, r -> r.emg().meanHz())),
                            Cell.of(mean(readings, fat, d, r -> r.emg().kurtosis())),
                            Cell.of(mean(readings, fat, d, r -> r.emg().meanOverRms())),
                            Cell.of(mean(readings, fat, d, r -> 100 * r.emg().bandShare())))));
        }
        String millimetres = Math.round(FAT_MILLIMETRES[fat]) + " mm fat";
        return new Table(
                "fat" + Math.round(FAT_MILLIMETRES[fat]) + "mm",
                "Under " + millimetres + "; mean of " + muscles + " muscles (95 % interval), " + Math.round(seconds)
                        + " s each",
                List.of(),
                List.of(
                        new Column("drive", "drive", "", 2),
                        new Column("activeUnits", "active units", "", 0),
                        new Column("forcePercent", "force", "% MVC", 1),
                        new Column("rmsMicrovolts", "RMS", "µV", 0),
                        new Column("medianHz", "median frequency", "Hz", 0),
                        new Column("meanHz", "mean frequency", "Hz", 0),
                        new Column("kurtosis", "kurtosis", "", 1),
                        new Column("meanOverRms", "ARV/RMS", "", 3),
                        new Column("bandPercent", "power 20–450 Hz", "%", 1)),
                rows);
    }

    private static List<Check> checks(List<List<List<Reading>>> readings, LoneUnit slow, LoneUnit fast) {
        int mvc = DRIVES.length - 1;
        double[] force = means(readings, 0, Reading::force);
        double[] rms = means(readings, 0, r -> r.emg().rms());
        double[] thickRms = means(readings, 1, r -> r.emg().rms());
        double[] median = means(readings, 0, r -> r.emg().medianHz());
        double[] thickMedian = means(readings, 1, r -> r.emg().medianHz());
        double[] kurtosis = means(readings, 0, r -> r.emg().kurtosis());
        double[] band = means(readings, 0, r -> 100 * r.emg().bandShare());
        return List.of(
                Check.within("RMS at MVC, 3 mm fat", rms[mvc], "µV", 0, 100, 1500, DEFAULT),
                Check.within("RMS at MVC, 8 mm fat over 3 mm", thickRms[mvc] / rms[mvc], "", 2, 0.15, 0.7, DEFAULT),
                Check.within("lowest median frequency, 3 mm fat", min(median), "Hz", 0, 50, 120, DEFAULT),
                Check.within("highest median frequency, 3 mm fat", max(median), "Hz", 0, 50, 120, DEFAULT),
                Check.atMost(
                        "median frequency at MVC, 8 mm fat less 3 mm",
                        thickMedian[mvc] - median[mvc],
                        "Hz",
                        0,
                        -5,
                        DEFAULT + ": distance smooths"),
                Check.atLeast("least share of power from 20 to 450 Hz", min(band), "%", 1, 90, DEFAULT),
                Check.atLeast(
                        "rank correlation of RMS with force",
                        Trend.spearman(force, rms),
                        "",
                        2,
                        0.99,
                        DEFAULT + ": the EMG rises monotonically"),
                Check.atMost(
                        "rank correlation of kurtosis with force",
                        Trend.spearman(force, kurtosis),
                        "",
                        2,
                        -0.7,
                        "Nazarpour 2013: super-Gaussian when weak, towards Gaussian when strong; the limit is a "
                                + DEFAULT),
                Check.within("kurtosis at MVC", kurtosis[mvc], "", 2, 2.8, 4, DEFAULT + "; 3 is Gaussian"),
                Check.within(
                        "ARV/RMS at MVC",
                        mean(readings, 0, mvc, r -> r.emg().meanOverRms()).estimate(),
                        "",
                        3,
                        0.76,
                        0.81,
                        DEFAULT + "; 0.798 is Gaussian"),
                Check.within("rate of a motor unit just recruited", slow.rateHz(), "1/s", 1, 8, 15, DEFAULT),
                Check.within("its rate at MVC", fast.rateHz(), "1/s", 1, 15, 40, DEFAULT),
                Check.within(
                        "variation of its intervals, " + fast.intervals() + " of them",
                        fast.variation(),
                        "",
                        2,
                        0.1,
                        0.25,
                        DEFAULT));
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    /** Of the first muscle, at a weak, a middling and the strongest contraction. */
    private Illustration spectra(List<List<List<Reading>>> readings) {
        List<String> names = new ArrayList<>();
        List<double[]> densities = new ArrayList<>();
        double[] frequencyHz = {};
        for (int fat = 0; fat < FAT_MILLIMETRES.length; fat++) {
            for (int drive : new int[] {1, 4, 6}) {
                EmgFigures emg = readings.get(0).get(fat).get(drive).emg();
                int bins = (int) (500 / emg.spectrum().resolutionHz()) + 1;
                names.add("drive " + DRIVES[drive] + ", fat " + Math.round(FAT_MILLIMETRES[fat]) + " mm");
                densities.add(Arrays.copyOf(emg.spectrum().density(), bins));
                frequencyHz = IntStream.range(0, bins)
                        .mapToDouble(emg.spectrum()::frequencyHz)
                        .toArray();
            }
        }
        return new Illustration(
                "muscle-spectra",
                "Power spectra of one muscle at three drives under two thicknesses of fat; " + Math.round(seconds)
                        + " s each, Welch segments of 0.5 s.",
                SpectrumChart.of(frequencyHz, names, densities.toArray(double[][]::new), "µV", Theme.LIGHT));
    }
}
