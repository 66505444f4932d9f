package org.opentmr.feature;

import java.util.List;
import java.util.function.Supplier;

/**
 * A feature of each channel that is read off a {@link Summary}.
 *
 * @param numbers how many for each channel
 * @param reading makes a reading with scratch memory of its own
 */
record SummaryFeature(String name, Summary summary, int numbers, Order order, Supplier<Reading> reading)
        implements Feature {

    static SummaryFeature scalar(String name, Summary summary, Reading.Scalar reading) {
        Reading one = (values, samples, out, at, step) -> out[at] = reading.of(values, samples);
        return new SummaryFeature(name, summary, 1, Order.NUMBER_BY_NUMBER, () -> one);
    }

    @Override
    public int size(WindowShape shape) {
        return shape.channels() * numbers;
    }

    @Override
    public Extractor newExtractor(WindowShape shape) {
        return new SummaryExtractor(shape, summary, List.of(new SummaryExtractor.Output(this, 0)));
    }
}
