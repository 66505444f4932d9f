package org.opentmr.simulation.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.signal.Seed;

class SyntheticUserTest {

    private static final double DEVICE_DELAY = 0.125;

    /** Means over people and targets. */
    private record Means(double reached, double seconds, double overshoots) {}

    private static Means many(UserSpec spec, double delaySeconds) {
        int reached = 0;
        double seconds = 0;
        double overshoots = 0;
        int trials = 0;
        for (int person = 0; person < 12; person++) {
            Loop loop = new Loop(spec, Loop.MOTIONS, delaySeconds, person);
            for (Posture target : List.of(
                    Loop.at(75, 0, 0),
                    Loop.at(0, -40, 0),
                    Loop.at(0, 0, 75),
                    Loop.at(-75, 0, 0),
                    Loop.at(40, -40, 0))) {
                Loop.Trial trial = loop.reach(target);
                reached += trial.reached() ? 1 : 0;
                seconds += trial.seconds();
                overshoots += trial.overshoots();
                trials++;
            }
        }
        return new Means((double) reached / trials, seconds / trials, overshoots / trials);
    }

    @Test
    void reachesPosturesAndKeepsThem() {
        Means typical = many(UserSpec.TYPICAL, DEVICE_DELAY);
        assertThat(typical.reached()).as("%s", typical).isGreaterThanOrEqualTo(0.95);
        // Reaction, 1 s of travel at full speed, and corrections.
        assertThat(typical.seconds()).as("%s", typical).isBetween(1.2, 4.5);
    }

    @Test
    void aDelayInTheLoopCostsTimeAndOvershoots() {
        Means usual = many(UserSpec.TYPICAL, DEVICE_DELAY);
        Means late = many(UserSpec.TYPICAL, DEVICE_DELAY + 0.3);
        assertThat(late.seconds()).as("%s, late %s", usual, late).isGreaterThan(usual.seconds() * 1.2);
        assertThat(late.overshoots()).as("%s, late %s", usual, late).isGreaterThan(usual.overshoots() * 1.2);
    }

    @Test
    void skillTellsInTimeAndOvershoots() {
        Means novice = many(UserSpec.NOVICE, DEVICE_DELAY);
        Means expert = many(UserSpec.EXPERT, DEVICE_DELAY);
        assertThat(novice.seconds()).as("novice %s, expert %s", novice, expert).isGreaterThan(expert.seconds() * 1.2);
        assertThat(novice.overshoots())
                .as("novice %s, expert %s", novice, expert)
                .isGreaterThan(expert.overshoots());
    }

    @Test
    void practiceShortensTrials() {
        double early = 0;
        double late = 0;
        for (int person = 0; person < 8; person++) {
            Loop loop = new Loop(UserSpec.NOVICE, Loop.MOTIONS, DEVICE_DELAY, 100 + person);
            for (int trial = 0; trial < 40; trial++) {
                double seconds = loop.reach(trial % 2 == 0 ? Loop.at(75, 0, 0) : Loop.at(0, -40, 0))
                        .seconds();
                early += trial < 10 ? seconds : 0;
                late += trial >= 30 ? seconds : 0;
            }
        }
        assertThat(late).isLessThan(early * 0.9);
    }

    @Test
    void aCuedMotionIsSelectedQuicklyAndHeldUntilRest() {
        for (int person = 0; person < 10; person++) {
            Loop loop = new Loop(calm(), Loop.MOTIONS, DEVICE_DELAY, person);
            Motion cued = Motion.named("pronation");
            loop.user.cue(cued);
            double onset = Double.NaN;
            double selected = Double.NaN;
            double correct = 0;
            for (int i = 1; i <= 200 && correct < 1.0; i++) {
                loop.tick();
                double now = i * Loop.INCREMENT;
                onset = Double.isNaN(onset) && loop.user.contractions() > 0 ? now : onset;
                if (loop.decided.equals(cued)) {
                    selected = Double.isNaN(selected) ? now : selected;
                    correct += Loop.INCREMENT * loop.speed;
                }
            }
            // The delay of the device and the time that effort takes to rise above the decoder's threshold.
            assertThat(selected - onset).isBetween(0.1, 0.3);
            assertThat(correct).isGreaterThanOrEqualTo(1.0);
            assertThat(loop.user.contractions()).isEqualTo(1);
            assertThat(loop.user.contraction()).isEqualTo(cued);
            loop.user.cue(Motion.REST);
            for (int i = 0; i < 40; i++) {
                loop.tick();
            }
            assertThat(loop.user.contraction()).isEqualTo(Motion.REST);
            assertThat(loop.decided).isEqualTo(Motion.REST);
        }
    }

