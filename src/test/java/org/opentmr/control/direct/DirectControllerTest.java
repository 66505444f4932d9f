package org.opentmr.control.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Allocation;
import org.opentmr.control.Command;
import org.opentmr.control.RejectionReason;
import org.opentmr.control.SpeedCurve;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

class DirectControllerTest {

    private static final Motion CLOSE = Motion.named("hand close");
    private static final Motion OPEN = Motion.named("hand open");
    private static final Motion PRONATE = Motion.named("pronation");
    private static final Motion SUPINATE = Motion.named("supination");
    private static final Motion FLEX = Motion.named("elbow flexion");
    private static final Motion EXTEND = Motion.named("elbow extension");
    private static final Site FIRST = Site.of(0, 10, 30);
    private static final Site SECOND = Site.of(1, 10, 30);
    private static final double INCREMENT = 0.025;
    private static final ModeSwitch CO_CONTRACTION = new ModeSwitch.CoContraction(0.1, 1);

    private final Command command = new Command();

    private static SiteGroup hand(Selection selection) {
        return new SiteGroup(List.of(FIRST, SECOND), List.of(List.of(CLOSE, OPEN)), selection, Optional.empty());
    }

    private static SiteGroup modes(ModeSwitch way) {
        return new SiteGroup(
                List.of(FIRST, SECOND),
                List.of(List.of(CLOSE, OPEN), List.of(PRONATE, SUPINATE)),
                Selection.DIFFERENCE,
                Optional.of(way));
    }

    private static DirectController controller(double returnSeconds, SiteGroup... groups) {
        DirectSpec spec = new DirectSpec(List.of(groups), SpeedCurve.LINEAR, returnSeconds);
        return new DirectController(spec, spec.motions(), INCREMENT);
    }

    /** The name of what is decided for each pair of envelopes, with its speed. */
    private List<String> decided(DirectController controller, double[]... envelopes) {
        List<String> said = new ArrayList<>();
        DirectSpec any = new DirectSpec(List.of(modes(ModeSwitch.LongHold.DEFAULT)), SpeedCurve.LINEAR, 0);
        for (double[] each : envelopes) {
            controller.decide(each, false, command);
            Motion motion = any.motions().get(command.decision());
            said.add(motion.isRest() ? "rest" : motion.name() + " " + command.speed());
        }
        return said;
    }

    private static double[] at(double one, double other) {
        return new double[] {one, other};
    }

    @Test
    void activationIsLinearBetweenTheThresholdsAndTheGainMultipliesTheEnvelope() {
        assertThat(FIRST.activation(20)).isEqualTo(0.5);
        assertThat(FIRST.activation(10)).isZero();
        assertThat(FIRST.activation(1e9)).isEqualTo(1);
        assertThat(FIRST.withGain(2).activation(10)).isEqualTo(0.5);
    }

    @Test
    void aSiteStaysOnDownToItsOffThreshold() {
        DirectController controller = controller(0, hand(Selection.DIFFERENCE));
        assertThat(decided(controller, at(9.9, 0), at(10, 0), at(20, 0), at(8.1, 0), at(7.9, 0), at(9.9, 0)))
                .containsExactly("rest", "hand close 0.0", "hand close 0.5", "hand close 0.0", "rest", "rest");
    }

    @Test
    void selectionsDifferOnlyWhileBothAreActive() {
        double[][] both = {at(20, 0), at(20, 25), at(0, 25)};
        assertThat(decided(controller(0, hand(Selection.DIFFERENCE)), both))
                .containsExactly("hand close 0.5", "hand open 0.25", "hand open 0.75");
        assertThat(decided(controller(0, hand(Selection.LARGER)), both))
                .containsExactly("hand close 0.5", "hand open 0.75", "hand open 0.75");
        assertThat(decided(controller(0, hand(Selection.FIRST)), both))
                .containsExactly("hand close 0.5", "hand close 0.5", "hand open 0.75");
    }

    @Test
    void equalActivationsCancelEachOther() {
        assertThat(decided(controller(0, hand(Selection.DIFFERENCE)), at(20, 20)))
                .containsExactly("rest");
    }

