package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of data that cannot carry a classifier, or only just. */
class RefusalsTest {

    private static final TrainingSet SET = Samples.gaussian(3, 4, 2, 10);

    private static double[][] changed(int window, int feature, double value) {
        double[][] features = Arrays.stream(SET.features()).map(double[]::clone).toArray(double[][]::new);
        features[window][feature] = value;
        return features;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LDA",
                "LDA(LW)",
                "QDA(0.01)",
                "RDA",
                "RDA(0.8,0.02)",
                "NB",
                "KNN(5)",
                "SVM(1)",
                "RF(10)",
                "GB(10,3,0.1,0.5)",
                "MLP(8,0.1)"
            })
    void oneMotion(String name) {
        TrainingSet set = Samples.of(new double[][] {{1}, {2}, {3}}, 0, 0, 0);
        assertThatThrownBy(() -> Trainers.named(name).train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage(name + " needs at least 2 motions, got [rest]; record another one, for example rest");
    }

    @ParameterizedTest
    @CsvSource({"NaN,NaN", "Infinity,Infinity", "-Infinity,-Infinity", "1e200,1.0E200"})
    void aFeatureWithoutAUsableValue(double value, String shown) {
        TrainingSet set = SET.withFeatures(changed(13, 2, value));
        assertThatThrownBy(() -> Trainers.named("LDA").train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage("window 13 (\"hand close\", repetition 1), feature 2 is " + shown
                        + ", want a number of magnitude up to 1.0E150; leave the window out or repair its channel");
    }

    @Test
    void aMotionWithoutWindows() {
        TrainingSet set = new TrainingSet(
                new double[][] {{1}, {2}, {3}}, new int[] {0, 1, 0}, new int[] {1, 1, 1}, Samples.motions(3));
        assertThatThrownBy(() -> Trainers.named("LDA").train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage("LDA needs at least 1 window of every motion, got 0 of \"hand open\";"
                        + " record it longer or leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"QDA(0.01)", "NB", "SVM(1)"})
    void aMotionOfOneWindowWhereTwoAreNeeded(String name) {
        assertThatThrownBy(() -> Trainers.named(name).train(withOneWindow()))
                .isInstanceOf(TrainingException.class)
                .hasMessage(name + " needs at least 2 windows of every motion, got 1 of \"hand open\";"
                        + " record it longer or leave it out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LDA",
                "LDA(0.1)",
                "LDA(LW)",
                "RDA(0.8,0.02)",
                "RDA",
                "TEMPERED(LDA)",
                "RF(50)",
                "GB(50,3,0.1,1)",
                "MLP(16,0.01)"
            })
    void aMotionOfOneWindowElsewhere(String name) {
        TrainingSet set = withOneWindow();
        Model model = Trainers.named(name).train(set);
        double[] its = set.features()[set.windows() - 1];
        assertThat(DoubleStream.of(Samples.posterior(model, its))).allMatch(Double::isFinite);
        assertThat(Samples.largest(Samples.posterior(model, its))).isEqualTo(2);
    }

    private static TrainingSet withOneWindow() {
        double[][] features = {
            {0, 0.1}, {0.2, 0}, {0.1, 0.2}, {0, 0.3}, {5, 5.1}, {5.2, 5}, {5.1, 5.3}, {5.2, 5.2}, {10, 0}
        };
        return new TrainingSet(
                features,
                new int[] {0, 0, 0, 0, 1, 1, 1, 1, 2},
                new int[] {1, 1, 2, 2, 1, 1, 2, 2, 1},
                Samples.motions(3));
    }

    @Test
    void fewerWindowsThanFeatures() {
        TrainingSet set = Samples.gaussian(2, 20, 2, 4);
        assertThatThrownBy(() -> Trainers.named("QDA").train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage("the covariance of \"rest\" is singular: 8 windows of 20 features;"
                        + " record more, use fewer features, or regularise as in QDA(0.01)");
        assertThatThrownBy(() -> Trainers.named("LDA(0)").train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage("the covariance of the 20 features is singular: one never changes or repeats others;"
                        + " use LDA, or a shrinkage above 0 as in LDA(0.1)");
        assertThatThrownBy(() -> Trainers.named("RDA(1,0)").train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage("RDA(1,0): a covariance of the 20 features is singular: one never changes or repeats"
                        + " others; shrink it as in RDA(0.8,0.02)");
        assertThatThrownBy(() -> Trainers.named("KNN(17)").train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage("KNN(17) needs at least 17 windows, got 16; record more or use fewer neighbours");
        for (String name : new String[] {"LDA", "LDA(0.1)", "LDA(LW)", "RDA", "QDA(0.01)", "NB", "KNN(5)", "SVM(1)"}) {
            Model model = Trainers.named(name).train(set);
            assertThat(DoubleStream.of(Samples.posterior(model, set.features()[0])))
                    .as(name)
                    .allMatch(Double::isFinite);
        }
    }

    @Test
    void windowsThatAreAllAlike() {
        TrainingSet set = Samples.of(new double[][] {{1, 2}, {1, 2}, {3, 4}, {3, 4}}, 0, 0, 1, 1);
        assertThatThrownBy(() -> Trainers.named("LDA").train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage("no feature varies within a motion: the windows of every motion are all alike;"
                        + " record more windows or use LDA(0.1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA", "LDA(LW)", "QDA(0.01)", "RDA", "NB", "KNN(5)", "SVM(1)", "GB(10,3,0.1,1)"})
    void aFeatureThatNeverChangesDoesNoHarm(String name) {
        double[][] features = Arrays.stream(SET.features())
                .map(row -> DoubleStream.concat(DoubleStream.of(0.1), DoubleStream.of(row))
                        .toArray())
                .toArray(double[][]::new);
        Model with = Trainers.named(name).train(SET.withFeatures(features));
        Model without = Trainers.named(name).train(SET);
        for (int i = 0; i < SET.windows(); i++) {
            assertThat(Samples.largest(Samples.posterior(with, features[i])))
                    .isEqualTo(Samples.largest(Samples.posterior(without, SET.features()[i])));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LDA",
                "LDA(LW)",
                "QDA",
                "RDA",
                "NB",
                "KNN(5)",
                "SVM(1)",
                "RF(20)",
                "GB(10,3,0.1,1)",
                "MLP(8,0.1)"
            })
    void hugeAndTinyScalesDoNotMatter(String name) {
        double[][] scaled = Arrays.stream(SET.features())
                .map(row -> new double[] {row[0] * 1e40, row[1] * 1e-40, row[2] * 1e20, row[3] * 1e-20})
                .toArray(double[][]::new);
        Model with = Trainers.named(name).train(SET.withFeatures(scaled));
        Model without = Trainers.named(name).train(SET);
        for (int i = 0; i < SET.windows(); i++) {
            assertThat(Samples.largest(Samples.posterior(with, scaled[i])))
                    .isEqualTo(Samples.largest(Samples.posterior(without, SET.features()[i])));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA(0.1)", "LDA(LW)", "RDA(0.8,0.02)", "NB"})
    void windowsThatStandTwiceChangeNothingMuch(String name) {
        int[] twice = new int[2 * SET.windows()];
        Arrays.setAll(twice, i -> i / 2);
        Model doubled = Trainers.named(name).train(SET.subset(twice));
        Model single = Trainers.named(name).train(SET);
        for (int i = 0; i < SET.windows(); i++) {
            assertThat(Samples.largest(Samples.posterior(doubled, SET.features()[i])))
                    .isEqualTo(Samples.largest(Samples.posterior(single, SET.features()[i])));
        }
    }
}
