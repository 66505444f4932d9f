package org.opentmr.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.assessment.control.PublishedFigure.Metric;
import org.opentmr.assessment.control.PublishedReferences;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;

/**
 * The calibration: simulated people take as long, and reach as much, as the people of Kuiken and others 2009, within 15 %.
 * The people are those of one seed; the standard error of a mean over twenty of them is about 10 % of the selection time, so
 * that other seeds may lie somewhat outside.
 */
class MotionTestStudyTest {

    private static final int PEOPLE = 20;
    private static final Seed SEED = new Seed(1);
    private static final double TOLERANCE = 0.15;

    @ParameterizedTest
    @EnumSource(names = {"TRANSHUMERAL", "SHOULDER_DISARTICULATION"})
    void simulatedPeopleTakeAsLongAsThoseOfTheStudy(AmputationLevel level) {
        for (MotionTestStudy.Outcome outcome : new MotionTestStudy(Clock.system()).run(level, PEOPLE, SEED)) {
            String group = outcome.group().label();
            close(Metric.SELECTION_SECONDS, group, outcome.selectionSeconds());
            close(Metric.COMPLETION_SECONDS, group, outcome.completionSeconds());
            close(Metric.MOTION_COMPLETION_RATE, group, outcome.completionRate());
        }
    }

    private static void close(Metric metric, String group, double[] people) {
        assertThat(people).hasSize(PEOPLE);
        double published = PublishedReferences.of(metric, group).stream()
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(Arrays.stream(people).average().orElseThrow() / published)
                .as("%s of %s, simulated over published", metric, group)
                .isBetween(1 - TOLERANCE, 1 + TOLERANCE);
    }
}
