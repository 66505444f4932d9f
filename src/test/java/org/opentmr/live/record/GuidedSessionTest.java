package org.opentmr.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentmr.live.record.Prompt.Phase;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Seed;

/** At 100 Hz: countdown 200 samples, contractions of 300, of which 50 are reaction, rests of 200. */
class GuidedSessionTest {

    private static final long START = 1000;
    private static final GuidedProtocol PROTOCOL = new GuidedProtocol(
            new MotionSet(List.of(Motion.named("hand close"), Motion.REST)),
            2,
            3,
            2,
            GuidedProtocol.Order.FIXED,
            Seed.DEFAULT,
            2,
            0.5);
    private static final Annotation CLOSE_1 = done(1200, "hand_close", 0, 1);
    private static final Annotation REST_1 = done(1700, "rest", 1, 1);

    private GuidedSession session;

    @BeforeEach
    void start() {
        session = new GuidedSession(PROTOCOL, 100);
        session.start(START);
    }

    private static Annotation done(long holdStart, String label, int value, int repetition) {
        return new Annotation(
                holdStart + 50, 250, label, OptionalInt.of(value), OptionalInt.of(repetition), Optional.empty());
    }

    private static Annotation withdrawn(long from, long to) {
        return new Annotation(from, to - from, "BAD_redo");
    }

    @Test
    void leadsThroughEveryContractionAndAnnotatesItOnceItsRestIsOver() {
        session.advance(1699);
        assertThat(session.takeAnnotations()).isEmpty();
        session.advance(1700);
        assertThat(session.takeAnnotations()).containsExactly(CLOSE_1);
        session.advance(3200);
        assertThat(session.isDone()).isTrue();
        assertThat(session.takeAnnotations())
                .containsExactly(REST_1, done(2200, "hand_close", 0, 2), done(2700, "rest", 1, 2));
        assertThat(session.takeAnnotations()).isEmpty();
    }

