package org.opentmr.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.opentmr.assessment.control.PublishedFigure.Confidence;
import org.opentmr.assessment.control.PublishedFigure.Metric;

class PublishedReferencesTest {

    @Test
    void onlyWhatWasReadInAStudyCitesIt() {
        assertThat(PublishedReferences.all())
                .hasSizeGreaterThan(10)
                .allSatisfy(figure -> assertThat(figure.source())
                        .isEqualTo(
                                figure.confidence() == Confidence.PUBLISHED
                                        ? figure.study()
                                        : "from general knowledge, unconfirmed"));
    }

    @Test
    void everyMetricHasFiguresAndGroupsAreThoseOfMotions() {
        for (Metric metric : Metric.values()) {
            assertThat(PublishedReferences.of(metric)).isNotEmpty();
        }
        PublishedFigure arm = PublishedReferences.of(Metric.COMPLETION_SECONDS, MotionGroup.ARM.label())
                .get(0);
        assertThat(arm.low()).isCloseTo(1.14, within(1e-12));
        assertThat(arm.high()).isCloseTo(1.44, within(1e-12));
        assertThat(arm.source()).isEqualTo("Kuiken 2009 (JAMA 301:619)");
        PublishedFigure hand = PublishedReferences.of(Metric.MOTION_COMPLETION_RATE, MotionGroup.HAND.label())
                .get(0);
        assertThat(hand.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(hand.source()).doesNotContain("Kuiken");
    }
}
