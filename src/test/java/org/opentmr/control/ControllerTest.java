package org.opentmr.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Allocation;
import org.opentmr.control.MajorityVote.RejectedVotes;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

class ControllerTest {

    private static final int REST = 0;
    private static final int OPEN = 1;
    private static final int CLOSE = 2;
    private static final MotionSet MOTIONS =
            new MotionSet(List.of(Motion.REST, Motion.named("hand open"), Motion.named("hand close")));
    private static final MotionSet WITHOUT_REST =
            new MotionSet(List.of(Motion.named("hand open"), Motion.named("hand close")));
    private static final List<ActivityRange> RANGES =
            List.of(new ActivityRange(0, 1), new ActivityRange(10, 30), new ActivityRange(20, 100));

    private final Command command = new Command();

    @Test
    void aNewCommandSaysNoMotion() {
        assertThat(command.decision()).isEqualTo(Command.NO_MOTION);
        assertThat(command.winner()).isEqualTo(Command.NO_MOTION);
        assertThat(command.speed()).isZero();
        assertThat(command.isRejected()).isFalse();
    }

    @Test
    void withEveryStageOffTheWinnerHasFullSpeed() {
        Controller controller = ControlSpec.OFF.newController(MOTIONS, List.of());
        decide(controller, OPEN, 0.4);
        assertThat(command.decision()).isEqualTo(OPEN);
        assertThat(command.confidence()).isEqualTo(0.4);
        assertThat(command.speed()).isEqualTo(1);
        controller.decide(posterior(CLOSE, 0.9), 0, 1e9, true, command);
        assertThat(command.decision()).isEqualTo(CLOSE);
        assertThat(command.isRejected()).isFalse();
    }

    @Test
    void everyStageKeepsWhatItDid() {
        ControlSpec spec = ControlSpec.DEFAULT.withVote(new MajorityVote(3, RejectedVotes.SKIPPED));
        Controller controller = spec.newController(MOTIONS, RANGES);
        controller.decide(posterior(OPEN, 0.9), 20, 0, false, command);
        controller.decide(posterior(OPEN, 0.9), 20, 0, false, command);
        controller.decide(posterior(CLOSE, 0.5), 20, 0, false, command);
        assertThat(command.winner()).isEqualTo(CLOSE);
        assertThat(command.confidence()).isEqualTo(0.5);
        assertThat(command.rejection()).isEqualTo(RejectionReason.LOW_CONFIDENCE);
        assertThat(command.afterRejection()).isEqualTo(REST);
        assertThat(command.afterVote()).isEqualTo(OPEN);
        assertThat(command.decision()).isEqualTo(OPEN);
        assertThat(command.speed()).isEqualTo(0.5 * 3 / 10);
        assertThat(command)
                .hasToString("decision 1 at speed 0.15 (winner 2 at 0.5, rejection LOW_CONFIDENCE, after vote 1)");
    }

    @Test
    void restIsNeverRejectedAndNeverMoves() {
        Controller controller = ControlSpec.OFF
                .withRejection(Rejection.DEFAULT.withThreshold(0.99).withSquaredDistanceLimit(1))
                .newController(MOTIONS, List.of());
        controller.decide(posterior(REST, 0.4), 50, 1e9, true, command);
        assertThat(command.decision()).isEqualTo(REST);
        assertThat(command.rejection()).isEqualTo(RejectionReason.NONE);
        assertThat(command.speed()).isZero();
    }

    @Test
    void rejectsIntoRestOrIntoNoMotion() {
        ControlSpec spec = ControlSpec.OFF.withRejection(Rejection.DEFAULT);
        decide(spec.newController(MOTIONS, List.of()), OPEN, 0.6);
        assertThat(command.decision()).isEqualTo(REST);
        assertThat(command.speed()).isZero();
        spec.newController(WITHOUT_REST, List.of()).decide(new double[] {0.5, 0.5}, 0, 0, false, command);
        assertThat(command.winner()).isZero();
        assertThat(command.decision()).isEqualTo(Command.NO_MOTION);
        assertThat(command.speed()).isZero();
    }

    @Test
    void everyMotionHasItsOwnThreshold() {
        Rejection design = Rejection.DEFAULT.withThreshold(0.5).withThreshold("hand close", 0.8);
        Controller controller = ControlSpec.OFF.withRejection(design).newController(MOTIONS, List.of());
        decide(controller, OPEN, 0.7);
        assertThat(command.isRejected()).isFalse();
        decide(controller, CLOSE, 0.7);
        assertThat(command.rejection()).isEqualTo(RejectionReason.LOW_CONFIDENCE);
    }

