package org.opentmr.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.classifier.TrainingException;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.MajorityVote;
import org.opentmr.control.Rejection;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class EvidenceGathererTest {

    /** Every stage at work, so that every state is replayed. */
    private static final ControlSpec CONTROL = ControlSpec.DEFAULT
            .withRejection(Rejection.DEFAULT.withThreshold(0.7).withSquaredDistanceLimit(60))
            .withVote(new MajorityVote(5, MajorityVote.RejectedVotes.SKIPPED));

    private static final DecoderSpec SPEC = new DecoderSpec(
            DecoderSpec.SCHEMA_VERSION,
            List.of(new FilterSpec.HighPass(4, 20), new FilterSpec.Notch(50, 30, 1)),
            true,
            0.2,
            0.025,
            "TD4(8)",
            "LDA(0.01)",
            CONTROL);

    private static final SessionProtocol SHORT = new SessionProtocol(
            MotionSet.of(List.of(
                    Motion.REST, Motion.named("hand close"), Motion.named("hand open"), Motion.named("pronation"))),
            3,
            1,
            0.5);

    private static Recording session;

    @BeforeAll
    static void simulate() {
        session = new SyntheticSession(PersonSpec.typical(new Seed(3)), new SessionConditions(1, 0, 3, 50), SHORT)
                .make("01", "01");
    }

    private static EvidenceGatherer gatherer() {
        return new EvidenceGatherer(TestProvenance.NONE, Clock.system());
    }

    private static TrainedDecoder train(Recording recording, DecoderSpec spec, int withoutRepetition) {
        var table = new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(recording);
        return new DecoderTraining(spec, recording.layout())
                .add(table, a -> recording.motions().get(a).repetition().orElseThrow() != withoutRepetition)
                .train(TestProvenance.NONE);
    }

    private static Recording with(Recording recording, List<Annotation> annotations, List<Long> joins) {
        return new Recording(recording.name(), "01", "01", recording.layout(), recording.samples(), annotations, joins);
    }

    /** Everything that a decision sends to the limb, to the last bit. */
    private static List<String> live(TrainedDecoder decoder, Recording recording, long seed) {
        Decoder live = new Decoder(decoder);
        SplittableRandom random = new SplittableRandom(seed);
        List<String> decisions = new ArrayList<>();
        List<Long> pieces = new ArrayList<>(recording.joins());
        pieces.add((long) recording.length());
        int at = 0;
        for (long piece : pieces) {
            while (at < piece) {
                int block = (int) Math.min(piece, at + 1 + random.nextInt(seed == 0 ? 1 : 900));
                while (at < block) {
                    at += live.push(recording.samples(), at, block - at);
                    if (live.ready()) {
                        decisions.add(text(
                                at,
                                live.motion(),
                                (float) live.command().speed(),
                                live.command().isRejected()));
                    }
                }
            }
            live.restart();
        }
        return decisions;
    }

    private static List<String> replayed(SessionEvidence evidence) {
        DecisionTrack track = DecisionTrack.of(evidence, Settings.of(evidence));
        return IntStream.range(0, evidence.decisions())
                .mapToObj(d -> text(
                        evidence.end()[d],
                        track.motion(d) < 0 ? Motion.REST : evidence.motions().get(track.motion(d)),
                        track.speed(d),
                        track.rejected(d)))
                .toList();
    }

    private static String text(long end, Motion motion, float speed, boolean rejected) {
        return end + " " + motion + " " + Float.floatToRawIntBits(speed) + " " + rejected;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void replayEqualsLiveDecodingInBlocksOfAnySize(long seed) {
        TrainedDecoder decoder = train(session, SPEC, -1);
        List<String> replayed = replayed(gatherer().of(decoder, session, "all"));
        assertThat(replayed).isEqualTo(live(decoder, session, seed));
        assertThat(replayed).as("some are withheld").anyMatch(decision -> decision.endsWith("true"));
        assertThat(replayed).as("some move").anyMatch(decision -> decision.contains("hand close"));
    }

    @Test
    void alsoWithABrokenSampleAndWherePiecesWerePutTogether() {
        TrainedDecoder decoder = train(session, SPEC, -1);
        double[][] samples =
                Arrays.stream(session.samples()).map(double[]::clone).toArray(double[][]::new);
        samples[1][7_777] = Double.NaN;
        Recording broken = new Recording(
                "broken", "01", "01", session.layout(), samples, session.annotations(), List.of(5_003L, 9_100L));
        SessionEvidence evidence = gatherer().of(decoder, broken, "all");
        assertThat(replayed(evidence)).isEqualTo(live(decoder, broken, 4));
        assertThat(IntStream.range(0, evidence.decisions())
                        .filter(d -> evidence.bad()[d])
                        .map(d -> (int) evidence.end()[d]))
                .allMatch(end -> end > 7_777 && end <= 7_977)
                .hasSize(8);
    }

    @Test
    void directControlToo() {
        DecoderSpec spec = DefaultDecoder.direct(SPEC, DirectSettings.DEFAULT);
        SessionEvidence evidence = gatherer().heldOut(session, spec);
        List<String> replayed = replayed(evidence);
        assertThat(replayed).isEqualTo(live(train(session, spec, -1), session, 6));
        assertThat(replayed).as("some move").anyMatch(decision -> !decision.contains("rest"));
        Settings settings = Settings.of(evidence);
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 40; i++) {
            settings = RandomSession.turned(settings, random);
        }
        TrainedDecoder turned = settings.applyTo(train(session, spec, -1));
        assertThat(live(turned, session, 7))
                .as("turned at random")
                .isEqualTo(replayed(gatherer().of(turned, session, "all")))
                .isNotEqualTo(replayed);
        assertThat(DecisionTrack.of(evidence, settings).decisions()).isEqualTo(evidence.decisions());
        RandomSession.assertSame(
                DecisionTrack.of(evidence, settings),
                DecisionTrack.of(gatherer().of(turned, session, "all"), Settings.of(turned)));
    }

    @Test
    void refusesWhatItCannotTune() {
        DecoderSpec parallel = DefaultDecoder.parallel(SPEC);
        assertThatThrownBy(() -> gatherer().heldOut(session, parallel))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tuning knows pattern recognition and direct control, this decoder is parallel classifiers");
        SessionEvidence pattern = gatherer().of(train(session, SPEC, -1), session, "all");
        SessionEvidence direct = gatherer().heldOut(session, DefaultDecoder.direct(SPEC, DirectSettings.DEFAULT));
        assertThatThrownBy(() -> DecisionTrack.of(pattern, Settings.of(direct)))
                .hasMessage(
                        "sites are replayed on envelopes, and this evidence holds none; gather it from direct control");
    }

    @Test
    void aDecoderWithoutRestDecidesAsLiveInASessionWithRest() {
        Recording active = with(
                session,
                session.annotations().stream().filter(a -> !a.motion().isRest()).toList(),
                List.of());
        TrainedDecoder decoder = train(active, SPEC, -1);
        SessionEvidence evidence = gatherer().of(decoder, session, "without rest");
        assertThat(decoder.model().motions().restIndex()).isEqualTo(MotionSet.NONE);
        assertThat(evidence.motions().restIndex()).isZero();
        assertThat(replayed(evidence)).isEqualTo(live(decoder, session, 5));
    }

    @Test
    void heldOutDecisionsAreThoseOfADecoderTrainedWithoutTheirRepetition() {
        SessionEvidence evidence = gatherer().heldOut(session, SPEC);
        for (int repetition = 0; repetition < 3; repetition++) {
            SessionEvidence without = gatherer().of(train(session, SPEC, repetition), session, "without one");
            int compared = 0;
            for (int d = 0; d < evidence.decisions(); d++) {
                int annotation = evidence.annotation()[d];
                if (annotation != SessionEvidence.BETWEEN
                        && evidence.annotations().get(annotation).repetition().orElseThrow() == repetition) {
                    assertThat(evidence.posterior()[d]).isEqualTo(without.posterior()[d]);
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(100);
        }
    }

    /** In one repetition the labels are exchanged; a decoder that had seen it would say what they say. */
    @Test
    void aRepetitionWhoseLabelsAreExchangedIsDecodedAsTheOthersSay() {
        List<Annotation> exchanged = session.annotations().stream()
                .map(a -> a.repetition().orElseThrow() != 1
                        ? a
                        : new Annotation(
                                a.firstSample(),
                                a.samples(),
                                switch (a.label()) {
                                    case "hand_close" -> "hand_open";
                                    case "hand_open" -> "hand_close";
                                    default -> a.label();
                                },
                                a.value(),
                                a.repetition(),
                                a.split()))
                .toList();
        Recording marked = with(session, exchanged, List.of());
        DecoderSpec memory = SPEC.withClassifier("KNN(1)").withControl(ControlSpec.OFF);
        assertThat(agreement(gatherer().heldOut(marked, memory), 1))
                .as("held out")
                .isLessThan(0.1);
        assertThat(agreement(gatherer().of(train(marked, memory, -1), marked, "all"), 1))
                .as("had it seen the repetition")
                .isGreaterThan(0.8);
    }

    /** How often the winner is what the labels of a repetition's closing and opening say. */
    private static double agreement(SessionEvidence evidence, int repetition) {
        int windows = 0;
        int agree = 0;
        for (int d = 0; d < evidence.decisions(); d++) {
            if (evidence.inside()[d]) {
                Annotation annotation = evidence.annotations().get(evidence.annotation()[d]);
                if (annotation.repetition().orElseThrow() == repetition
                        && annotation.label().startsWith("hand")) {
                    windows++;
                    double[] posterior = evidence.posterior()[d];
                    double largest = Arrays.stream(posterior).max().orElseThrow();
                    agree += posterior[evidence.truth(d)] == largest ? 1 : 0;
                }
            }
        }
        return (double) agree / windows;
    }

    @Test
    void whatIsMarkedAsBadIsDecidedAsLiveAndCountsNowhere() {
        TrainedDecoder decoder = train(session, SPEC, -1);
        Annotation first = session.annotations().get(1);
        List<Annotation> marked = new ArrayList<>(session.annotations());
        marked.add(new Annotation(first.firstSample() + 500, 100, "BAD_motion"));
        Recording recording = with(session, marked, List.of());
        SessionEvidence evidence = gatherer().of(decoder, recording, "all");
        SessionEvidence unmarked = gatherer().of(decoder, session, "all");
        assertThat(replayed(evidence)).isEqualTo(replayed(unmarked));
        int[] lost = IntStream.range(0, evidence.decisions())
                .filter(d -> evidence.truth(d) != unmarked.truth(d))
                .toArray();
        assertThat(lost)
                .as("windows of 200 ms that share a sample with 100 ms, every 25 ms")
                .hasSize(11);
        assertThat(lost)
                .satisfies(all -> Arrays.stream(all)
                        .forEach(d -> assertThat(evidence.inside()[d]).isFalse()));
    }

    @Test
    void insideIsTheWholeWindowAndTheFirstDecisionOfEveryPieceRestarts() {
        SessionEvidence evidence =
                gatherer().of(train(session, SPEC, -1), with(session, session.annotations(), List.of(6_000L)), "all");
        for (int d = 0; d < evidence.decisions(); d++) {
            long end = evidence.end()[d];
            boolean within =
                    session.annotations().stream().anyMatch(a -> a.firstSample() <= end - 200 && end <= a.end());
            assertThat(evidence.inside()[d]).as("decision at sample %d", end).isEqualTo(within);
            assertThat(evidence.restart()[d]).isEqualTo(end == 200 || end == 6_200);
        }
    }

    @Test
    void refusesASessionWithOneRepetitionOrOneMotionOrNoneOrAnotherStream() {
        List<Annotation> once = session.annotations().stream()
                .filter(a -> a.repetition().orElseThrow() == 0)
                .toList();
        assertThatThrownBy(() -> gatherer().heldOut(with(session, once, List.of()), SPEC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("leaving one repetition out needs at least 2 repetitions, there is 1; record the motions"
                        + " again");
        assertThatThrownBy(() -> gatherer().heldOut(with(session, List.of(), List.of()), SPEC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no annotated motion is as long as one window of 200 ms");
        List<Annotation> oneMotion = session.annotations().stream()
                .filter(a -> a.label().equals("hand_close"))
                .toList();
        assertThatThrownBy(() -> gatherer().heldOut(with(session, oneMotion, List.of()), SPEC))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("hand close");
        Recording slower = new SyntheticSession(
                        new PersonSpec(new Seed(3), 8, 500, 120, 4, 0.2), new SessionConditions(1, 0, 3, 50), SHORT)
                .make("01", "01");
        assertThatThrownBy(() -> gatherer().of(train(session, SPEC, -1), slower, "all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8 channels at 500.0 Hz, the decoder was trained on 8 channels at 1000.0 Hz");
    }

    @Test
    void refusesArraysOfUnequalLength() {
        SessionEvidence any = new HandMade(HandMade.ALL).then("rest", 3).evidence();
        assertThatThrownBy(() -> new SessionEvidence(
                        any.recording(),
                        any.spec(),
                        any.motions(),
                        any.ranges(),
                        "",
                        any.end(),
                        any.annotation(),
                        any.inside(),
                        any.restart(),
                        any.posterior(),
                        new double[2],
                        any.squaredDistance(),
                        any.bad()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence needs one element per decision, got 3 ends and an array of 2");
    }
}
