package org.opentmr.experiment.validation;

import static org.opentmr.experiment.report.Check.DEFAULT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.opentmr.assessment.Interval;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Check;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.Recording;

/**
 * The heart over reinnervated chest muscle, against the corner of the high-pass: what it adds at rest, what a contraction
 * keeps, and how well motions are told apart (Hargrove, Englehart and Hudgins 2009 asked this of a real person).
 *
 * @param people how many
 * @param sessions of people whose electrodes lie over the chest
 */
record EcgStudy(int people, Sessions sessions, Decoders decoders) implements Study {

    private static final double[] CORNERS_HZ = {10, 20, 30, 50, 70, 100, 150};
    private static final double TOP_HZ = 450;
    private static final int ORDER = 4;

    /** Amplitude at rest with the heart over that without it, from which a threshold would have to be raised. */
    private static final double LARGEST_RISE = 1.2;

    /** What one corner gave with one person, at the channel on which the heart is strongest. */
    private record Reading(
            double restMicrovolts, double quietMicrovolts, double contractionMicrovolts, Outcome heart, Outcome none) {
        /** What the heart adds at rest, as a share of the channel's strongest contraction. */
        double leak() {
            return (restMicrovolts - quietMicrovolts) / contractionMicrovolts;
        }
    }

    @Override
    public int steps() {
        return people;
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<List<Reading>> readings = Crowd.each(people, this::person, done -> progress.accept("heart, " + done));
        Table table = table(readings);
        Sweep heart = sweep("with the heart", readings, Reading::heart);
        Sweep none = sweep("without", readings, Reading::none);
        Column corner = new Column("cornerHz", "high-pass corner", "Hz", 0);
        return new Section(
                "ecg",
                "The heart over the pectoral muscle",
                List.of(
                        "Shoulder disarticulation; the channel on which the heart is strongest. At rest: 95th percentile"
                                + " of the mean absolute value of 200 ms windows. The contraction is that of the motion"
                                + " in which this channel is strongest, median over windows, of the same session without"
                                + " the heart.",
                        "Published: at the levels met in the clinic the ECG hardly affects classification; it corrupts"
                                + " the speed estimate, and a high-pass at about 100 Hz mends that (Hargrove, Englehart"
                                + " and Hudgins 2009). What counts for speed is the amplitude at rest, since the"
                                + " threshold lies just above it; how much of a contraction that is depends on how"
                                + " strong the EMG is under the same electrode."),
                checks(table, heart, none),
                List.of(
                        table,
                        Sweep.table("classification", "Told apart offline, TD4 + LDA", corner, List.of(heart, none))),
                List.of(
                        AccuracyPicture.of(
                                "ecg-accuracy",
                                "Accuracy by corner of the high-pass, with and without the heart",
                                corner,
                                List.of(heart, none),
                                List.of(),
                                List.of()),
                        TablePicture.of(
                                "ecg-amplitude",
                                "The heart and a contraction by corner of the high-pass",
                                "mean absolute value in µV",
                                table,
                                "cornerHz",
                                List.of("restMicrovolts", "quietMicrovolts", "contractionMicrovolts"))));
    }

    private List<Reading> person(int person) {
        Recording quiet = sessions.of(person, Sessions.Wish.USUAL);
        Recording beating = sessions.of(person, Sessions.Wish.USUAL.withHeart());
        int worst = worst(beating, quiet);
        return Arrays.stream(CORNERS_HZ)
                .mapToObj(corner -> {
                    RestAmplitude with = new RestAmplitude(beating, corner);
                    RestAmplitude without = new RestAmplitude(quiet, corner);
                    DecoderSpec spec = Decoders.classic(quiet.layout())
                            .withFilters(List.of(new FilterSpec.BandPass(ORDER, corner, TOP_HZ)));
                    return new Reading(
                            with.atRest()[worst],
                            without.atRest()[worst],
                            without.inStrongestMotion(worst),
                            decoders.within(beating, spec),
                            decoders.within(quiet, spec));
                })
                .toList();
    }

