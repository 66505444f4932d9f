package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvmTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void probabilitiesAreThoseOfLibsvm(int motions) {
        TrainingSet set = Samples.gaussian(motions, 5, 3, 8);
        SvmTrainer trainer = new SvmTrainer(1);
        TrainingSet standardised = Standardisation.of(set.features()).apply(set);
        svm_model reference = trainer.libsvm(standardised);
        Model model = trainer.train(set);
        for (int i = 0; i < set.windows(); i++) {
            double[] want = new double[motions];
            svm.svm_predict_probability(reference, SvmTrainer.nodes(standardised.features()[i]), want);
            assertClose(
                    "posterior",
                    want,
                    Samples.posterior(model, set.features()[i]),
                    1e-9,
                    "sums over support vectors in another order");
        }
    }

    @Test
    void trainingOnManyThreadsGivesTheSameBits() throws InterruptedException, ExecutionException {
        TrainingSet set = Samples.gaussian(4, 5, 3, 10);
        JsonNode alone = ModelJson.write(new SvmTrainer(1).train(set));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<JsonNode>> others =
                    threads.invokeAll(Collections.nCopies(8, () -> ModelJson.write(new SvmTrainer(1).train(set))));
            for (Future<JsonNode> other : others) {
                assertThat(other.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void couplingOfConsistentPairsFindsTheirProbabilities() {
        double[] p = {0.5, 0.3, 0.15, 0.05};
        PairwiseCoupling coupling = new PairwiseCoupling(4);
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                coupling.set(i, j, p[i] / (p[i] + p[j]));
            }
        }
        double[] found = new double[4];
        coupling.solve(found);
        assertClose("probabilities", p, found, 5e-3, "LIBSVM's own stopping rule");
    }

    @Test
    void separableMotionsAreSeparated() {
        TrainingSet set = Samples.gaussian(3, 6, 2, 10);
        Model model = Trainers.named("SVM(10)").train(set);
        assertThat(IntStream.range(0, set.windows()))
                .allMatch(i -> Samples.largest(Samples.posterior(model, set.features()[i])) == set.labels()[i]);
    }
}
