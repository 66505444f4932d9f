package org.opentmr.experiment.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Interval;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.Cohort;
import org.opentmr.experiment.StayTunedStudy;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.StudyReport;
import org.opentmr.experiment.report.Table;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.user.UserSpec;
import org.opentmr.tuning.recalibration.StayTuned;

/**
 * What every way of staying tuned gains in a later session, under all that may change between two.
 *
 * @param people simulated, at least 2
 * @param seed of everything random
 */
public record StayTunedLab(int people, Seed seed) {

    public static final int USUAL_PEOPLE = 10;

    /** One labelled repetition, and half a minute without labels: what people put up with after a donning. */
    private static final StayTuned LEARNT = new StayTuned(1, 30);

    private static final double PERCENT = 100;

    public StayTunedLab {
        if (people < 2) {
            throw new IllegalArgumentException("the study of staying tuned needs at least 2 people, for intervals over"
                    + " people; got " + people);
        }
    }

    /** What happens between training and use; no fault with the same day. */
    private record Change(String words, List<String> faults, boolean sameDay) {}

    private static final List<Change> CHANGES = List.of(
            new Change("same day, electrodes left on", List.of(), true),
            new Change("another day, electrodes put on anew", List.of(), false),
            new Change("another day, electrodes 10 mm off", List.of("shift:10mm"), false),
            new Change("another day, sweat", List.of("sweat"), false),
            new Change("another day, other limb position", List.of("position"), false),
            new Change("another day, half the strength", List.of("strength:50%"), false),
            new Change("another day, twice the strength", List.of("strength:200%"), false));

    /** How often {@link #run} reports progress. */
    public int steps() {
        return people * CHANGES.size();
    }

    /**
     * Measures everything; the same seed gives the same figures on any number of threads.
     *
     * @param progress is told in words what was done, {@link #steps()} times, one at a time
     */
    public StudyReport run(Consumer<String> progress, Clock clock) {
        Provenance provenance = new Provenance(
                Provenance.SOFTWARE, List.of(), seed.value(), clock.now().toString(), Provenance.LABEL);
        PatientSpec template = PatientSpec.typical(Anatomies.named("transhumeral"), seed);
        StayTunedStudy study = new StayTunedStudy(
                Cohort.of(template, UserSpec.TYPICAL, people),
                PatientProtocol.of(template.anatomy().motions()),
                LEARNT);
        Map<Change, List<StayTuned.Result>> results = new LinkedHashMap<>();
        for (Change change : CHANGES) {
            results.put(
                    change,
                    change.sameDay()
                            ? study.sameDay(provenance, progress)
                            : study.anotherDay(
                                    change.faults().stream().map(Faults::parse).toList(), provenance, progress));
        }
        return new StudyReport(
                "Staying tuned",
                List.of("A decoder trained in one session, used in a later one by " + people
                        + " simulated people with a transhumeral amputation. All ways decide the same windows, from which"
                        + " none has learnt. Simulated throughout, and the limits of recentring and adaptation were chosen"
                        + " on people of this kind: it shows what each way is good for, not what it gains for a given"
                        + " person."),
                List.of(section(results)),
                provenance);
    }

    private Section section(Map<Change, List<StayTuned.Result>> results) {
        List<Table.Row> rows = new ArrayList<>();
        results.forEach((change, each) -> {
            for (int way = 0; way < each.get(0).rows().size(); way++) {
                rows.add(row(change, each, way));
            }
        });
        return new Section(
                "staying-tuned",
                "Staying tuned",
                List.of(
                        "At most " + Math.round(LEARNT.seconds()) + " s without labels for recentring, "
                                + LEARNT.repetitions()
                                + " labelled repetition of each motion for recalibration; retraining has all"
                                + " repetitions but the one that it decides. Gains are those of each person on their old decoder."),
                List.of(),
                List.of(new Table(
                        "ways",
                        "Mean over " + people + " people with 95 % intervals",
                        List.of("between the sessions", "way"),
                        List.of(
                                new Column("accuracy", "accuracy", "%", 1),
                                new Column("gain", "gain", "points", 1),
                                new Column("worst", "least gain of anybody", "points", 1),
                                new Column("seconds", "learnt from", "s", 0),
                                new Column("recommended", "recommended to", "people", 0)),
                        rows)),
                List.of());
    }

    private static Table.Row row(Change change, List<StayTuned.Result> people, int way) {
        double[] accuracies =
                people.stream().mapToDouble(result -> accuracy(result, way)).toArray();
        double[] gains = people.stream()
                .mapToDouble(result -> accuracy(result, way) - accuracy(result, 0))
                .toArray();
        double worst = Arrays.stream(gains).min().orElse(Double.NaN);
        double seconds = people.stream()
                .mapToDouble(result -> result.rows().get(way).seconds())
                .average()
                .orElse(Double.NaN);
        long recommended = people.stream()
                .filter(result -> result.recommended()
                        .name()
                        .equals(result.rows().get(way).name()))
                .count();
        return new Table.Row(
                List.of(change.words(), name(people.get(0).rows().get(way))),
                List.of(
                        Cell.of(Interval.ofMean(accuracies)).times(PERCENT),
                        (way == 0 ? Cell.of(Double.NaN) : Cell.of(Interval.ofMean(gains))).times(PERCENT),
                        Cell.of(way == 0 ? Double.NaN : worst).times(PERCENT),
                        Cell.of(seconds),
                        Cell.of((double) recommended)));
    }

    /** Which method of recalibration was chosen differs from person to person. */
    private static String name(StayTuned.Row row) {
        return row.name().replace(", chosen", "");
    }

    private static double accuracy(StayTuned.Result result, int way) {
        return Accuracy.of(result.rows().get(way).decisions()).accuracy();
    }
}
