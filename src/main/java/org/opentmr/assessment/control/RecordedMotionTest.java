package org.opentmr.assessment.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.BadStretches;
import org.opentmr.signal.Recording;

/** Scores the annotated contractions of one recording as trials of a Motion test. */
final class RecordedMotionTest {

    private final MotionTest test;
    private final Recording recording;
    private final double incrementSeconds;

    RecordedMotionTest(MotionTest test, Recording recording, double incrementSeconds) {
        this.test = test;
        this.recording = recording;
        this.incrementSeconds = incrementSeconds;
    }

    /** A decision and the sample after the last one that it saw. */
    record Timed(long sample, Motion motion) {}

    /** Decisions in the order of time. */
    MotionTestResult score(List<Timed> decisions) {
        BadStretches bad = BadStretches.of(recording.annotations());
        Map<Motion, Integer> seen = new HashMap<>();
        List<MotionTrial> trials = new ArrayList<>();
        for (Annotation contraction : recording.motions()) {
            if (test.motions().contains(contraction.motion()) && isWhole(contraction, bad)) {
                int repetition = seen.merge(contraction.motion(), 1, Integer::sum) - 1;
                trials.add(trial(contraction, decisions, repetition));
            }
        }
        if (trials.isEmpty()) {
            throw new IllegalArgumentException(recording.name() + ": no whole annotated contraction of "
                    + test.motions() + " to score as a Motion test");
        }
        TestConditions conditions = new TestConditions(
                incrementSeconds, Optional.empty(), Optional.empty(), trials.size(), Optional.empty());
        return new MotionTestResult(test, conditions, trials);
    }

    private MotionTrial trial(Annotation contraction, List<Timed> decisions, int repetition) {
        MotionScore score = new MotionScore(contraction.motion(), test.fullRange(), incrementSeconds);
        double end = Math.min(
                (double) contraction.end(),
                contraction.firstSample()
                        + test.timeLimitSeconds() * recording.layout().rateHz());
        for (Timed decision : decisions) {
            if (decision.sample() > contraction.firstSample() && decision.sample() <= end && !score.completed()) {
                score.add(decision.motion());
            }
        }
        return score.trial(repetition);
    }

    private boolean isWhole(Annotation contraction, BadStretches bad) {
        return !bad.touch(contraction.firstSample(), contraction.end())
                && recording.joins().stream()
                        .noneMatch(join -> join > contraction.firstSample() && join < contraction.end());
    }
}
