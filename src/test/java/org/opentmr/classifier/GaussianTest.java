package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linear, quadratic and regularised discriminant analysis, and naive Bayes. */
class GaussianTest {

    private static final TrainingSet SET = Samples.gaussian(4, 5, 3, 12);
    private static final String ROUNDING = "another order of double arithmetic";

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.8})
    void rdaIsBayesRuleForTheMixedAndShrunkCovariances(double pooling) {
        double shrinkage = 0.05;
        TrainingSet z = Standardisation.of(SET.features()).apply(SET);
        int n = z.dimensions();
        RealMatrix[] own = new RealMatrix[4];
        RealMatrix pooled = MatrixUtils.createRealMatrix(n, n);
        double[][] means = new double[4][n];
        for (int k = 0; k < 4; k++) {
            double[][] windows = windowsOf(z, k);
            for (double[] window : windows) {
                for (int j = 0; j < n; j++) {
                    means[k][j] += window[j] / windows.length;
                }
            }
            own[k] = MatrixUtils.createRealMatrix(n, n);
            for (double[] window : windows) {
                RealVector off = MatrixUtils.createRealVector(window).subtract(MatrixUtils.createRealVector(means[k]));
                own[k] = own[k].add(off.outerProduct(off).scalarMultiply(1.0 / windows.length));
            }
            pooled = pooled.add(own[k].scalarMultiply(0.25));
        }
        Model model = new RdaTrainer(pooling, shrinkage).train(SET);
        for (int i = 0; i < SET.windows(); i++) {
            double[] want = new double[4];
            for (int k = 0; k < 4; k++) {
                RealMatrix mixed = own[k].scalarMultiply(1 - pooling).add(pooled.scalarMultiply(pooling));
                RealMatrix shrunk = mixed.scalarMultiply(1 - shrinkage)
                        .add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(shrinkage * mixed.getTrace() / n));
                want[k] = Math.log(
                        new MultivariateNormalDistribution(means[k], shrunk.getData()).density(z.features()[i]));
            }
            Softmax.inPlace(want, 4);
            assertClose("posterior", want, Samples.posterior(model, SET.features()[i]), 1e-9, ROUNDING);
        }
    }

    @Test
    void fullyPooledRdaIsLdaOnStandardisedFeatures() {
        Model rda = Trainers.named("RDA(1,0.1)").train(SET);
        Model lda = Trainers.named("STANDARDISED(LDA(0.1))").train(SET);
        assertThat(((StandardisedModel) rda).base()).isInstanceOf(LinearModel.class);
        for (double[] window : SET.features()) {
            assertThat(Samples.posterior(rda, window)).isEqualTo(Samples.posterior(lda, window));
        }
    }

    @Test
    void almostFullyPooledRdaIsAlmostLda() {
        Model rda = Trainers.named("RDA(0.999999,0.1)").train(SET);
        Model lda = Trainers.named("RDA(1,0.1)").train(SET);
        for (double[] window : SET.features()) {
            assertClose("posterior", Samples.posterior(lda, window), Samples.posterior(rda, window), 1e-3, "1e-6 of S");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA", "LDA(0)", "QDA"})
    void withoutShrinkageAnyAffineMapOfTheFeaturesChangesNothing(String name) {
        double[][] mapped = Arrays.stream(SET.features())
                .map(x -> new double[] {
                    3 * x[0] - x[4] + 7, x[1] + 0.01 * x[2], x[2] - 2, 0.5 * x[3] + 0.1 * x[2] + 0.3 * x[0], x[4] + x[0]
                })
                .toArray(double[][]::new);
        Model model = Trainers.named(name).train(SET);
        Model other = Trainers.named(name).train(SET.withFeatures(mapped));
        for (int i = 0; i < mapped.length; i++) {
            assertClose(
                    "posterior",
                    Samples.posterior(model, SET.features()[i]),
                    Samples.posterior(other, mapped[i]),
                    1e-7,
                    "rounding grows with the condition of the map");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RDA(0.8,0.02)", "RDA(1,0.02)", "NB", "STANDARDISED(QDA(0.01))"})
    void standardisedFeaturesMayHaveAnyUnit(String name) {
        double[][] mapped = Arrays.stream(SET.features())
                .map(x -> new double[] {1e6 * x[0] + 3, 1e-6 * x[1], -x[2], x[3] + 100, x[4]})
                .toArray(double[][]::new);
        Model model = Trainers.named(name).train(SET);
        Model other = Trainers.named(name).train(SET.withFeatures(mapped));
        for (int i = 0; i < mapped.length; i++) {
            assertClose(
                    "posterior",
                    Samples.posterior(model, SET.features()[i]),
                    Samples.posterior(other, mapped[i]),
                    1e-8,
                    ROUNDING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA", "LDA(LW)", "QDA(0.01)", "RDA(0.8,0.02)", "NB", "KNN(5)", "PROJECTED(3,LDA)"})
    void theOrderOfFeaturesDoesNotMatter(String name) {
        double[][] turned = Arrays.stream(SET.features())
                .map(x -> new double[] {x[3], x[0], x[4], x[2], x[1]})
                .toArray(double[][]::new);
        Model model = Trainers.named(name).train(SET);
        Model other = Trainers.named(name).train(SET.withFeatures(turned));
        for (int i = 0; i < turned.length; i++) {
            assertClose(
                    "posterior",
                    Samples.posterior(model, SET.features()[i]),
                    Samples.posterior(other, turned[i]),
                    1e-9,
                    ROUNDING);
        }
    }

    @Test
    void naiveBayesByHand() {
        TrainingSet set =
                Samples.of(new double[][] {{0}, {2}, {4}, {10}, {12}, {14}, {16}, {18}}, 0, 0, 0, 1, 1, 1, 1, 1);
        double[] posterior = Samples.posterior(Trainers.named("NB").train(set), new double[] {7});
        double first = Math.log(3.0 / 8) - 0.5 * Math.log(8.0 / 3) - 25 / (16.0 / 3);
        double second = Math.log(5.0 / 8) - 0.5 * Math.log(8.0) - 49 / 16.0;
        assertClose("posterior", 1 / (1 + Math.exp(second - first)), posterior[0], 1e-12, ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA", "LDA(0.1)", "QDA(0.01)", "RDA(0.8,0.02)", "NB", "TEMPERED(LDA)", "PROJECTED(2,LDA)"})
    void distanceGrowsWithTheWayFromTheMotion(String name) {
        Model model = Trainers.named(name).train(SET);
        Scorer scorer = model.newScorer();
        double[][] windows = windowsOf(SET, 2);
        double[] centre = new double[5];
        for (double[] window : windows) {
            for (int j = 0; j < 5; j++) {
                centre[j] += window[j] / windows.length;
            }
        }
        assertClose("at the mean", 0, scorer.squaredDistance(centre, 2), 1e-12, ROUNDING);
        double[] off = IntStream.range(0, 5).mapToDouble(j -> centre[j] + 1).toArray();
        double[] twice = IntStream.range(0, 5).mapToDouble(j -> centre[j] + 2).toArray();
        double once = scorer.squaredDistance(off, 2);
        assertThat(once).isPositive();
        assertClose("twice as far", 4 * once, scorer.squaredDistance(twice, 2), 1e-9, ROUNDING);
    }

    @Test
    void distanceOfAMotionsOwnWindowsIsOnAverageTheNumberOfFeatures() {
        Scorer scorer = Trainers.named("RDA(0,0)").train(SET).newScorer();
        double mean = Arrays.stream(windowsOf(SET, 1))
                .mapToDouble(window -> scorer.squaredDistance(window, 1))
                .average()
                .orElseThrow();
        assertClose("mean squared distance", 5, mean, 1e-9, "an identity: tr(S⁻¹S) = d");
    }

    @Test
    void outlierThresholdIsAQuantileOfChiSquared() {
        Model model = Trainers.named("LDA").train(SET);
        assertClose(
                "95 % of 5", 11.070497693516351, model.outlierThreshold(0.95).orElseThrow(), 1e-8, "its solver");
        assertThat(Trainers.named("PROJECTED(2,LDA)")
                        .train(SET)
                        .outlierThreshold(0.95)
                        .orElseThrow())
                .isBetween(5.9, 6.0);
        assertThat(Trainers.named("KNN(5)").train(SET).outlierThreshold(0.95)).isEmpty();
        assertThat(Trainers.named("KNN(5)").train(SET).newScorer().squaredDistance(SET.features()[0], 0))
                .isNaN();
        assertThatThrownBy(() -> model.outlierThreshold(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an outlier threshold needs 0 < probability < 1, got 1.0");
    }

    @Test
    void projectionOnAllDirectionsKeepsLda() {
        Model lda = Trainers.named("LDA").train(SET);
        Model projected = Trainers.named("PROJECTED(99,LDA)").train(SET);
        assertThat(((ProjectedModel) projected).base().dimensions()).isEqualTo(3);
        for (double[] window : SET.features()) {
            assertClose(
                    "posterior", Samples.posterior(lda, window), Samples.posterior(projected, window), 1e-9, ROUNDING);
        }
    }

    private static double[][] windowsOf(TrainingSet set, int motion) {
        return IntStream.range(0, set.windows())
                .filter(i -> set.labels()[i] == motion)
                .mapToObj(i -> set.features()[i])
                .toArray(double[][]::new);
    }
}