    @Test
    void aMotionThatIsNeverDecodedIsTriedAgainMoreStronglyInVain() {
        Loop loop = new Loop(calm(), Loop.MOTIONS, DEVICE_DELAY, 3);
        loop.never = Motion.named("elbow flexion");
        int before = loop.largestEfforts.size();
        Loop.Trial trial = loop.reach(Loop.at(60, 0, 0));
        assertThat(trial.reached()).isFalse();
        assertThat(loop.user.contractions()).isGreaterThanOrEqualTo(4);
        List<Double> efforts = loop.largestEfforts.subList(before, loop.largestEfforts.size());
        double first =
                efforts.subList(0, 100).stream().mapToDouble(e -> e).max().orElseThrow();
        double last = efforts.subList(efforts.size() - 200, efforts.size()).stream()
                .mapToDouble(e -> e)
                .max()
                .orElseThrow();
        assertThat(last).isGreaterThan(1.4 * first);
        assertThat(efforts.subList(100, efforts.size()))
                .as("relaxes between tries")
                .anyMatch(e -> e < 0.05);
    }

    @Test
    void oneAxisAtATimeUnlessAMotionCombinesThem() {
        Loop sequential = new Loop(calm(), Loop.MOTIONS, DEVICE_DELAY, 5);
        assertThat(sequential.reach(Loop.at(60, 60, 0)).reached()).isTrue();
        MotionSet combined = Loop.set(
                "rest", "elbow flexion", "elbow extension", "pronation", "supination", "elbow flexion + pronation");
        Loop together = new Loop(calm(), combined, DEVICE_DELAY, 5);
        List<Motion> first = new ArrayList<>();
        together.user.target(Loop.at(60, 60, 0), 5);
        for (int i = 0; i < 60 && first.isEmpty(); i++) {
            together.tick();
            if (!together.user.contraction().isRest()) {
                first.add(together.user.contraction());
            }
        }
        assertThat(first).containsExactly(Motion.named("elbow flexion + pronation"));
    }

    @Test
    void itDoesNotMatterHowTimeIsCutAndTheSeedDecidesAll() {
        double[] whole = efforts(7, 1);
        assertThat(efforts(7, 5)).containsExactly(whole);
        assertThat(efforts(7, 7)).containsExactly(whole);
        assertThat(efforts(8, 1)).isNotEqualTo(whole);
        assertThat(Arrays.stream(whole).max().orElseThrow()).isGreaterThan(0.1);
    }

    /** Efforts each 100 ms, the time between two of them cut into so many calls. */
    private static double[] efforts(long seed, int cuts) {
        SyntheticUser user = new SyntheticUser(UserSpec.NOVICE, Loop.MOTIONS, new Seed(seed));
        user.target(Loop.at(50, -50, 0), 5);
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            user.see(Loop.at(i, 0, 0));
            double[] effort = {};
            for (int cut = 0; cut < cuts; cut++) {
                effort = user.act(0.1 / cuts);
            }
            Arrays.stream(effort).forEach(all::add);
        }
        return all.stream().mapToDouble(e -> e).toArray();
    }

    @Test
    void effortsAreSharesWhateverTheNoise() {
        UserSpec wild = new UserSpec(
                UserSpec.NOVICE.reaction(),
                UserSpec.NOVICE.choice(),
                new Effort(0.9, 1, 0.3, 0.08, 1, 5),
                UserSpec.NOVICE.aim(),
                UserSpec.NOVICE.patience(),
                UserSpec.NOVICE.practice(),
                new Tiring(5, 600, 5, 5));
        Loop loop = new Loop(wild, Loop.MOTIONS, DEVICE_DELAY, 2);
        loop.user.cue(Motion.named("hand open"));
        for (int i = 0; i < 2000; i++) {
            loop.user.see(loop.limb.posture());
            for (double effort : loop.user.act(0.025)) {
                assertThat(effort).isBetween(0.0, 1.0);
            }
        }
        assertThat(loop.user.tiredness()).isBetween(0.3, 1.0);
    }

    @Test
    void refusesWhatNobodyCanDo() {
        SyntheticUser user = new SyntheticUser(UserSpec.TYPICAL, Loop.MOTIONS, new Seed(1));
        assertThatThrownBy(() -> user.cue(Motion.named("wrist flexion")))
                .hasMessageContaining("is asked for wrist flexion");
        assertThatThrownBy(() -> user.target(Loop.at(1, 2, 3), Double.NaN))
                .hasMessage("a target needs a tolerance above 0 degrees, got NaN");
        assertThatThrownBy(() -> user.target(new Posture(Map.of(DegreeOfFreedom.KNEE, 3.0)), 5))
                .hasMessageContaining("moves an axis of the target [KNEE]");
        user.target(Loop.at(1, 2, 3), 5);
        assertThatThrownBy(() -> user.see(new Posture(Map.of(DegreeOfFreedom.ELBOW, 3.0))))
                .hasMessageContaining("a limb with the axes [ELBOW] cannot reach a target with");
        assertThatThrownBy(() -> user.act(0)).hasMessage("a user acts for more than 0 s and at most 60 s, got 0.0");
        assertThatThrownBy(() -> new SyntheticUser(UserSpec.TYPICAL, Loop.set("rest"), new Seed(1)))
                .hasMessage("a user needs a motion besides rest, got [rest]");
    }

    /** A typical person who never means the wrong motion. */
    private static UserSpec calm() {
        UserSpec typical = UserSpec.TYPICAL;
        return new UserSpec(
                typical.reaction(),
                new Choice(0.05, 0.2, 0, 0),
                typical.effort(),
                typical.aim(),
                typical.patience(),
                typical.practice(),
                typical.tiring());
    }
}
