package org.opentmr.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Golden;
import org.opentmr.control.MajorityVote.RejectedVotes;
import org.opentmr.feature.Features;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Every part of golden/postprocessing.json. Its five classes hold no rest, so that -1 is "no motion". */
class PostprocessingGoldenTest {

    private static final JsonNode FILE = Golden.read("postprocessing.json");
    private static final JsonNode SEQUENCE = FILE.get("sequence");
    private static final int CLASSES = SEQUENCE.get("classes").intValue();
    private static final MotionSet MOTIONS = new MotionSet(IntStream.range(0, CLASSES)
            .mapToObj(k -> new Motion("motion " + k, List.of()))
            .toList());
    private static final int[] PREDICTED = Golden.integers(SEQUENCE.get("predict"));
    private static final double[] CONFIDENCE = Golden.vector(SEQUENCE.get("confidence"));

    static Stream<Arguments> votes() {
        return rows("majority_vote", "n");
    }

    static Stream<Arguments> thresholds() {
        return rows("rejection", "threshold");
    }

    static Stream<Arguments> ties() {
        return rows("ties", "input");
    }

    static Stream<Arguments> ramps() {
        return rows("velocity_ramp", "length");
    }

    private static Stream<Arguments> rows(String part, String name) {
        return StreamSupport.stream(FILE.get(part).spliterator(), false)
                .map(row -> Arguments.argumentSet(part + " " + row.get(name), row));
    }

