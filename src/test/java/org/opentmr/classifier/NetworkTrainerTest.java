package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class NetworkTrainerTest {

    /** Windows of one contraction are nearly the same point; where the point lies says nothing of the motion. */
    private static TrainingSet contractionsThatMeanNothing(int repetitions, int stream) {
        SplittableRandom random = Seed.DEFAULT.stream("contractions", stream);
        int count = repetitions * 3 * 20;
        double[][] features = new double[count][6];
        int[] labels = new int[count];
        int[] numbers = new int[count];
        double[] place = new double[6];
        for (int i = 0; i < count; i++) {
            if (i % 20 == 0) {
                place = random.doubles(6, -1, 1).toArray();
            }
            for (int j = 0; j < 6; j++) {
                features[i][j] = place[j] + random.nextDouble(-0.05, 0.05);
            }
            labels[i] = i / 20 % 3;
            numbers[i] = i / 60;
        }
        return new TrainingSet(features, labels, numbers, Samples.motions(3));
    }

    private static double meanConfidence(Model model, TrainingSet set) {
        double sum = 0;
        for (double[] window : set.features()) {
            sum += DoubleStream.of(Samples.posterior(model, window)).max().orElseThrow() / set.windows();
        }
        return sum;
    }

    @Test
    void wholeRepetitionsHeldOutShowThatThereIsNothingToLearn() {
        TrainingSet set = contractionsThatMeanNothing(6, 1);
        TrainingSet others = contractionsThatMeanNothing(6, 2);
        Trainer trainer = Trainers.named("MLP(32,0.01)");
        int[] everyWindowItsOwn = new int[set.windows()];
        for (int i = 0; i < everyWindowItsOwn.length; i++) {
            everyWindowItsOwn[i] = i;
        }
        Model model = trainer.train(set);
        Model misled = trainer.train(new TrainingSet(set.features(), set.labels(), everyWindowItsOwn, set.motions()));
        assertThat(meanConfidence(model, others)).as("of 3 motions").isLessThan(0.6);
        assertThat(meanConfidence(misled, others))
                .as("had single windows been held out")
                .isGreaterThan(0.7);
    }

    @Test
    void aSingleRepetitionIsEnoughToTrainOn() {
        TrainingSet set = Samples.gaussian(3, 5, 1, 40);
        Model model = Trainers.named("MLP(16,0.1)").train(set);
        int right = 0;
        for (int i = 0; i < set.windows(); i++) {
            right += Samples.largest(Samples.posterior(model, set.features()[i])) == set.labels()[i] ? 1 : 0;
        }
        assertThat(right).as("of 120 windows that it was shown").isGreaterThan(100);
    }
}
