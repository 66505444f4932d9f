package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is trained side by side comes out the same on any number of threads. */
class ThreadsTest {

    private static final TrainingSet SET = Samples.gaussian(5, 8, 3, 12);

    private static JsonNode trainedOn(int threads, String name) throws ExecutionException, InterruptedException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> ModelJson.write(Trainers.named(name).train(SET)))
                    .get();
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF(40)", "GB(10,3,0.1,0.3)", "MLP(12,0.1)", "TEMPERED(RF(10))"})
    void oneThreadOrSevenGiveTheSameBits(String name) throws ExecutionException, InterruptedException {
        assertThat(trainedOn(7, name)).isEqualTo(trainedOn(1, name));
    }
}
