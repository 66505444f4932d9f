package org.opentmr.experiment.validation;

import static org.opentmr.experiment.report.Check.DEFAULT;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.report.Check;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.signal.Recording;

/**
 * A decoder trained in one session and used in a later one, in which the electrodes sit elsewhere.
 *
 * @param people how many
 */
record ShiftStudy(int people, Sessions sessions, Decoders decoders) implements Study {

    private static final double[] MILLIMETRES = {0, 3, 6, 10, 20};

    /** What one person gave with each decoder, by shift. */
    private record Person(List<Outcome> classic, List<Outcome> usual) {}

    @Override
    public int steps() {
        return people;
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<Person> each = Crowd.each(people, this::person, done -> progress.accept("shift, " + done));
        Sweep classic = Sweep.of(
                Decoders.CLASSIC,
                MILLIMETRES,
                each.stream().map(Person::classic).toList());
        Sweep usual = Sweep.of(
                Decoders.USUAL, MILLIMETRES, each.stream().map(Person::usual).toList());
        Column shift = new Column("shiftMillimetres", "shift", "mm", 0);
        return new Section(
                "shift",
                "Electrodes that sit elsewhere in a later session",
                List.of("Trained on all of one session, tested on all of another on which the electrodes were put on"
                        + " again, all of them moved around the limb by as much. The motor units are the same; their"
                        + " potentials are worked out anew at the new places. That accuracy falls within 2 cm is"
                        + " published (Young, Hargrove and Kuiken 2012); by how much at each distance is not checked."),
                List.of(
                        Check.atMost(
                                "rank correlation of accuracy with the shift, TD4 + LDA",
                                Trend.spearman(MILLIMETRES, classic.accuracies()),
                                "",
                                2,
                                -0.8,
                                DEFAULT),
                        Check.atLeast(
                                "loss from 0 to 20 mm, TD4 + LDA",
                                classic.accuracyAt(0) - classic.accuracyAt(20),
                                "points",
                                1,
                                5,
                                DEFAULT)),
                List.of(Sweep.table("shift", "Shift around the limb, window 200 ms", shift, List.of(classic, usual))),
                List.of(AccuracyPicture.of(
                        "shift-accuracy",
                        "Accuracy in a later session by shift of the electrodes",
                        shift,
                        List.of(classic, usual),
                        List.of(),
                        List.of())));
    }

    private Person person(int person) {
        Recording first = sessions.of(person, Sessions.Wish.USUAL);
        TrainedDecoder classic = decoders.trained(first, Decoders.classic(first.layout()));
        TrainedDecoder usual = decoders.trained(first, Decoders.usual(first.layout()));
        List<Recording> later = Arrays.stream(MILLIMETRES)
                .mapToObj(shift ->
                        sessions.of(person, Sessions.Wish.USUAL.later(2).shifted(shift)))
                .toList();
        return new Person(
                later.stream().map(session -> decoders.later(classic, session)).toList(),
                later.stream().map(session -> decoders.later(usual, session)).toList());
    }
}
