package org.opentmr.assessment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.Golden;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;
import org.opentmr.signal.Seed;

class FittsTestTest {

    private static final String SUMS = "double arithmetic, sums of 250 steps";

    /** Slows down as the target comes nearer, both axes at once where both are off, after some time to react. */
    private static Scripted ideal(double reactionSeconds) {
        double[] appeared = {Double.NaN};
        return new Scripted(0.02, scene -> {
            if (scene.target().isEmpty()) {
                appeared[0] = Double.NaN;
                return Optional.of(Scripted.full(Motion.REST));
            }
            if (Double.isNaN(appeared[0])) {
                appeared[0] = scene.seconds();
            }
            List<String> names = new ArrayList<>();
            double most = 0;
            for (DegreeOfFreedom axis : scene.limb().axes()) {
                double error = scene.target().get().angle(axis) - scene.limb().angle(axis);
                if (Math.abs(error) > 1e-6 && scene.seconds() - appeared[0] >= reactionSeconds - 1e-9) {
                    names.add(axis.motionName(error > 0 ? Direction.POSITIVE : Direction.NEGATIVE));
                    most = Math.max(most, Math.abs(error));
                }
            }
            return Optional.of(
                    names.isEmpty()
                            ? Scripted.full(Motion.REST)
                            : new Decision(Motion.named(String.join(" + ", names)), Math.min(1, most * 0.01), 1));
        });
    }

    private static FittsTest centreOut() {
        return FittsTest.ofShares(
                Scripted.limb(),
                Scripted.TURN,
                Scripted.FLEX,
                FittsTest.Layout.CENTRE_OUT,
                List.of(0.2, 0.3, 0.4),
                List.of(0.02, 0.04, 0.08));
    }

    @Test
    void anIdealPersonMovesStraightAndFollowsFittssLaw() throws IOException {
        FittsResult result = centreOut().run(ideal(0.3), Scripted.limb(), new Seed(1), TestListener.NONE);
        assertThat(result.trials()).hasSize(72);
        assertThat(result.figures().completionRate()).isEqualTo(1);
        assertThat(result.figures().pathEfficiency().value()).isCloseTo(1, within(1e-9));
        assertThat(result.figures().overshootsPerTrial().value()).isZero();
        assertThat(result.line().conditions()).isEqualTo(9);
        assertThat(result.line().rSquared()).isGreaterThan(0.99);
        assertThat(result.line().valid()).isTrue();
        double faster = centreOut()
                .run(ideal(0), Scripted.limb(), new Seed(1), TestListener.NONE)
                .line()
                .interceptSeconds();
        assertThat(result.line().interceptSeconds() - faster).isCloseTo(0.3, within(0.021));
    }

