package org.opentmr.feature.covariance;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/** Several quantities of a window, one after the other. */
final class QuantityExtractor implements Extractor {

    private final WindowSums[] sums;
    private final DoubleUnaryOperator[] numbers;

    QuantityExtractor(List<Quantity> quantities, WindowShape shape) {
        this.sums = quantities.stream()
                .map(quantity -> new WindowSums(quantity.terms(), shape))
                .toArray(WindowSums[]::new);
        this.numbers = quantities.stream().map(Quantity::number).toArray(DoubleUnaryOperator[]::new);
    }

    @Override
    @HotPath
    public void hop(double[][] samples, int from, int count) {
        for (WindowSums sum : sums) {
            sum.hop(samples, from, count);
        }
    }

    @Override
    @HotPath
    public void window(double[][] samples, int from, double[] out, int at) {
        int to = at;
        for (int q = 0; q < sums.length; q++) {
            double[] total = sums[q].total(samples, from);
            for (double sum : total) {
                out[to++] = numbers[q].applyAsDouble(sum);
            }
        }
    }

    @Override
    public void reset() {
        for (WindowSums sum : sums) {
            sum.reset();
        }
    }
}
