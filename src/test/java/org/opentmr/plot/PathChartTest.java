package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.control.Decision;
import org.opentmr.assessment.control.ReachPath;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;

class PathChartTest {

    private static final Motion PRONATE = Motion.named("pronation");
    private static final MotionSet MOTIONS = new MotionSet(List.of(Motion.REST, PRONATE));
    private static final Posture TARGET =
            new Posture(Map.of(DegreeOfFreedom.FOREARM_ROTATION, 40.0, DegreeOfFreedom.HAND, 30.0));

    /** 100 increments of 0.1 s: 70 of pronation, 30 of rest; inside from 2 to 4 s and from 6 s on. */
    private static PathChart.Trial trial(boolean completed) {
        List<Posture> postures = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double angle = i < 20 ? 0 : i < 40 ? 38 : i < 60 ? 50 : 41;
            postures.add(TARGET.with(DegreeOfFreedom.FOREARM_ROTATION, angle));
            decisions.add(i < 70 ? new Decision(PRONATE, 1, 1) : new Decision(Motion.REST, 0, 1));
        }
        return PathChart.Trial.of(new ReachPath("", TARGET, 5, 0.1, postures, decisions, completed), "One trial");
    }

    private static Picture picture(PathChart.Trial trial) {
        return PathChart.of(trial, MOTIONS, AmputationLevel.TRANSRADIAL, Side.RIGHT, Theme.LIGHT);
    }

    @Test
    void whenTheTargetWasEnteredAndLeft() {
        TargetEvents events = TargetEvents.of(trial(true));
        assertThat(events.enteredSeconds()).hasSize(2);
        assertThat(events.enteredSeconds().get(0)).isCloseTo(2, within(1e-9));
        assertThat(events.enteredSeconds().get(1)).isCloseTo(6, within(1e-9));
        assertThat(events.leftSeconds()).hasSize(1);
        assertThat(events.leftSeconds().get(0)).isCloseTo(4, within(1e-9));
    }

    @Test
    void theWordsSayWhatHappened() {
        assertThat(picture(trial(true)).title()).isEqualTo("One trial");
        assertThat(picture(trial(true)).summary())
                .isEqualTo("Entered the target to stay after 6.00 s, dwell over after 10.0 s · left it before that once"
                        + " · reached means every axis within ±5° · 100 decisions");
        assertThat(picture(trial(false)).summary())
                .startsWith("Not completed within 10.0 s · target entered 2 times, left again once");
    }

    @Test
    void theStripIsDividedAsTheDecisionsAreAndTheMarksStandAtTheirTimes() {
        BufferedImage image = picture(trial(true)).image(1000, 460, 2);
        MotionColours colours = new MotionColours(Theme.LIGHT, MOTIONS);
        int[] pronation = Pixels.longestRun(image, colours.colour(1));
        int[] rest = Pixels.longestRun(image, colours.colour(0));
        double left = pronation[1];
        double perSecond = (rest[2] + 1 - left) / 10;
        assertThat((rest[1] - left) / perSecond).isCloseTo(7, within(0.02));
        assertThat(upright(image, ink(OkabeIto.GREEN), left, perSecond)).containsExactly(2.0, 6.0);
    }

    /** Times at which a line of a colour runs through at least half of the image below the strip, in tenths. */
    private static List<Double> upright(BufferedImage image, Color colour, double left, double perSecond) {
        List<Double> times = new ArrayList<>();
        for (int x = (int) left + 4; x < left + 10 * perSecond - 8; x++) {
            if (Pixels.count(image, colour, x, 220, x + 1, 700) > 200) {
                double seconds = Math.round(10 * (x + 0.5 - left) / perSecond) / 10.0;
                if (times.isEmpty() || times.get(times.size() - 1) < seconds) {
                    times.add(seconds);
                }
            }
        }
        return times;
    }

    private static Color ink(Color colour) {
        return Contrast.atLeast(Contrast.MARK, colour, Theme.LIGHT.background(), Theme.LIGHT.ink());
    }

    @Test
    void onlyAxesThatMoveOrShouldHaveAPanel() {
        assertThat(trial(true).shownAxes()).containsExactly(DegreeOfFreedom.FOREARM_ROTATION);
        PathChart.Trial still = new PathChart.Trial(
                new double[] {0, 1},
                List.of(TARGET, TARGET),
                List.of(Motion.REST, Motion.REST),
                TARGET.with(DegreeOfFreedom.HAND, 90),
                5,
                false,
                "");
        assertThat(still.shownAxes()).containsExactly(DegreeOfFreedom.HAND);
        PathChart.Trial nothing = new PathChart.Trial(
                new double[] {0, 1}, List.of(TARGET, TARGET), List.of(Motion.REST, Motion.REST), TARGET, 5, true, "");
        assertThat(nothing.shownAxes()).containsExactlyElementsOf(TARGET.axes());
        assertThat(PathPanels.name(DegreeOfFreedom.HAND)).isEqualTo("hand close (+) and hand open (−) in °");
    }

    @Test
    void refusesWhatIsNoTrial() {
        double[] two = {0, 1};
        List<Posture> postures = List.of(TARGET, TARGET);
        List<Motion> rest = List.of(Motion.REST, Motion.REST);
        assertThatThrownBy(() -> new PathChart.Trial(two, postures, List.of(), TARGET, 5, true, ""))
                .hasMessage("a trial needs as many seconds, postures and decisions, got 2, 2 and 0");
        assertThatThrownBy(() -> new PathChart.Trial(new double[] {1, 1}, postures, rest, TARGET, 5, true, ""))
                .hasMessage("a trial needs finite, ascending seconds, got 1.0 at 1");
        assertThatThrownBy(() -> new PathChart.Trial(new double[] {Double.NaN, 1}, postures, rest, TARGET, 5, true, ""))
                .hasMessage("a trial needs finite, ascending seconds, got NaN at 0");
        assertThatThrownBy(() -> new PathChart.Trial(two, postures, rest, TARGET, Double.NaN, true, ""))
                .hasMessage("a trial needs a finite toleranceDegrees above 0, got NaN");
        Posture knee = new Posture(Map.of(DegreeOfFreedom.KNEE, 0.0));
        assertThatThrownBy(() -> new PathChart.Trial(two, postures, rest, knee, 5, true, ""))
                .hasMessageContaining("with those of the target [KNEE]");
        PathChart.Trial known = new PathChart.Trial(two, postures, List.of(PRONATE, PRONATE), TARGET, 5, true, "");
        assertThatThrownBy(() -> PathChart.of(
                        known, new MotionSet(List.of(Motion.REST)), AmputationLevel.TRANSRADIAL, Side.LEFT, Theme.DARK))
                .hasMessageContaining("have no \"pronation\", which was decoded");
    }
}
