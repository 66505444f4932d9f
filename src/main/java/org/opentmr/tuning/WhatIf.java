package org.opentmr.tuning;

import java.util.Optional;
import org.opentmr.assessment.control.MotionTestResult;

/**
 * Tries other settings on a recorded session and compares with the present ones. Any number of threads may try at once.
 */
public final class WhatIf {

    private final SessionEvidence evidence;
    private final SessionMotionTest motionTest;
    private final Settings present;
    private final DecisionTrack track;
    private final ControlOutcome outcome;
    private final Optional<MotionTestResult> motionTestResult;

    public WhatIf(SessionEvidence evidence, Settings present) {
        this(evidence, new SessionMotionTest(evidence), present);
    }

    private WhatIf(SessionEvidence evidence, SessionMotionTest motionTest, Settings present) {
        this.evidence = evidence;
        this.motionTest = motionTest;
        this.present = present;
        track = DecisionTrack.of(evidence, present);
        outcome = ControlOutcome.of(evidence, track);
        motionTestResult = motionTest.score(track);
    }

    public SessionEvidence evidence() {
        return evidence;
    }

    /** The present settings. */
    public Settings settings() {
        return present;
    }

    /** What the present settings decide. */
    public DecisionTrack track() {
        return track;
    }

    /** What the present settings come to. */
    public ControlOutcome outcome() {
        return outcome;
    }

    /** With the present settings; empty where the session has no whole contraction. */
    public Optional<MotionTestResult> motionTest() {
        return motionTestResult;
    }

    /** What these settings would have made of the session. */
    public Comparison compare(Settings other) {
        DecisionTrack tried = DecisionTrack.of(evidence, other);
        return new Comparison(
                other,
                tried,
                outcome,
                ControlOutcome.of(evidence, tried),
                motionTestResult,
                motionTest.score(tried),
                ChangedMoments.of(evidence, track, tried));
    }

    /** The same session with these settings as the present ones. */
    public WhatIf from(Settings other) {
        return new WhatIf(evidence, motionTest, other);
    }
}
