package org.opentmr.feature;

import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.opentmr.signal.HotPath;

/**
 * A feature of each channel that needs the whole window at once.
 *
 * @param numbers how many for each channel, of a window of so many samples; refuses windows that are too short
 * @param function makes a function with scratch memory of its own for windows of this shape
 */
record WindowFeature(
        String name, IntUnaryOperator numbers, Order order, Function<WindowShape, ChannelFunction> function)
        implements Feature {

    /** Writes the i-th number of {@code x[from .. from + count)} to {@code out[at + i * step]}. */
    @FunctionalInterface
    interface ChannelFunction {

        @HotPath
        void of(double[] x, int from, int count, double[] out, int at, int step);
    }

    @Override
    public int size(WindowShape shape) {
        return shape.channels() * numbers.applyAsInt(shape.samples());
    }

    @Override
    public Extractor newExtractor(WindowShape shape) {
        int each = numbers.applyAsInt(shape.samples());
        ChannelFunction made = function.apply(shape);
        return new Extractor() {
            @Override
            public void hop(double[][] samples, int from, int count) {
                // the window is read as a whole
            }

            @Override
            @HotPath
            public void window(double[][] samples, int from, double[] out, int at) {
                for (int channel = 0; channel < shape.channels(); channel++) {
                    int start = at + order.start(channel, each);
                    made.of(samples[channel], from, shape.samples(), out, start, order.step(shape.channels()));
                }
            }

            @Override
            public void reset() {
                // nothing is kept between windows
            }
        };
    }
}