    @Test
    void holdsAnAcceptedMotionAtALowerThreshold() {
        Controller controller = ControlSpec.OFF.withRejection(Rejection.DEFAULT).newController(MOTIONS, List.of());
        List<Double> confidences = List.of(0.55, 0.65, 0.55, 0.45, 0.55);
        List<Integer> decisions = confidences.stream()
                .map(confidence -> {
                    decide(controller, OPEN, confidence);
                    return command.decision();
                })
                .toList();
        assertThat(decisions).containsExactly(REST, OPEN, OPEN, REST, REST);
    }

    @Test
    void anotherMotionInBetweenEndsTheHold() {
        Controller controller = ControlSpec.OFF.withRejection(Rejection.DEFAULT).newController(MOTIONS, List.of());
        decide(controller, OPEN, 0.65);
        decide(controller, REST, 0.65);
        decide(controller, OPEN, 0.55);
        assertThat(command.rejection()).isEqualTo(RejectionReason.LOW_CONFIDENCE);
    }

    @Test
    void rejectsOutliersAndBadChannels() {
        ControlSpec spec = ControlSpec.OFF.withRejection(Rejection.DEFAULT.withSquaredDistanceLimit(54.8));
        Controller controller = spec.newController(MOTIONS, List.of());
        controller.decide(posterior(OPEN, 0.9), 0, 54.8, false, command);
        assertThat(command.rejection()).isEqualTo(RejectionReason.NONE);
        controller.decide(posterior(OPEN, 0.9), 0, 54.9, false, command);
        assertThat(command.rejection()).isEqualTo(RejectionReason.OUTLIER);
        controller.decide(posterior(OPEN, 0.9), 0, Double.NaN, false, command);
        assertThat(command.rejection()).isEqualTo(RejectionReason.OUTLIER);
        controller.decide(posterior(OPEN, 0.9), 0, 1, true, command);
        assertThat(command.rejection()).isEqualTo(RejectionReason.BAD_CHANNEL);
        assertThat(command.decision()).isEqualTo(REST);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aPosteriorThatIsNotFiniteIsNoMotion(double fault) {
        for (ControlSpec spec : List.of(ControlSpec.OFF, ControlSpec.DEFAULT)) {
            spec.newController(MOTIONS, RANGES).decide(new double[] {0, 0.9, fault}, 50, 0, false, command);
            assertThat(command.winner()).isEqualTo(Command.NO_MOTION);
            assertThat(command.confidence()).isZero();
            assertThat(command.rejection()).isEqualTo(RejectionReason.INVALID_POSTERIOR);
            assertThat(command.decision()).isEqualTo(REST);
            assertThat(command.speed()).isZero();
        }
    }

    @Test
    void anEmptyPosteriorIsNoMotion() {
        ControlSpec.OFF.newController(WITHOUT_REST, List.of()).decide(new double[2], 0, 0, false, command);
        assertThat(command.rejection()).isEqualTo(RejectionReason.INVALID_POSTERIOR);
        assertThat(command.decision()).isEqualTo(Command.NO_MOTION);
        assertThat(command.speed()).isZero();
    }

    @Test
    void aFaultStopsAtOnceEvenWhereTheVoteWouldCarryOn() {
        ControlSpec spec =
                ControlSpec.OFF.withRejection(Rejection.DEFAULT).withVote(new MajorityVote(5, RejectedVotes.SKIPPED));
        Controller controller = spec.newController(MOTIONS, List.of());
        for (int i = 0; i < 5; i++) {
            decide(controller, OPEN, 0.9);
        }
        controller.decide(posterior(OPEN, 0.9), 0, 0, true, command);
        assertThat(command.afterVote()).isEqualTo(OPEN);
        assertThat(command.decision()).isEqualTo(REST);
        assertThat(command.speed()).isZero();
        controller.decide(new double[] {Double.NaN, 1, 0}, 0, 0, false, command);
        assertThat(command.afterVote()).isEqualTo(OPEN);
        assertThat(command.decision()).isEqualTo(REST);
        assertThat(command.speed()).isZero();
    }

    @Test
    void speedFollowsStrengthAndRamp() {
        ControlSpec spec = ControlSpec.OFF
                .withProportional(new ProportionalSpeed(SpeedCurve.QUADRATIC, 0.8))
                .withRamp(new VelocityRamp(4, 2));
        Controller controller = spec.newController(MOTIONS, RANGES);
        controller.decide(posterior(OPEN, 0.9), 20, 0, false, command);
        assertThat(command.speed()).isEqualTo(0.8 * 0.25 / 4);
        controller.decide(posterior(OPEN, 0.9), 1000, 0, false, command);
        assertThat(command.speed()).isEqualTo(0.8 * 2 / 4);
        controller.decide(posterior(OPEN, 0.9), Double.NaN, 0, false, command);
        assertThat(command.speed()).isZero();
    }

    @Test
    void rampRisesMonotonicallyWhileAMotionIsHeld() {
        Controller controller =
                ControlSpec.OFF.withRamp(new VelocityRamp(10, 2)).newController(MOTIONS, List.of());
        double before = 0;
        for (int i = 1; i <= 20; i++) {
            decide(controller, OPEN, 0.9);
            assertThat(command.speed()).isEqualTo(Math.min(1, i / 10.0)).isGreaterThanOrEqualTo(before);
            before = command.speed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AS_REST", "SKIPPED"})
    void aVoteOfOneAndARampOfOneChangeNothing(String rejected) {
        ControlSpec plain = ControlSpec.OFF.withRejection(Rejection.DEFAULT);
        Controller without = plain.newController(MOTIONS, List.of());
        Controller with = plain.withVote(new MajorityVote(1, RejectedVotes.valueOf(rejected)))
                .withRamp(new VelocityRamp(1, 1))
                .newController(MOTIONS, List.of());
        Command other = new Command();
        SplittableRandom random = Seed.DEFAULT.stream("posteriors", 1);
        for (int i = 0; i < 500; i++) {
            double[] posterior = posterior(random.nextInt(3), 0.34 + 0.6 * random.nextDouble());
            boolean bad = random.nextInt(10) == 0;
            without.decide(posterior, 0, 0, bad, command);
            with.decide(posterior, 0, 0, bad, other);
            assertThat(other).hasToString(command.toString());
        }
    }

    @Test
    void aRejectedWindowVotesForRestOrNotAtAll() {
        int[] winners = {OPEN, OPEN, OPEN, OPEN, OPEN};
        double[] confidences = {0.9, 0.3, 0.3, 0.3, 0.9};
        assertThat(decisions(RejectedVotes.AS_REST, winners, confidences))
                .containsExactly(OPEN, REST, REST, REST, REST);
        assertThat(decisions(RejectedVotes.SKIPPED, winners, confidences))
                .containsExactly(OPEN, OPEN, OPEN, REST, OPEN);
    }

    private int[] decisions(RejectedVotes rejected, int[] winners, double[] confidences) {
        Controller controller = ControlSpec.OFF
                .withRejection(Rejection.DEFAULT)
                .withVote(new MajorityVote(3, rejected))
                .newController(MOTIONS, List.of());
        int[] decisions = new int[winners.length];
        for (int i = 0; i < winners.length; i++) {
            double[] posterior = new double[3];
            posterior[winners[i]] = confidences[i];
            controller.decide(posterior, 0, 0, false, command);
            decisions[i] = command.decision();
        }
        return decisions;
    }

    @Test
    void resetIsANewController() {
        ControlSpec spec = ControlSpec.DEFAULT.withVote(new MajorityVote(4, RejectedVotes.AS_REST));
        Controller used = spec.newController(MOTIONS, RANGES);
        for (int i = 0; i < 7; i++) {
            used.decide(posterior(OPEN, 0.9), 25, 0, false, command);
        }
        used.reset();
        Controller fresh = spec.newController(MOTIONS, RANGES);
        Command other = new Command();
        for (double confidence : new double[] {0.55, 0.7, 0.55, 0.9}) {
            used.decide(posterior(OPEN, confidence), 25, 0, false, command);
            fresh.decide(posterior(OPEN, confidence), 25, 0, false, other);
            assertThat(command).hasToString(other.toString());
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        Controller controller = ControlSpec.OFF.newController(MOTIONS, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> controller.decide(new double[4], 0, 0, false, command))
                .withMessage("a controller for 3 motions got a posterior of 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlSpec.DEFAULT.newController(MOTIONS, List.of()))
                .withMessage("proportional speed needs one activity range per motion, got 0 ranges, 3 motions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlSpec.OFF
                        .withRejection(Rejection.DEFAULT.withThreshold("wrist flexion", 0.7))
                        .newController(MOTIONS, List.of()))
                .withMessage("a rejection threshold names \"wrist flexion\", which is not among"
                        + " [rest, hand open, hand close]");
    }

    @Test
    void allocatesNothing() {
        ControlSpec spec = ControlSpec.DEFAULT.withVote(new MajorityVote(5, RejectedVotes.SKIPPED));
        Controller controller = spec.newController(MOTIONS, RANGES);
        double[][] posteriors = {posterior(OPEN, 0.9), posterior(CLOSE, 0.4), {Double.NaN, 0, 0}, posterior(REST, 0.8)};
        Allocation.assertNone(() -> {
            for (double[] posterior : posteriors) {
                controller.decide(posterior, 25, 10, false, command);
            }
        });
    }

    private void decide(Controller controller, int winner, double confidence) {
        controller.decide(posterior(winner, confidence), 0, 0, false, command);
    }

    /** The winner has the confidence given, the others share what is left. */
    private static double[] posterior(int winner, double confidence) {
        double[] posterior = new double[3];
        Arrays.fill(posterior, (1 - confidence) / 2);
        posterior[winner] = confidence;
        return posterior;
    }
}
