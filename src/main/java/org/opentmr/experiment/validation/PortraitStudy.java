package org.opentmr.experiment.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.Quantiles;
import org.opentmr.experiment.SignalPortrait;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Illustration;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.signal.Recording;

/**
 * Recordings of people beside sessions of simulated ones with as many channels at the same rate.
 *
 * @param real the recordings
 * @param people how many are simulated
 * @param simulated their sessions
 */
record PortraitStudy(RealRecordings real, int people, RateSessions simulated) implements Study {

    /** Sessions of simulated people with so many channels at a rate. */
    @FunctionalInterface
    interface RateSessions {
        Recording of(int person, int channels, double rateHz);
    }

    /** A slower amplifier's session is simulated at a multiple of its rate, since it had EMG to this frequency before it. */
    private static final double LEAST_RATE_HZ = 1000;

    private record Level(String name, ToDoubleFunction<Quantiles> of) {}

    private static final List<Level> LEVELS = List.of(
            new Level("5 %", Quantiles::p5),
            new Level("25 %", Quantiles::p25),
            new Level("median", Quantiles::p50),
            new Level("75 %", Quantiles::p75),
            new Level("95 %", Quantiles::p95));

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<String> words = new ArrayList<>(real.notes());
        List<Table> tables = new ArrayList<>();
        List<Illustration> pictures = new ArrayList<>();
        if (!real.recordings().isEmpty()) {
            int channels = real.recordings().get(0).layout().size();
            double rateHz = real.recordings().get(0).layout().rateHz();
            PortraitMean theirs = PortraitMean.of(
                    real.recordings().stream().map(SignalPortrait::of).toList());
            PortraitMean ours = PortraitMean.of(Crowd.each(
                    people,
                    person -> SignalPortrait.of(Resampled.to(rateHz, simulated.of(person, channels, enough(rateHz)))),
                    done -> {}));
            boolean scaled = real.recordings().stream()
                    .allMatch(recording -> recording.layout().unit().equals("µV"));
            words.add(
                    0,
                    String.format(
                            Locale.ROOT,
                            "%d recordings of %d channels at %.0f Hz beside %d simulated people with as many channels,"
                                    + " forearm, brought to that rate. Looked at are pieces of 0.25 s in which a channel is at"
                                    + " least twice as strong as at rest. Quantiles are taken within each recording and averaged"
                                    + " over recordings. A recording has its amplifier and its skin in it (band, notch,"
                                    + " electrodes); the simulated EMG has none but the sampling.",
                            theirs.recordings(),
                            channels,
                            rateHz,
                            people));
            words.add(differences(theirs, ours, scaled));
            tables.add(table(theirs, ours, scaled));
            pictures.addAll(PortraitPictures.of(real.key(), real.title(), theirs, ours));
        }
        progress.accept(real.title());
        return new Section(
                "compare-" + real.key(), "Beside recordings: " + real.title(), words, List.of(), tables, pictures);
    }

    private static double enough(double rateHz) {
        return rateHz * Math.ceil(LEAST_RATE_HZ / rateHz);
    }

    private static String differences(PortraitMean theirs, PortraitMean ours, boolean scaled) {
        List<String> apart = new ArrayList<>();
        for (PortraitMean.Figure figure : PortraitMean.FIGURES) {
            Quantiles real = theirs.figure(figure);
            Quantiles simulated = ours.figure(figure);
            if ((!figure.equals(PortraitMean.RMS) || scaled) && differ(real, simulated)) {
                apart.add(String.format(
                        Locale.ROOT,
                        "%s (recorded %s, simulated %s)",
                        figure.column().title(),
                        Cell.of(real.p50()).text(figure.column().decimals()),
                        Cell.of(simulated.p50()).text(figure.column().decimals())));
            }
        }
        return apart.isEmpty()
                ? "Every median lies within the other's 5 to 95 % range."
                : "They differ, the median of one outside the 5 to 95 % range of the other, in: "
                        + apart.stream().collect(Collectors.joining("; ")) + ".";
    }

    private static boolean differ(Quantiles one, Quantiles other) {
        return !(one.p50() >= other.p5()
                && one.p50() <= other.p95()
                && other.p50() >= one.p5()
                && other.p50() <= one.p95());
    }

    private static Table table(PortraitMean theirs, PortraitMean ours, boolean scaled) {
        // a number in counts says nothing about microvolts
        List<PortraitMean.Figure> figures = PortraitMean.FIGURES.stream()
                .filter(figure -> !figure.equals(PortraitMean.RMS) || scaled)
                .toList();
        List<Table.Row> rows = new ArrayList<>();
        for (Level level : LEVELS) {
            rows.add(row(level, "recorded", theirs, figures));
            rows.add(row(level, "simulated", ours, figures));
        }
        return new Table(
                "quantiles",
                "Quantiles over pieces of 0.25 s, mean over " + theirs.recordings() + " recordings and "
                        + ours.recordings() + " simulated people",
                List.of("quantile", "of"),
                figures.stream().map(PortraitMean.Figure::column).toList(),
                rows);
    }

    private static Table.Row row(Level level, String whose, PortraitMean portrait, List<PortraitMean.Figure> figures) {
        return Table.Row.of(
                List.of(level.name(), whose),
                figures.stream()
                        .mapToDouble(figure -> level.of().applyAsDouble(portrait.figure(figure)))
                        .toArray());
    }
}
