package org.opentmr.live.participant;

import java.util.Optional;
import java.util.function.Consumer;
import org.opentmr.assessment.control.Decision;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.Scene;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.live.LiveSession;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;

/**
 * Whoever sits at a live session takes part in a test: every decision of the session is one of theirs. Where none comes in
 * time, or nothing may move, they count as resting, and the test goes on. {@link #end} may be called from any thread.
 */
public final class LiveParticipant implements Participant {

    /** Short beside an increment, so that a decision is hardly older when it is used. */
    private static final int LOOK_MILLIS = 2;

    /** In increments; adapters bunch samples, so that a decision often comes somewhat late. */
    private static final double PATIENCE = 2;

    private static final long NOT_BEGUN = -1;

    private final LiveSession session;
    private final MotionSet motions;
    private final double incrementSeconds;
    private final Consumer<Scene> screen;
    private final Clock clock;
    private volatile boolean ended;
    private long taken = NOT_BEGUN;
    private long lent;

    /**
     * @param session that decodes
     * @param screen is shown every scene, on the thread of the test
     */
    public LiveParticipant(LiveSession session, TrainedDecoder decoder, Consumer<Scene> screen, Clock clock) {
        this.session = session;
        this.screen = screen;
        this.clock = clock;
        motions = decoder.motions();
        incrementSeconds = decoder.incrementSeconds();
    }

    @Override
    public MotionSet motions() {
        return motions;
    }

    @Override
    public double incrementSeconds() {
        return incrementSeconds;
    }

    /** Ends their part: the next question gets no answer. */
    public void end() {
        ended = true;
    }

    @Override
    public Optional<Decision> decide(Scene scene) {
        screen.accept(scene);
        long asked = clock.nanos();
        try {
            while (!ended) {
                LiveSnapshot now = session.snapshot();
                if (taken == NOT_BEGUN) {
                    taken = now.decisions();
                }
                if (now.decisions() > taken) {
                    take(now.decisions());
                    return Optional.of(decision(now));
                }
                if (clock.secondsSince(asked) >= PATIENCE * incrementSeconds) {
                    lent++;
                    return Optional.of(new Decision(Motion.REST, 0, 0));
                }
                if (session.awaitEnd(LOOK_MILLIS)) {
                    // never set to false: end() may come while this waits
                    ended = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Takes one decision, and of those that wait behind it as many as were made up while they did not come. */
    private void take(long decisions) {
        taken++;
        long made = Math.min(lent, decisions - taken);
        taken += made;
        lent -= made;
    }

    private static Decision decision(LiveSnapshot now) {
        return now.safety() == SafetyState.RUNNING
                ? new Decision(now.motion(), now.speed(), now.confidence(), now.going())
                : new Decision(Motion.REST, 0, 0);
    }
}
