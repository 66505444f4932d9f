package org.opentmr.experiment.validation;

import static org.opentmr.experiment.report.Check.DEFAULT;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.opentmr.experiment.Crowd;
import org.opentmr.experiment.report.Check;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Section;
import org.opentmr.experiment.report.Study;
import org.opentmr.signal.Recording;

/**
 * Offline accuracy against how alike a person's repetitions are.
 *
 * @param people how many
 */
record SkillStudy(int people, Sessions sessions, Decoders decoders) implements Study {

    private static final double[] SPREADS = {0.1, 0.2, Sessions.USUAL_SKILL, 0.6};

    @Override
    public int steps() {
        return people;
    }

    @Override
    public Section run(Consumer<String> progress) {
        List<List<Outcome>> each = Crowd.each(
                people,
                person -> Arrays.stream(SPREADS)
                        .mapToObj(spread -> outcome(person, spread))
                        .toList(),
                done -> progress.accept("skill, " + done));
        Sweep sweep = Sweep.of(Decoders.CLASSIC, SPREADS, each);
        Column spread = new Column("spread", "scatter between repetitions (log SD)", "", 2);
        return new Section(
                "skill",
                "Offline accuracy by skill",
                List.of("Skill is how alike two repetitions of a motion are: the standard deviation of the natural"
                        + " logarithm of each muscle's effort between them. No publication gives it; it is what makes"
                        + " simulated people differ."),
                List.of(
                        Check.atMost(
                                "rank correlation of accuracy with the scatter",
                                Trend.spearman(SPREADS, sweep.accuracies()),
                                "",
                                2,
                                -0.8,
                                DEFAULT),
                        Check.atLeast(
                                "accuracy of the most skilled", sweep.accuracyAt(SPREADS[0]), "%", 1, 90, DEFAULT)),
                List.of(Sweep.table("skill", "Scatter between repetitions, window 200 ms", spread, List.of(sweep))),
                List.of(AccuracyPicture.of(
                        "skill-accuracy",
                        "Accuracy by scatter between repetitions",
                        spread,
                        List.of(sweep),
                        List.of(),
                        List.of())));
    }

    private Outcome outcome(int person, double spread) {
        Recording session = sessions.of(person, Sessions.Wish.USUAL.skilled(spread));
        return decoders.within(session, Decoders.classic(session.layout()));
    }
}
