package org.opentmr.app.bench.model.test;

import java.io.IOException;
import java.util.Optional;
import org.opentmr.app.FailureText;
import org.opentmr.app.control.ControlTest;
import org.opentmr.assessment.control.Scene;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.live.LiveSession;
import org.opentmr.live.participant.LiveParticipant;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.live.LivePatient;

/**
 * A test under way, on a thread of its own: a test waits for every decision. Where nothing may move, or the stream stays away,
 * the person counts as resting and the trial's time runs on; where the stream ends for good, so does the test.
 */
final class TestRun {

    /** What is to be done when it is over; called on the thread of the test. */
    interface End {

        /** It came to an end, its own or the person's. */
        <R> void taken(ControlTest<R> test, R result) throws IOException;

        /** Something went wrong; one line. */
        void failed(String why);
    }

    private final Plan<?> plan;
    private final Course course;
    private final LiveParticipant participant;
    private final Optional<LivePatient> patient;

    /**
     * @param patient the simulated patient who is to take it by themselves
     */
    TestRun(Plan<?> plan, LiveSession session, TrainedDecoder decoder, Optional<LivePatient> patient, Clock clock) {
        this.plan = plan;
        this.patient = patient;
        course = new Course(plan);
        Optional<SyntheticTaker> taker = patient.map(SyntheticTaker::new);
        participant = new LiveParticipant(session, decoder, scene -> shown(scene, taker), clock);
    }

    private void shown(Scene scene, Optional<SyntheticTaker> taker) {
        course.accept(scene);
        taker.ifPresent(each -> each.accept(scene));
    }

    void start(Seed order, End end) {
        Thread thread = new Thread(() -> run(plan.control(), order, end), "opentmr-test");
        thread.setDaemon(true);
        thread.start();
    }

    private <R> void run(ControlTest<R> test, Seed order, End end) {
        try {
            patient.ifPresent(each -> each.practise(participant.motions()));
            R result = test.take(participant, plan.limb(), order, course);
            patient.ifPresent(LivePatient::relax);
            end.taken(test, result);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            end.failed(FailureText.oneLine(e));
        }
    }

    /** Ends it after the decision under way; trials that are over are kept. */
    void cancel() {
        participant.end();
    }

    Optional<TestMoment> moment() {
        return course.moment();
    }
}
