package org.opentmr.control.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

class DirectTrainingTest {

    private static final MotionSet SET = MotionSet.of(
            Stream.of("rest", "hand close", "hand open", "elbow flexion", "elbow extension", "pronation", "supination")
                    .map(Motion::named)
                    .toList());

    /** On which channel each motion is strong; pronation and supination share those of the hand. */
    private static final int[] STRONG = {-1, 4, 1, 0, 3, 4, 1};

    private static final int WINDOWS = 60;

    private final double[][] envelopes = new double[SET.size() * WINDOWS][6];
    private final int[] labels = new int[envelopes.length];

    DirectTrainingTest() {
        SplittableRandom random = new Seed(3).stream("envelopes", 0);
        for (int w = 0; w < envelopes.length; w++) {
            labels[w] = w / WINDOWS;
            for (int c = 0; c < 6; c++) {
                double level = c == STRONG[labels[w]] ? 80 : 8;
                envelopes[w][c] = level * (0.8 + 0.4 * random.nextDouble());
            }
        }
    }

    @Test
    void findsTheChannelsOnWhichOppositeMotionsAreStrong() {
        DirectSpec found = DirectTraining.derive(DirectSettings.DEFAULT, envelopes, labels, SET);
        assertThat(found.groups()).hasSize(2);
        assertThat(found.describe())
                .contains(
                        "channel 5 hand close → pronation, channel 2 hand open → supination, switched by co-contraction")
                .contains("channel 1 elbow flexion, channel 4 elbow extension");
        for (SiteGroup group : found.groups()) {
            for (Site site : group.sites()) {
                assertThat(site.onThreshold())
                        .as("above rest, below a firm contraction")
                        .isBetween(9.0, 70.0);
                assertThat(site.fullThreshold()).isBetween(80.0, 96.0);
            }
        }
    }

    /** A difference of two sites would hide it, but it would be a co-contraction all the time. */
    @Test
    void thresholdsLieAboveWhatOneMuscleSendsToTheOthersElectrode() {
        int close = SET.indexOf(Motion.named("hand close"));
        int channelOfOpen = STRONG[SET.indexOf(Motion.named("hand open"))];
        for (int w = 0; w < envelopes.length; w++) {
            if (labels[w] == close) {
                envelopes[w][channelOfOpen] *= 5;
            }
        }
        SiteGroup hand = DirectTraining.derive(DirectSettings.DEFAULT, envelopes, labels, SET).groups().stream()
                .filter(group -> group.modes().size() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(hand.sites().get(1).onThreshold())
                .as("crosstalk of 32 to 48")
                .isGreaterThan(40);
    }

    @Test
    void withoutASwitchTheOtherJointsAreNotServed() {
        DirectSpec found =
                DirectTraining.derive(DirectSettings.DEFAULT.withModeSwitch(Optional.empty()), envelopes, labels, SET);
        assertThat(found.motions().indexOf(Motion.named("pronation"))).isEqualTo(MotionSet.NONE);
        assertThat(found.atHand()).hasSize(4);
    }

    @Test
    void twoSitesServeOneJointAtATime() {
        DirectSpec found = DirectTraining.derive(DirectSettings.DEFAULT.withMostSites(2), envelopes, labels, SET);
        assertThat(found.groups()).hasSize(1);
        assertThat(found.groups().get(0).modes()).hasSize(3);
    }

    @Test
    void saysWhatIsMissing() {
        MotionSet one = new MotionSet(List.of(Motion.REST, Motion.named("hand close")));
        assertThatThrownBy(() -> DirectTraining.derive(
                        DirectSettings.DEFAULT, new double[][] {{1, 2}, {3, 4}}, new int[] {0, 1}, one))
                .hasMessageContaining("two opposite motions")
                .hasMessageContaining("[rest, hand close]");
        double[][] silent = new double[envelopes.length][2];
        assertThatThrownBy(() -> DirectTraining.derive(DirectSettings.DEFAULT, silent, labels, SET))
                .hasMessageContaining("found none among 2 channels; check the electrodes");
        assertThatThrownBy(() -> DirectSettings.DEFAULT.withMostSites(7)).hasMessageContaining("mostSites=7");
    }
}
