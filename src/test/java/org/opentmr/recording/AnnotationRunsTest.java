package org.opentmr.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Annotation.Split;

class AnnotationRunsTest {

    private static void add(AnnotationRuns runs, int count, String label, int repetition) {
        for (int i = 0; i < count; i++) {
            runs.add(label, OptionalInt.of(repetition), Optional.of(Split.TRAIN));
        }
    }

    @Test
    void makesOneAnnotationOfEachRun() {
        AnnotationRuns runs = new AnnotationRuns(1);
        add(runs, 2, "rest", 0);
        add(runs, 3, "7", 0);
        add(runs, 1, "7", 1);
        assertThat(runs.finish())
                .containsExactly(
                        new Annotation(0, 2, "rest", OptionalInt.empty(), OptionalInt.of(0), Optional.of(Split.TRAIN)),
                        new Annotation(2, 3, "7", OptionalInt.of(7), OptionalInt.of(0), Optional.of(Split.TRAIN)),
                        new Annotation(5, 1, "7", OptionalInt.of(7), OptionalInt.of(1), Optional.of(Split.TRAIN)));
    }

    @Test
    void leavesUnmarkedAndShortStretchesOut() {
        AnnotationRuns runs = new AnnotationRuns(3);
        add(runs, 2, "short", 0);
        runs.add(null, OptionalInt.of(0), Optional.of(Split.TRAIN));
        add(runs, 3, "long", 0);
        assertThat(runs.finish())
                .extracting(Annotation::label, Annotation::firstSample)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("long", 3L));
    }

    @Test
    void endsARunAtAJoin() {
        AnnotationRuns runs = new AnnotationRuns(1);
        add(runs, 2, "fist", 0);
        runs.endRun();
        add(runs, 2, "fist", 0);
        assertThat(runs.finish()).extracting(Annotation::firstSample).containsExactly(0L, 2L);
    }

    @Test
    void refusesRunsWithoutLength() {
        assertThatThrownBy(() -> new AnnotationRuns(0))
                .hasMessage("a run has at least 1 sample, got shortestSamples=0");
    }
}