    @Test
    void winnerAndConfidence() {
        double[][] posteriors = Golden.matrix(SEQUENCE.get("probabilities"));
        Controller controller = ControlSpec.OFF.newController(MOTIONS, List.of());
        Command command = new Command();
        for (int i = 0; i < posteriors.length; i++) {
            controller.decide(posteriors[i], 0, 0, false, command);
            assertThat(command.winner()).isEqualTo(PREDICTED[i]);
            assertThat(command.decision()).isEqualTo(PREDICTED[i]);
            assertThat(command.confidence()).isEqualTo(CONFIDENCE[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("votes")
    void majorityVote(JsonNode row) {
        int n = row.get("n").intValue();
        assertThat(vote(PREDICTED, n, RejectedVotes.AS_REST)).isEqualTo(Golden.integers(row.get("ties_keep_newest")));
        int[] rejected = rejected(0.7, 0);
        assertThat(vote(rejected, n, RejectedVotes.SKIPPED))
                .isEqualTo(Golden.integers(row.get("after_rejection_0.7_minus1_skipped_keep_newest")));
        assertSameButForTies(rejected, n, Golden.integers(row.get("after_rejection_0.7_minus1_votes")));
        assertSameButForTies(PREDICTED, n, Golden.integers(row.get("ties_lowest_label")));
    }

    @Test
    void majorityVoteOfLibEmgButForItsTies() {
        assertSameButForTies(PREDICTED, 5, Golden.integers(FILE.get("majority_vote_libemg_5")));
        assertSameButForTies(PREDICTED, 4, Golden.integers(FILE.get("majority_vote_libemg_4")));
    }

    @ParameterizedTest
    @MethodSource("ties")
    void tiesKeepThePresentDecision(JsonNode row) {
        int[] input = Golden.integers(row.get("input"));
        int n = row.get("n").intValue();
        assertThat(vote(input, n, RejectedVotes.AS_REST)).isEqualTo(Golden.integers(row.get("ties_keep_newest")));
        assertSameButForTies(input, n, Golden.integers(row.get("ties_lowest_label")));
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void rejection(JsonNode row) {
        double threshold = row.get("threshold").doubleValue();
        assertThat(rejected(threshold, 0)).isEqualTo(Golden.integers(row.get("output")));
        JsonNode hysteresis = row.get("with_hysteresis");
        double width = threshold - hysteresis.get("off").doubleValue();
        assertThat(rejected(threshold, width)).isEqualTo(Golden.integers(hysteresis.get("output")));
    }

    @Test
    void activity() {
        JsonNode row = FILE.get("proportional");
        double[] want = Golden.vector(row.get("metric_first_three"));
        for (int i = 0; i < want.length; i++) {
            double[][] window =
                    Golden.matrix(row.get("train_windows_first_three").get(i));
            double got = Arrays.stream(Features.compute(Features.named("MAV"), window, 1000))
                    .sum();
            assertClose("activity of window " + i, want[i], got, 1e-12, "sums of 200 in another order");
        }
    }

    @Test
    void activityRanges() {
        JsonNode row = FILE.get("proportional");
        List<ActivityRange> ranges = ranges(row);
        double[] low = ranges.stream().mapToDouble(ActivityRange::low).toArray();
        double[] high = ranges.stream().mapToDouble(ActivityRange::high).toArray();
        assertClose("th_min", Golden.vector(row.get("th_min")), low, 1e-12, "two products");
        assertClose("th_max", Golden.vector(row.get("th_max")), high, 1e-12, "two products");
    }

    @Test
    void proportionalSpeed() {
        JsonNode row = FILE.get("proportional");
        List<ActivityRange> ranges = ranges(row);
        for (JsonNode query : row.get("queries")) {
            double strength = ranges.get(query.get("class").intValue())
                    .strength(query.get("m").doubleValue());
            for (SpeedCurve curve : SpeedCurve.values()) {
                double want = query.get(curve.name().toLowerCase(Locale.ROOT)).doubleValue();
                double got = new ProportionalSpeed(curve, 1).speed(strength);
                boolean steep = curve == SpeedCurve.SQUARE_ROOT && strength < 1e-9;
                assertClose(
                        curve + " of " + query,
                        want,
                        got,
                        steep ? 1e-7 : 1e-12,
                        "position and thresholds cancel to 1e-15, which the square root at 0 makes 3e-8");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ramps")
    void velocityRamp(JsonNode row) {
        RampState ramp = new RampState(
                new VelocityRamp(row.get("length").intValue(), row.get("down").intValue()), CLASSES);
        int[] sequence = Golden.integers(row.get("sequence"));
        double[] in = Golden.vector(row.get("speed_in"));
        double[] out = Golden.vector(row.get("speed_out"));
        for (int i = 0; i < sequence.length; i++) {
            double scale = ramp.advance(sequence[i]);
            assertClose("speed " + i, out[i], in[i] * scale, 1e-15, "one product and one quotient, in another order");
            for (int k = 0; k < CLASSES; k++) {
                assertThat(ramp.counter(k))
                        .isEqualTo(row.get("counters").get(i).get(k).intValue());
            }
        }
    }

    @Test
    void velocityRampByHand() {
        JsonNode row = FILE.get("velocity_ramp_hand_case");
        RampState ramp = new RampState(new VelocityRamp(4, 2), 2);
        double[] got = Arrays.stream(Golden.integers(row.get("sequence")))
                .mapToDouble(ramp::advance)
                .toArray();
        assertThat(got).isEqualTo(Golden.vector(row.get("speed_out")));
    }

    private static int[] rejected(double threshold, double hysteresis) {
        RejectionState state = new RejectionState(
                new Rejection(threshold, new TreeMap<>(), hysteresis, OptionalDouble.empty(), true), MOTIONS);
        int[] out = new int[PREDICTED.length];
        for (int i = 0; i < out.length; i++) {
            RejectionReason reason = state.judge(PREDICTED[i], CONFIDENCE[i], Double.NaN, false);
            out[i] = reason == RejectionReason.NONE ? PREDICTED[i] : Command.NO_MOTION;
        }
        return out;
    }

    private static int[] vote(int[] decisions, int n, RejectedVotes rejected) {
        VoteState state = new VoteState(new MajorityVote(n, rejected), MOTIONS);
        return Arrays.stream(decisions)
                .map(decision -> state.vote(decision, decision == Command.NO_MOTION))
                .toArray();
    }

    /** Rows whose ties go to the lowest label hold the reference's known fault; away from ties they must agree. */
    private static void assertSameButForTies(int[] decisions, int n, int[] lowestLabel) {
        int[] got = vote(decisions, n, RejectedVotes.AS_REST);
        for (int i = 0; i < got.length; i++) {
            List<Integer> tied = mostFrequent(Arrays.copyOfRange(decisions, Math.max(0, i - n + 1), i + 1));
            assertThat(lowestLabel[i]).as("the row at %d", i).isEqualTo(tied.get(0));
            assertThat(tied).as("the vote at %d", i).contains(got[i]);
        }
    }

    private static List<Integer> mostFrequent(int[] window) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int decision : window) {
            counts.merge(decision, 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<Integer> tied = new ArrayList<>();
        counts.forEach((decision, count) -> {
            if (count == most) {
                tied.add(decision);
            }
        });
        return tied;
    }

    private static List<ActivityRange> ranges(JsonNode row) {
        return ActivityRange.fit(
                Golden.vector(row.get("train_metric")), Golden.integers(row.get("train_labels")), CLASSES);
    }
}