    @Test
    void coContractionSwitchesTheModeAndNothingMovesMeanwhile() {
        DirectController controller = controller(0, modes(CO_CONTRACTION));
        assertThat(decided(controller, at(15, 0), at(20, 15), at(25, 20), at(12, 0), at(0, 0)))
                .containsOnly("rest");
        assertThat(controller.mode(0)).isEqualTo(1);
        // Four increments of 25 ms pass before a contraction of one site is obeyed.
        assertThat(decided(controller, at(20, 0), at(20, 0), at(20, 0), at(20, 0), at(20, 0)))
                .containsExactly("rest", "rest", "rest", "rest", "pronation 0.5");
        decided(controller, at(0, 0), at(20, 20));
        assertThat(controller.switching(0)).isTrue();
        decided(controller, at(0, 0));
        assertThat(controller.mode(0)).as("round again").isZero();
    }

    @Test
    void aSecondSiteThatComesLaterThanTheWindowIsNoSwitch() {
        DirectController controller = controller(0, modes(CO_CONTRACTION));
        double[] one = at(20, 0);
        decided(controller, one, one, one, one, one, one, at(20, 20), at(20, 20));
        assertThat(controller.mode(0)).isZero();
    }

    @Test
    void softCoContractionSwitchesBelowTheOnThresholdOnly() {
        ModeSwitch soft = new ModeSwitch.CoContraction(0.1, 0.5);
        DirectController controller = controller(0, modes(soft));
        decided(controller, at(6, 0), at(7, 6), at(0, 0));
        assertThat(controller.mode(0)).isEqualTo(1);
        assertThat(decided(controller, at(6, 6), at(20, 7), at(20, 7), at(0, 0)))
                .as("a contraction through the lower threshold moves at once")
                .containsExactly("rest", "pronation 0.5", "pronation 0.5", "rest");
        assertThat(controller.mode(0)).isEqualTo(1);
    }

    @Test
    void aFastRiseIsForTheSecondModeAndASlowOneForTheFirst() {
        DirectController controller = controller(0, modes(ModeSwitch.RateOfRise.DEFAULT));
        assertThat(decided(controller, at(12, 0), at(22, 0), at(20, 0)))
                .containsExactly("rest", "pronation 0.6", "pronation 0.5");
        decided(controller, at(0, 0));
        assertThat(decided(controller, at(12, 0), at(14, 0), at(16, 0), at(18, 0), at(25, 0)))
                .containsExactly("rest", "rest", "rest", "hand close 0.4", "hand close 0.75");
    }

    @Test
    void aLongHoldOfTheLastSiteSwitches() {
        DirectController controller = controller(0, modes(new ModeSwitch.LongHold(0.1)));
        assertThat(decided(controller, at(0, 30), at(0, 30), at(0, 30), at(0, 30), at(0, 30)))
                .containsExactly("hand open 1.0", "hand open 1.0", "hand open 1.0", "rest", "rest");
        assertThat(controller.mode(0)).isEqualTo(1);
        double[] one = at(30, 0);
        decided(controller, at(0, 0), one, one, one, one, one);
        assertThat(controller.mode(0))
                .as("the first site may be held as long as one likes")
                .isEqualTo(1);
    }

    @Test
    void theModeReturnsAfterRest() {
        DirectController controller = controller(0.1, modes(CO_CONTRACTION));
        decided(controller, at(20, 20), at(0, 0));
        assertThat(controller.mode(0)).isEqualTo(1);
        decided(controller, at(0, 0), at(0, 0), at(0, 0));
        assertThat(controller.mode(0)).isZero();
        DirectController lasting = controller(0, modes(CO_CONTRACTION));
        decided(lasting, at(20, 20));
        for (int i = 0; i < 1000; i++) {
            decided(lasting, at(0, 0));
        }
        assertThat(lasting.mode(0)).as("0 is never").isEqualTo(1);
    }

    @Test
    void noGroupMovesWhileAnotherIsAboutToSwitch() {
        SiteGroup elbow = new SiteGroup(
                List.of(Site.of(2, 10, 30), Site.of(3, 10, 30)),
                List.of(List.of(FLEX, EXTEND)),
                Selection.DIFFERENCE,
                Optional.empty());
        DirectController controller = controller(0, modes(CO_CONTRACTION), elbow);
        controller.decide(new double[] {0, 0, 20, 0}, false, command);
        assertThat(command.speed()).as("elbow alone").isEqualTo(0.5);
        controller.decide(new double[] {20, 20, 20, 0}, false, command);
        assertThat(controller.mode(0)).as("switched").isEqualTo(1);
        assertThat(command.speed()).as("both muscles of the hand").isZero();
        controller.decide(new double[] {20, 0, 20, 0}, false, command);
        assertThat(command.speed()).as("not relaxed yet").isZero();
        controller.decide(new double[] {0, 0, 20, 0}, false, command);
        assertThat(command.speed()).as("relaxed").isEqualTo(0.5);
    }

