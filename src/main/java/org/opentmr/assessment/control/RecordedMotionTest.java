package org.opentmr.assessment.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.BadStretches;
import org.opentmr.signal.Recording;

/**
 * Scores the annotated contractions of one recording as trials of a Motion test, as often as there are decisions to score.
 * A trial begins with its contraction and ends with it, or at the time limit. Contractions with bad samples, or across
 * pieces put back to back, are left out.
 */
public final class RecordedMotionTest {

    private final MotionTest test;
    private final double incrementSeconds;
    private final List<Trial> contractions = new ArrayList<>();

    /** A contraction to score: decisions due after the first sample and up to the last one count. */
    private record Trial(Motion motion, int repetition, long firstSample, double lastSample) {}

    /**
     * The trials of a recording.
     *
     * @throws IllegalArgumentException where it has no whole contraction of a motion of the test
     */
    public RecordedMotionTest(MotionTest test, Recording recording, double incrementSeconds) {
        this.test = test;
        this.incrementSeconds = incrementSeconds;
        BadStretches bad = BadStretches.of(recording.annotations());
        Map<Motion, Integer> seen = new HashMap<>();
        for (Annotation contraction : recording.motions()) {
            Motion motion = contraction.motion();
            if (test.motions().contains(motion) && isWhole(contraction, recording, bad)) {
                int repetition = seen.merge(motion, 1, Integer::sum) - 1;
                double limit = contraction.firstSample()
                        + test.timeLimitSeconds() * recording.layout().rateHz();
                contractions.add(new Trial(
                        motion, repetition, contraction.firstSample(), Math.min((double) contraction.end(), limit)));
            }
        }
        if (contractions.isEmpty()) {
            throw new IllegalArgumentException(recording.name() + ": no whole annotated contraction of "
                    + test.motions() + " to score as a Motion test");
        }
    }

    private static boolean isWhole(Annotation contraction, Recording recording, BadStretches bad) {
        return !bad.touch(contraction.firstSample(), contraction.end())
                && recording.joins().stream()
                        .noneMatch(join -> join > contraction.firstSample() && join < contraction.end());
    }

    /**
     * Scores decisions.
     *
     * @param samples per decision, the sample after the last one that it saw, ascending
     * @param motion of a decision, rest where there was none
     */
    public MotionTestResult score(long[] samples, IntFunction<Motion> motion) {
        List<MotionTrial> trials = new ArrayList<>();
        for (Trial contraction : contractions) {
            MotionScore score = new MotionScore(contraction.motion(), test.fullRange(), incrementSeconds);
            int d = firstAfter(samples, contraction.firstSample());
            while (d < samples.length && samples[d] <= contraction.lastSample() && !score.completed()) {
                score.add(motion.apply(d));
                d++;
            }
            trials.add(score.trial(contraction.repetition()));
        }
        TestConditions conditions = new TestConditions(
                incrementSeconds, Optional.empty(), Optional.empty(), trials.size(), Optional.empty());
        return new MotionTestResult(test, conditions, trials);
    }

    private static int firstAfter(long[] samples, long sample) {
        int found = Arrays.binarySearch(samples, sample + 1);
        return found >= 0 ? found : -found - 1;
    }
}
