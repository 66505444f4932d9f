package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.motion.MotionSet;

/** What holds for every classifier. */
class EveryClassifierTest {

    private static final TrainingSet SET = Samples.gaussian(4, 6, 3, 15);
    private static final TrainingSet OTHERS = Samples.gaussian(4, 6, 4, 5);

    static Stream<Trainer> trainers() {
        return Stream.concat(
                Trainers.names().stream().map(Trainers::named),
                Stream.of(Trainers.fused(List.of(
                        new FeatureGroup(0, 4, Trainers.named("TEMPERED(LDA)")),
                        new FeatureGroup(3, 6, Trainers.named("KNN(3)"))))));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void posteriorIsADistribution(Trainer trainer) {
        Model model = trainer.train(SET);
        assertThat(model.motions()).isEqualTo(SET.motions());
        assertThat(model.dimensions()).isEqualTo(6);
        for (double[] window : OTHERS.features()) {
            double[] posterior = Samples.posterior(model, window);
            assertThat(DoubleStream.of(posterior)).allMatch(p -> p >= 0 && p <= 1);
            assertClose("sum", 1, DoubleStream.of(posterior).sum(), 1e-12, "rounding of four additions");
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void learnsWhatItIsShown(Trainer trainer) {
        double[][] apart = new double[SET.windows()][];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = SET.features()[i].clone();
            apart[i][3] += 20000 * SET.labels()[i];
        }
        Model model = trainer.train(SET.withFeatures(apart));
        long right = IntStream.range(0, apart.length)
                .filter(i -> Samples.largest(Samples.posterior(model, apart[i])) == SET.labels()[i])
                .count();
        assertThat(right).as("of 60, where one feature tells the motions apart").isGreaterThan(54);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void posteriorIsTheSoftmaxOfTheDiscriminants(Trainer trainer) {
        Model model = trainer.train(SET);
        for (double[] window : OTHERS.features()) {
            double[] softmax = Samples.discriminants(model, window);
            Softmax.inPlace(softmax, softmax.length);
            assertClose("posterior", Samples.posterior(model, window), softmax, 1e-12, "rounding of exp and log");
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void trainingTwiceGivesTheSameBits(Trainer trainer) {
        assertThat(ModelJson.write(trainer.train(SET))).isEqualTo(ModelJson.write(trainer.train(SET)));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void aSettledTrainerGivesTheSameModel(Trainer trainer) {
        Trainer settled = trainer.settled(SET);
        assertThat(ModelJson.write(settled.train(SET))).isEqualTo(ModelJson.write(trainer.train(SET)));
        assertThat(settled.settled(SET).name()).isEqualTo(settled.name());
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void storedAndReadBackTheModelGivesTheSameBits(Trainer trainer) throws JsonProcessingException {
        Model model = trainer.train(SET);
        ObjectMapper mapper = new ObjectMapper();
        String text = mapper.writeValueAsString(ModelJson.write(model));
        Model back = ModelJson.read(mapper.readTree(text));
        assertThat(back.motions()).isEqualTo(model.motions());
        assertThat(back.outlierThreshold(0.995)).isEqualTo(model.outlierThreshold(0.995));
        for (double[] window : OTHERS.features()) {
            assertThat(Samples.posterior(back, window)).isEqualTo(Samples.posterior(model, window));
            assertThat(back.newScorer().squaredDistance(window, 1))
                    .isEqualTo(Double.valueOf(model.newScorer().squaredDistance(window, 1)));
        }
        assertThat(mapper.writeValueAsString(ModelJson.write(back))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void aFeatureThatIsNotANumberNeverGivesAConfidentAnswer(Trainer trainer) {
        Model model = trainer.train(SET);
        for (int j = 0; j < model.dimensions(); j++) {
            double[] window = SET.features()[0].clone();
            window[j] = Double.NaN;
            assertThat(Samples.posterior(model, window)).containsOnly(Double.NaN);
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void theOrderOfWindowsDoesNotMatter(Trainer trainer) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, SET.windows()).boxed().toList());
        Collections.shuffle(order, new Random(5));
        TrainingSet shuffled =
                SET.subset(order.stream().mapToInt(Integer::intValue).toArray());
        assertSamePosteriors(trainer, shuffled, IntStream.range(0, 4).toArray());
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void theOrderOfMotionsDoesNotMatter(Trainer trainer) {
        int[] place = {2, 0, 3, 1};
        MotionSet renamed =
                new MotionSet(Stream.of(1, 3, 0, 2).map(SET.motions()::get).toList());
        int[] labels = IntStream.of(SET.labels()).map(label -> place[label]).toArray();
        assertSamePosteriors(trainer, new TrainingSet(SET.features(), labels, SET.repetitions(), renamed), place);
    }

    /** {@code place[k]} is where motion k stands in the posterior of the model of {@code other}. */
    private static void assertSamePosteriors(Trainer trainer, TrainingSet other, int[] place) {
        boolean margins = trainer.name().contains("SVM");
        Model model = trainer.train(SET);
        Model changed = trainer.train(other);
        for (double[] window : OTHERS.features()) {
            double[] want = Samples.posterior(model, window);
            double[] got = Samples.posterior(changed, window);
            double[] ordered = IntStream.of(place).mapToDouble(k -> got[k]).toArray();
            assertClose(
                    "posterior",
                    want,
                    ordered,
                    margins ? 0.1 : 1e-6,
                    margins ? "Platt's folds are drawn by position" : "sums in another order; the temperature to 1e-7");
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void scoringAllocatesNothing(Trainer trainer) {
        Model model = trainer.train(SET);
        Scorer scorer = model.newScorer();
        double[] posterior = new double[4];
        double[] window = OTHERS.features()[0];
        long fewest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            fewest = Math.min(fewest, allocated(() -> {
                for (int i = 0; i < 2000; i++) {
                    scorer.score(window, posterior);
                    scorer.discriminate(window, posterior);
                    window[1] += scorer.squaredDistance(window, 1) > 0 ? 1e-9 : 0;
                }
            }));
        }
        assertThat(fewest)
                .as("bytes in 2000 windows; the meter itself takes some")
                .isLessThan(2000);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        work.run();
        return threads.getThreadAllocatedBytes(id) - before;
    }
}
