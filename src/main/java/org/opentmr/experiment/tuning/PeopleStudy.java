package org.opentmr.experiment.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.experiment.report.Table;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.tuning.auto.AutoTuner;
import org.opentmr.tuning.auto.Change;
import org.opentmr.tuning.auto.TuningReport;

/** Simulated people, each tuned on a training session and judged on what comes after it. */
record PeopleStudy(
        List<SimulatedPerson> people, PatientProtocol protocol, LimbSpec limb, AutoTuner tuner, Provenance provenance)
        implements Study {

    private static final int MOST_CHANGES_SHOWN = 6;

    private record Person(TuningReport report, Measure.Pair<PersonOutcome> pair) {}

    @Override
    public int steps() {
        return people.size();
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<Person> all = Crowd.each(people.size(), this::person, progress);
        List<Measure.Pair<PersonOutcome>> pairs = all.stream().map(Person::pair).toList();
        long followed = pairs.stream().filter(Measure.Pair::followed).count();
        return new Section(
                "people",
                "Simulated people in the closed loop",
                List.of(
                        "The default decoder is trained and tuned on the first part of a session (every motion "
                                + protocol.repetitions() + " times) and used in a later part of the same session, in"
                                + " which the person does everything anew: offline, and in tests in which the person"
                                + " sees the limb and corrects it. " + TunedPerson.TESTS.describe(),
                        "For " + followed + " of " + people.size()
                                + " people the balanced proposal paid on repetitions that"
                                + " it was not tuned on. The cost that was made small: "
                                + tuner.cost().words() + "."),
                List.of(),
                List.of(
                        Measure.table(
                                "closedLoop",
                                "Mean over " + people.size()
                                        + " people; changes person by person with their 95 % interval",
                                PersonOutcome.measures(),
                                pairs),
                        proposals(all)),
                List.of());
    }

    private Person person(int number) {
        TunedPerson person = new TunedPerson(people.get(number), protocol, limb, tuner, provenance);
        return new Person(person.report(), person.pair());
    }

    private static Table proposals(List<Person> all) {
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            TuningReport report = all.get(i).report();
            String changes = report.balanced().changes().stream()
                    .limit(MOST_CHANGES_SHOWN)
                    .map(Change::typed)
                    .collect(Collectors.joining(" "));
            rows.add(Table.Row.of(
                    List.of(
                            "person " + (i + 1),
                            report.balanced()
                                    .verdict()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' '),
                            changes),
                    report.balanced().changes().size(),
                    report.balanced().gain().estimate(),
                    report.balanced().gain().low(),
                    report.balanced().optimism()));
        }
        return new Table(
                "proposals",
                "What was proposed to each; gain of cost held out, in false activations a minute or what weighs as much",
                List.of("who", "verdict", "first changes"),
                List.of(
                        new Column("changes", "changes", "", 0),
                        new Column("gain", "gain", "", 2),
                        new Column("gainLow95", "at least (95 %)", "", 2),
                        new Column("optimism", "optimism", "", 2)),
                rows);
    }
}
