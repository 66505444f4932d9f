package org.opentmr.tuning;

import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.RecordedMotionTest;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** The contractions of a session scored as trials of the usual Motion test, for any number of settings. */
public final class SessionMotionTest {

    private final SessionEvidence evidence;
    private final Optional<RecordedMotionTest> test;

    /** Of a session; one without any whole contraction has no result. */
    public SessionMotionTest(SessionEvidence evidence) {
        this.evidence = evidence;
        test = scorable(evidence);
    }

    private static Optional<RecordedMotionTest> scorable(SessionEvidence evidence) {
        List<Motion> asked = evidence.annotations().stream()
                .map(annotation -> annotation.motion())
                .filter(motion -> !motion.isRest())
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecordedMotionTest(
                    MotionTest.usual(MotionSet.of(asked)), evidence.recording(), evidence.incrementSeconds()));
        } catch (IllegalArgumentException e) {
            // Every contraction holds bad samples or a join: there is nothing to score, whatever the settings.
            return Optional.empty();
        }
    }

    /** What came of it; empty where the session has no whole contraction. */
    public Optional<MotionTestResult> score(DecisionTrack track) {
        return test.map(recorded -> recorded.score(evidence.end(), d -> motion(track.motion(d))));
    }

    private Motion motion(int decided) {
        return decided == MotionSet.NONE ? Motion.REST : evidence.motions().get(decided);
    }
}