    /** The channel to which the heart adds most. */
    private static int worst(Recording beating, Recording quiet) {
        double[] with = new RestAmplitude(beating, CORNERS_HZ[0]).atRest();
        double[] without = new RestAmplitude(quiet, CORNERS_HZ[0]).atRest();
        int worst = 0;
        for (int c = 1; c < with.length; c++) {
            worst = with[c] - without[c] > with[worst] - without[worst] ? c : worst;
        }
        return worst;
    }

    private static Sweep sweep(String name, List<List<Reading>> readings, Function<Reading, Outcome> which) {
        return Sweep.of(
                name,
                CORNERS_HZ,
                readings.stream()
                        .map(person -> person.stream().map(which).toList())
                        .toList());
    }

    private Table table(List<List<Reading>> readings) {
        List<Table.Row> rows = new ArrayList<>();
        for (int c = 0; c < CORNERS_HZ.length; c++) {
            int corner = c;
            rows.add(new Table.Row(
                    List.of(),
                    List.of(
                            Cell.of(CORNERS_HZ[c]),
                            mean(readings, person -> person.get(corner).restMicrovolts()),
                            mean(readings, person -> person.get(corner).quietMicrovolts()),
                            mean(readings, person -> person.get(corner).contractionMicrovolts()),
                            mean(
                                    readings,
                                    person -> 100
                                            * person.get(corner).contractionMicrovolts()
                                            / person.get(0).contractionMicrovolts()),
                            mean(readings, person -> 100 * person.get(corner).leak()))));
        }
        return new Table(
                "amplitude",
                "Amplitude (MAV) at the channel on which the heart is strongest; mean over " + people
                        + " people (95 % interval)",
                List.of(),
                List.of(
                        new Column("cornerHz", "high-pass corner", "Hz", 0),
                        new Column("restMicrovolts", "at rest", "µV", 1),
                        new Column("quietMicrovolts", "at rest without the heart", "µV", 1),
                        new Column("contractionMicrovolts", "contraction", "µV", 0),
                        new Column("keptPercent", "contraction kept", "%", 0),
                        new Column("leakPercent", "what the heart adds, of the contraction", "%", 1)),
                rows);
    }

    private static Cell mean(List<List<Reading>> readings, ToDoubleFunction<List<Reading>> figure) {
        return Cell.of(Interval.ofMean(readings.stream().mapToDouble(figure).toArray()))
                .notNegative();
    }

    private static List<Check> checks(Table table, Sweep heart, Sweep none) {
        double[] rest = table.values("restMicrovolts");
        double[] quiet = table.values("quietMicrovolts");
        double needed = Double.NaN;
        for (int c = rest.length - 1; c >= 0 && rest[c] < LARGEST_RISE * quiet[c]; c--) {
            needed = CORNERS_HZ[c];
        }
        return List.of(
                Check.within(
                        "lowest corner from which the heart raises the amplitude at rest by less than a fifth",
                        needed,
                        "Hz",
                        0,
                        70,
                        150,
                        "Hargrove 2009: about 100 Hz for the speed estimate; the fifth is a " + DEFAULT),
                Check.within(
                        "what the heart costs in accuracy at 20 Hz",
                        none.accuracyAt(20) - heart.accuracyAt(20),
                        "points",
                        1,
                        -5,
                        5,
                        "Hargrove 2009: hardly affects classification; 5 points are a " + DEFAULT),
                Check.within(
                        "what 100 Hz costs in accuracy against 20 Hz, with the heart",
                        heart.accuracyAt(20) - heart.accuracyAt(100),
                        "points",
                        1,
                        -8,
                        8,
                        DEFAULT),
                Check.atMost(
                        "rank correlation of the amplitude at rest with the corner",
                        Trend.spearman(CORNERS_HZ, table.values("restMicrovolts")),
                        "",
                        2,
                        -0.9,
                        DEFAULT));
    }
}