    @Test
    void onACircleEveryTrialStartsWhereTheLastOneEndedAndEveryTargetIsAskedForOnce() throws IOException {
        FittsTest circle = FittsTest.usual(Scripted.limb(), Scripted.TURN, Scripted.FLEX);
        FittsResult result = circle.run(ideal(0), Scripted.limb(), new Seed(1), TestListener.NONE);
        assertThat(result.finished()).isTrue();
        for (int block = 0; block < result.trials().size(); block += 8) {
            List<FittsTrial> round = result.trials().subList(block, block + 8);
            assertThat(round.stream().map(FittsTrial::target)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
            assertThat(round).allSatisfy(trial -> {
                double distance = trial.condition().distanceDegrees();
                assertThat(trial.reach().straightDegrees())
                        .isBetween(distance * 0.92 - trial.condition().widthDegrees(), distance * 1.1);
            });
            for (int i = 1; i < 8; i++) {
                Posture before = round.get(i - 1).reach().target();
                assertThat(round.get(i).reach().start().distance(before))
                        .isLessThan(round.get(i).condition().widthDegrees());
            }
        }
    }

    @Test
    void whoNeverMovesFailsEveryTrialAndHasNoLine() throws IOException {
        Scripted idle = new Scripted(0.1, scene -> Optional.of(Scripted.full(Motion.REST)));
        FittsResult result = FittsTest.usual(Scripted.limb(), Scripted.TURN, Scripted.FLEX)
                .run(idle, Scripted.limb(), new Seed(1), TestListener.NONE);
        assertThat(result.figures().completionRate()).isZero();
        assertThat(result.throughputBitsPerSecond().value()).isNaN();
        assertThat(result.line().rSquared()).isNaN();
        assertThat(result.line().valid()).isFalse();
    }

    @Test
    void metricsOfRandomPathsEqualThoseOfAnIndependentImplementation() {
        JsonNode golden = Golden.read("control_paths.json");
        List<FittsTrial> trials = new ArrayList<>();
        List<FittsTrial.Condition> conditions = new ArrayList<>();
        for (JsonNode each : golden.get("cases")) {
            double[] target = Golden.vector(each.get("target"));
            double width = each.get("width").doubleValue();
            TargetWatch watch = new TargetWatch(
                    new Aim(place(target), width / 2),
                    golden.get("incrementSeconds").doubleValue(),
                    golden.get("dwellSeconds").doubleValue());
            for (double[] point : Golden.matrix(each.get("path"))) {
                if (!watch.done()) {
                    watch.add(place(point));
                }
            }
            TargetReach reach = watch.reach();
            // A condition of its own for every path, so that each is a point of the line.
            FittsTrial.Condition condition = new FittsTrial.Condition(trials.size() + 1, width);
            FittsTrial trial = new FittsTrial(condition, 0, 0, reach);
            trials.add(trial);
            conditions.add(condition);
            assertThat(reach.completed()).isEqualTo(each.get("completed").booleanValue());
            assertThat(reach.overshoots()).isEqualTo(each.get("overshoots").intValue());
            same(each, "bits", trial.difficultyBits());
            same(each, "straight", reach.straightDegrees());
            if (reach.completed()) {
                same(each, "movementSeconds", reach.movementSeconds());
                same(each, "completionSeconds", reach.completionSeconds());
                same(each, "pathDegrees", reach.pathDegrees());
                same(each, "efficiency", reach.pathEfficiency());
                same(each, "byAxis", reach.pathEfficiencyByAxis());
                same(each, "stopping", reach.stoppingDegrees());
                same(each, "throughput", trial.throughputBitsPerSecond());
            } else {
                assertThat(reach.movementSeconds()).isNaN();
            }
        }
        FittsLine line = FittsLine.of(trials, conditions);
        same(golden, "slope", line.slopeSecondsPerBit());
        same(golden, "intercept", line.interceptSeconds());
        same(golden, "rSquared", line.rSquared());
    }

    private static void same(JsonNode golden, String field, double got) {
        assertClose(field, golden.get(field).doubleValue(), got, 1e-9, SUMS);
    }

    private static Posture place(double[] point) {
        return Scripted.limb().rest().with(Scripted.TURN, point[0]).with(Scripted.FLEX, point[1]);
    }

    @Test
    void jsonHoldsEveryTrialTheLineTheOfflineFiguresAndTheLabel() throws IOException {
        FittsResult result = centreOut()
                .run(ideal(0.3), Scripted.limb(), new Seed(1), TestListener.NONE)
                .withOffline(new OfflineFigures(0.9, 0.1, 500));
        JsonNode json = TestReport.toJson(result, TestProvenance.NONE);
        assertThat(json.get("trials")).hasSize(72);
        assertThat(json.get("line").get("valid").booleanValue()).isTrue();
        assertThat(json.get("conditions").get("offline").get("windows").longValue())
                .isEqualTo(500);
        assertThat(json.get("provenance").get("label").textValue()).startsWith("Research and training software");
        assertThat(json.get("settings").get("dwellSeconds").doubleValue()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatThrownBy(() -> FittsTest.ofShares(
                        Scripted.limb(),
                        Scripted.TURN,
                        Scripted.FLEX,
                        FittsTest.Layout.CIRCLE,
                        List.of(0.1),
                        List.of(0.1)))
                .hasMessageContaining("at least twice as large as its widths, got [20.0] and [20.0]");
        FittsTest wide = FittsTest.ofShares(
                Scripted.limb(), Scripted.TURN, Scripted.FLEX, FittsTest.Layout.CENTRE_OUT, List.of(0.5), List.of(0.1));
        assertThatThrownBy(() -> wide.run(ideal(0), Scripted.limb(), new Seed(1), TestListener.NONE))
                .hasMessageContaining("reach 110.0 degrees from the middle of FOREARM_ROTATION, which goes 100.0");
    }
}
