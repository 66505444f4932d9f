package org.opentmr.classifier.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.signal.Seed;

class TreeTest {

    /** More windows than bins, and labels that follow no rule: only a whole tree fits them. */
    private static final double[][] WINDOWS = windows(700, 3);

    private static final int[] LABELS = IntStream.range(0, 700)
            .map(i -> Seed.DEFAULT.stream("label", i).nextInt(3))
            .toArray();

    private static double[][] windows(int count, int features) {
        SplittableRandom random = Seed.DEFAULT.stream("tree", count);
        return IntStream.range(0, count)
                .mapToObj(i -> random.doubles(features).toArray())
                .toArray(double[][]::new);
    }

    private static int[] once(int count) {
        int[] weights = new int[count];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static Tree grow(double[][] windows, int[] weights, TreeLimits limits) {
        return ClassificationTrees.grow(Bins.of(windows), LABELS, 3, weights, limits, Seed.DEFAULT.stream("grow", 1));
    }

    private static double[] shares(Tree tree, double[] window) {
        double[] shares = new double[tree.outputs()];
        tree.addTo(shares, window);
        return shares;
    }

    @Test
    void withoutLimitsEveryTrainingWindowIsDecidedAsItWasLabelled() {
        Tree tree = grow(WINDOWS, once(700), new TreeLimits(TreeLimits.UNLIMITED, 1, 1));
        for (int i = 0; i < WINDOWS.length; i++) {
            assertThat(shares(tree, WINDOWS[i])[LABELS[i]]).isEqualTo(1);
        }
    }

    @Test
    void alternatingWindowsAreParted() {
        // No first split improves anything: the tree must take one that seems useless.
        double[][] corners = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        int[] labels = {0, 1, 1, 0};
        Tree tree = ClassificationTrees.grow(
                Bins.of(corners),
                labels,
                2,
                once(4),
                new TreeLimits(TreeLimits.UNLIMITED, 1, 2),
                Seed.DEFAULT.stream("grow", 2));
        for (int i = 0; i < 4; i++) {
            assertThat(shares(tree, corners[i])[labels[i]]).isEqualTo(1);
        }
    }

    @Test
    void leavesHoldAsManyWindowsAsAskedForAndTheirShares() {
        Tree tree = grow(WINDOWS, once(700), new TreeLimits(TreeLimits.UNLIMITED, 9, 3));
        int leaves = tree.values().length / 3;
        double[][] counts = new double[leaves][3];
        for (int i = 0; i < WINDOWS.length; i++) {
            Tree numbered = new Tree(
                    1,
                    tree.features(),
                    tree.thresholds(),
                    tree.next(),
                    IntStream.range(0, leaves).asDoubleStream().toArray());
            counts[(int) numbered.valueOf(WINDOWS[i])][LABELS[i]]++;
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            double size = Arrays.stream(counts[leaf]).sum();
            assertThat(size).isGreaterThanOrEqualTo(9);
            for (int k = 0; k < 3; k++) {
                assertThat(tree.values()[leaf * 3 + k]).isEqualTo(counts[leaf][k] / size);
            }
        }
    }

    @Test
    void depthIsBounded() {
        assertThat(grow(WINDOWS, once(700), new TreeLimits(2, 1, 3)).features()).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void aWindowOfWeightTwoCountsAsTwo() {
        int[] weights = IntStream.range(0, 700).map(i -> i % 3).toArray();
        int[] repeated = IntStream.range(0, 700)
                .flatMap(i -> IntStream.range(0, weights[i]).map(copy -> i))
                .toArray();
        double[][] copies = Arrays.stream(repeated).mapToObj(i -> WINDOWS[i]).toArray(double[][]::new);
        int[] labels = Arrays.stream(repeated).map(i -> LABELS[i]).toArray();
        TreeLimits limits = new TreeLimits(4, 1, 3);
        // Few distinct values, so that both have the same bins.
        double[][] coarse = coarse(WINDOWS);
        Tree weighted = grow(coarse, weights, limits);
        Tree copied = ClassificationTrees.grow(
                Bins.of(coarse(copies)), labels, 3, once(repeated.length), limits, Seed.DEFAULT.stream("grow", 1));
        assertThat(copied.features()).isEqualTo(weighted.features());
        assertThat(copied.thresholds()).isEqualTo(weighted.thresholds());
        assertThat(copied.values()).isEqualTo(weighted.values());
    }

    private static double[][] coarse(double[][] windows) {
        return Arrays.stream(windows)
                .map(row -> Arrays.stream(row).map(x -> Math.floor(x * 50)).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void whatRisesWithAFeatureChangesNothing() {
        double[][] risen = Arrays.stream(WINDOWS)
                .map(row -> Arrays.stream(row).map(x -> Math.exp(9 * x)).toArray())
                .toArray(double[][]::new);
        TreeLimits limits = new TreeLimits(6, 4, 2);
        Tree plain = grow(WINDOWS, once(700), limits);
        Tree other = grow(risen, once(700), limits);
        assertThat(other.features()).isEqualTo(plain.features());
        assertThat(other.values()).isEqualTo(plain.values());
    }

    @Test
    void knowsHowManyFeaturesItLooksAt() {
        assertThat(new Tree(1, new int[] {4, -1, -1}, new double[] {0.5, 0, 0}, new int[] {2, 0, 1}, new double[2])
                        .dimensions())
                .isEqualTo(5);
        assertThat(new Tree(2, new int[] {-1}, new double[1], new int[1], new double[2]).dimensions())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-1,2,'node 0 of a tree of 3 nodes and 2 leaves has feature -1 and leads to 2, want 0 to 1'",
        "0,1,'node 0 of a tree of 3 nodes and 2 leaves has feature 0 and leads to 1, want 2 to 2'",
        "0,3,'node 0 of a tree of 3 nodes and 2 leaves has feature 0 and leads to 3, want 2 to 2'",
        "-2,2,'node 0 of a tree of 3 nodes and 2 leaves has feature -2 and leads to 2, want 2 to 2'"
    })
    void aNodeThatLeadsNowhereIsRefused(int feature, int next, String message) {
        assertThatThrownBy(() -> new Tree(
                        1, new int[] {feature, -1, -1}, new double[3], new int[] {next, 0, 1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void unlikeLengthsAreRefused() {
        assertThatThrownBy(() -> new Tree(1, new int[] {-1}, new double[2], new int[1], new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a tree needs at least 1 output and 1 node with a feature, a threshold and a next node each,"
                                + " got 1 outputs, 1 features, 2 thresholds, 1 next nodes");
    }

    @Test
    void limitsAndRatesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new TreeLimits(3, 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tree needs a depth, windows per leaf and features per split of at least 1, got depth=3,"
                        + " leafWindows=0, features=5");
        assertThatThrownBy(() -> new Boosting(3, Double.NaN, new TreeLimits(1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("boosting needs at least 1 round and a rate above 0 to 1, got rounds=3, rate=NaN");
    }
}