    @Test
    void theAnnotationsDoNotDependOnHowTheStreamIsCut() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 20; round++) {
            start();
            List<Annotation> all = new ArrayList<>();
            for (long at = START; at < 3300; at += random.nextInt(1, 700)) {
                session.advance(at);
                all.addAll(session.takeAnnotations());
            }
            session.advance(3300);
            all.addAll(session.takeAnnotations());
            assertThat(all).hasSize(4).startsWith(CLOSE_1, REST_1);
        }
    }

    @Test
    void promptsSayWhatToDoForHowLongAndWhatComesNext() {
        session.advance(1050);
        assertThat(session.prompt().text()).isEqualTo("Get ready, 1.5 s left");
        assertThat(session.prompt().nextText()).isEqualTo("Next: hand close, repetition 1 of 2");
        session.advance(1320);
        assertThat(session.prompt().text()).isEqualTo("Hand close, repetition 1 of 2: hold, 1.8 s left");
        assertThat(session.prompt().nextText()).isEqualTo("Next: stay at rest, repetition 1 of 2");
        assertThat(session.prompt().phaseSeconds()).isEqualTo(3);
        session.advance(1510);
        assertThat(session.prompt().text()).isEqualTo("Rest, 1.9 s left");
        assertThat(session.prompt().settled()).isZero();
        session.advance(3150);
        assertThat(session.prompt().phase()).isEqualTo(Phase.REST);
        assertThat(session.prompt().nextText()).isEmpty();
        session.advance(4000);
        assertThat(session.prompt().text()).isEqualTo("Done: 4 of 4 repetitions");
        assertThat(session.prompt().secondsLeft()).isZero();
    }

    @Test
    void aContractionIsWithdrawnInItsRestAndDoneAgain() {
        session.advance(1600);
        assertThat(session.redo()).isTrue();
        assertThat(session.redo()).as("it is withdrawn already").isFalse();
        assertThat(session.takeAnnotations()).containsExactly(withdrawn(1200, 1500));
        assertThat(session.prompt().text()).isEqualTo("Rest, 1.0 s left (again, as asked)");
        assertThat(session.prompt().nextText()).isEqualTo("Next: hand close, repetition 1 of 2");
        session.advance(1800);
        assertThat(session.prompt().text()).isEqualTo("Hand close, repetition 1 of 2: hold, 2.0 s left");
        session.advance(5000);
        assertThat(session.takeAnnotations())
                .containsExactly(
                        done(1700, "hand_close", 0, 1),
                        done(2200, "rest", 1, 1),
                        done(2700, "hand_close", 0, 2),
                        done(3200, "rest", 1, 2));
    }

    @Test
    void aContractionIsWithdrawnWhileItIsDoneAndComesAgainAfterAWholeRest() {
        session.advance(1260);
        assertThat(session.redo()).isTrue();
        assertThat(session.takeAnnotations()).containsExactly(withdrawn(1200, 1260));
        session.advance(1459);
        assertThat(session.prompt().phase()).isEqualTo(Phase.REST);
        session.advance(1460 + 500);
        assertThat(session.takeAnnotations()).containsExactly(done(1460, "hand_close", 0, 1));
    }

    @Test
    void nothingIsWithdrawnBeforeTheFirstOrAfterTheLast() {
        assertThat(session.redo()).isFalse();
        session.advance(9999);
        session.takeAnnotations();
        assertThat(session.redo()).isFalse();
        session.finish();
        assertThat(session.takeAnnotations()).isEmpty();
    }

    @Test
    void finishingKeepsWhatWasDoneAndMarksWhatWasNot() {
        session.advance(1501);
        session.finish();
        assertThat(session.takeAnnotations()).containsExactly(CLOSE_1);
        assertThat(session.isDone()).isTrue();

        start();
        session.advance(1420);
        session.finish();
        assertThat(session.takeAnnotations()).containsExactly(new Annotation(1200, 220, "BAD_unfinished"));

        start();
        session.advance(1600);
        session.redo();
        session.takeAnnotations();
        session.finish();
        assertThat(session.takeAnnotations()).as("withdrawn, so not kept").isEmpty();
        assertThat(session.prompt().text()).isEqualTo("Done: 0 of 4 repetitions");
    }

    @Test
    void aLongGapOverTheEndOfAContractionHasItDoneAgainAfterARest() {
        session.advance(1300);
        session.gap(1310, 6000);
        assertThat(session.takeAnnotations()).containsExactly(withdrawn(1200, 1310));
        assertThat(session.prompt().text()).isEqualTo("Rest, 2.0 s left (again, the signal was lost)");
        session.advance(6200 + 500);
        assertThat(session.takeAnnotations()).containsExactly(done(6200, "hand_close", 0, 1));
    }

    @Test
    void aLongGapOverTheEndOfARestOrTheCountdownBeginsThatAgain() {
        session.gap(1100, 5000);
        assertThat(session.prompt().text()).isEqualTo("Get ready, 2.0 s left");
        session.advance(5200 + 350);
        session.gap(5550, 9000);
        assertThat(session.prompt().text()).isEqualTo("Rest, 2.0 s left");
        session.advance(9200);
        assertThat(session.takeAnnotations()).containsExactly(done(5200, "hand_close", 0, 1));
    }

    @Test
    void aShortGapChangesNothingAndAGapWithinARestNeither() {
        session.gap(1490, 1510);
        session.gap(1550, 1690);
        session.advance(1700);
        assertThat(session.takeAnnotations()).containsExactly(CLOSE_1);
    }

    @Test
    void aContractionOfWhichTooMuchIsSpoiledComesAgainByItself() {
        session.advance(1400);
        session.spoiled(1190, 1206);
        assertThat(session.takeAnnotations()).as("6 samples are 2 %").isEmpty();
        session.spoiled(1390, 1391);
        assertThat(session.takeAnnotations()).containsExactly(withdrawn(1200, 1400));
        assertThat(session.prompt().text()).isEqualTo("Rest, 2.0 s left (again, 2 % of the signal was missing or bad)");
        session.advance(1600 + 500);
        assertThat(session.takeAnnotations()).containsExactly(done(1600, "hand_close", 0, 1));
    }

    @Test
    void afterTwoMoreTriesASpoiledContractionIsKept() {
        long hold = 1200;
        for (int i = 0; i < GuidedSession.AUTOMATIC_REDOS; i++) {
            session.advance(hold + 310);
            session.spoiled(hold + 100, hold + 200);
            assertThat(session.takeAnnotations()).containsExactly(withdrawn(hold, hold + 300));
            hold += 500;
        }
        session.advance(hold + 310);
        session.spoiled(hold + 100, hold + 200);
        session.advance(hold + 500);
        assertThat(session.takeAnnotations()).containsExactly(done(hold, "hand_close", 0, 1));
        session.advance(hold + 810);
        session.spoiled(hold + 600, hold + 700);
        assertThat(session.takeAnnotations())
                .as("the next motion has tries of its own")
                .containsExactly(withdrawn(hold + 500, hold + 800));
    }

    @Test
    void whatIsSpoiledOutsideAContractionDoesNotCount() {
        session.spoiled(1000, 1200);
        session.advance(1650);
        session.spoiled(1500, 1650);
        session.advance(1700);
        assertThat(session.takeAnnotations()).containsExactly(CLOSE_1);
    }
}