    @Test
    void groupsWorkSideBySide() {
        SiteGroup elbow = new SiteGroup(
                List.of(Site.of(2, 10, 30), Site.of(3, 10, 30)),
                List.of(List.of(FLEX, EXTEND)),
                Selection.DIFFERENCE,
                Optional.empty());
        DirectSpec spec = new DirectSpec(List.of(hand(Selection.DIFFERENCE), elbow), SpeedCurve.LINEAR, 0);
        Motion together = Motion.named("hand close+elbow extension");
        List<Motion> known = new ArrayList<>(spec.motions().motions());
        known.add(together);
        MotionSet set = new MotionSet(known);
        DirectController controller = new DirectController(spec, set, INCREMENT);
        controller.decide(new double[] {15, 0, 0, 25}, false, command);
        assertThat(command.speed(set.indexOf(CLOSE))).isEqualTo(0.25);
        assertThat(command.speed(set.indexOf(EXTEND))).isEqualTo(0.75);
        assertThat(command.speed()).isEqualTo(0.75);
        assertThat(set.get(command.decision())).isEqualTo(together);
        controller.decide(new double[] {15, 0, 25, 0}, false, command);
        assertThat(set.get(command.decision()))
                .as("a combination nobody named: the fastest")
                .isEqualTo(FLEX);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1})
    void anEnvelopeThatIsNoneStopsEverything(double broken) {
        DirectController controller = controller(0, hand(Selection.DIFFERENCE));
        decided(controller, at(20, 0));
        controller.decide(at(20, broken), false, command);
        assertThat(command.decision()).isZero();
        assertThat(command.speed()).isZero();
        assertThat(command.speed(1)).isZero();
        assertThat(command.rejection()).isEqualTo(RejectionReason.INVALID_POSTERIOR);
        controller.decide(at(20, 0), true, command);
        assertThat(command.rejection()).isEqualTo(RejectionReason.BAD_CHANNEL);
        assertThat(command.speed()).isZero();
    }

    @Test
    void resettingForgetsTheMode() {
        DirectController controller = controller(0, modes(CO_CONTRACTION));
        decided(controller, at(20, 20));
        controller.reset();
        assertThat(controller.mode(0)).isZero();
        assertThat(controller.switching(0)).isFalse();
    }

    @Test
    void decidingAllocatesNothing() {
        DirectController controller = controller(1, modes(CO_CONTRACTION));
        double[] envelopes = new double[2];
        Allocation.assertNone(() -> {
            for (int i = 0; i < 200; i++) {
                envelopes[0] = i % 40;
                envelopes[1] = i % 27;
                controller.decide(envelopes, i % 50 == 0, command);
            }
        });
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Site.of(0, Double.NaN, 2)).hasMessageContaining("onThreshold=NaN");
        assertThatThrownBy(() -> Site.of(0, 3, 2)).hasMessageContaining("onThreshold=3.0, fullThreshold=2.0");
        assertThatThrownBy(() -> new ModeSwitch.CoContraction(0, 1)).hasMessageContaining("windowSeconds=0.0");
        assertThatThrownBy(() -> new ModeSwitch.RateOfRise(0.08, 2)).hasMessageContaining("highShare=2.0");
        assertThatThrownBy(() -> new ModeSwitch.LongHold(Double.NaN)).hasMessageContaining("holdSeconds=NaN");
        assertThatThrownBy(() -> new SiteGroup(
                        List.of(FIRST, FIRST), List.of(List.of(CLOSE, OPEN)), Selection.FIRST, Optional.empty()))
                .hasMessageContaining("two on different channels");
        assertThatThrownBy(() -> new SiteGroup(
                        List.of(FIRST),
                        List.of(List.of(CLOSE), List.of(PRONATE)),
                        Selection.FIRST,
                        Optional.of(ModeSwitch.CoContraction.DEFAULT)))
                .hasMessageContaining("needs 2 sites, the group has 1");
        assertThatThrownBy(() ->
                        new DirectSpec(List.of(hand(Selection.FIRST), hand(Selection.FIRST)), SpeedCurve.LINEAR, 0))
                .hasMessageContaining("channel 0 serves two sites");
        assertThatThrownBy(() -> controller(0, hand(Selection.FIRST)).decide(new double[1], false, command))
                .hasMessageContaining("2 channels got envelopes of 1");
    }
}
