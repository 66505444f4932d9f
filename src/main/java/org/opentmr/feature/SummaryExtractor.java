package org.opentmr.feature;

import java.util.List;
import org.opentmr.signal.HotPath;

/** Keeps the blocks of one {@link Summary} for every channel and writes all features that are read off it. */
final class SummaryExtractor implements Extractor {

    /** A feature and where its first number goes. */
    record Output(SummaryFeature feature, int offset) {}

    private final Summary summary;
    private final int channels;
    private final int samples;
    private final boolean blockwise;
    private final int blocks;
    private final int blockWidth;
    private final double[][] rings;
    private final double[] values;
    private final SummaryFeature[] features;
    private final Reading[] readings;
    private final int[] offsets;

    /** Where the next block goes, which is where the oldest is once the ring is full. */
    private int next;

    private boolean first = true;

    SummaryExtractor(WindowShape shape, Summary summary, List<Output> outputs) {
        this.summary = summary;
        channels = shape.channels();
        samples = shape.samples();
        Blocks cut = Blocks.of(shape);
        blockwise = cut.shortest() >= summary.reach();
        blocks = blockwise ? cut.perWindow() : 1;
        blockWidth = summary.blockWidth(blockwise ? cut.longest() : samples);
        rings = new double[channels][blocks * blockWidth];
        values = new double[summary.width()];
        features = outputs.stream().map(Output::feature).toArray(SummaryFeature[]::new);
        readings =
                outputs.stream().map(output -> output.feature().reading().get()).toArray(Reading[]::new);
        offsets = outputs.stream().mapToInt(Output::offset).toArray();
    }

    @Override
    @HotPath
    public void hop(double[][] samples, int from, int count) {
        if (!blockwise) {
            return;
        }
        int last = next == 0 ? blocks * blockWidth : next;
        // nothing reaches back out of a window of one block, and what lies before it may be gone
        int previous = first || blocks == 1 ? -1 : last - blockWidth;
        for (int channel = 0; channel < channels; channel++) {
            summary.sum(samples[channel], from, count, rings[channel], next, previous);
        }
        next += blockWidth;
        next = next == blocks * blockWidth ? 0 : next;
        first = false;
    }

    @Override
    @HotPath
    public void window(double[][] samples, int from, double[] out, int at) {
        for (int channel = 0; channel < channels; channel++) {
            if (!blockwise) {
                summary.sum(samples[channel], from, this.samples, rings[channel], 0, -1);
            }
            summary.fold(rings[channel], next, blocks, this.samples, values);
            for (int i = 0; i < readings.length; i++) {
                Order order = features[i].order();
                int start = at + offsets[i] + order.start(channel, features[i].numbers());
                readings[i].read(values, this.samples, out, start, order.step(channels));
            }
        }
    }

    @Override
    public void reset() {
        next = 0;
        first = true;
    }
}
