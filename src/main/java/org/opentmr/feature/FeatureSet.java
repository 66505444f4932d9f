package org.opentmr.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentmr.signal.HotPath;

/**
 * Features in a fixed order, itself a feature: all numbers of the first, then all of the second. Within a feature of one
 * number a channel, channels follow in their order; other features say theirs. Features that need the same sums share
 * them.
 *
 * @param features at least one; sets among them are replaced by what they hold
 */
public record FeatureSet(List<Feature> features) implements Feature {

    public FeatureSet {
        features = features.stream()
                .flatMap(feature -> feature instanceof FeatureSet set ? set.features.stream() : Stream.of(feature))
                .toList();
        if (features.isEmpty()) {
            throw new IllegalArgumentException("a feature set needs at least one feature");
        }
    }

    @Override
    public String name() {
        return features.stream().map(Feature::name).collect(Collectors.joining("+"));
    }

    @Override
    public int size(WindowShape shape) {
        return features.stream().mapToInt(feature -> feature.size(shape)).sum();
    }

    @Override
    public Extractor newExtractor(WindowShape shape) {
        List<Extractor> parts = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        Map<Summary, List<SummaryExtractor.Output>> shared = new LinkedHashMap<>();
        int offset = 0;
        for (Feature feature : features) {
            if (feature instanceof SummaryFeature read) {
                shared.computeIfAbsent(read.summary(), summary -> new ArrayList<>())
                        .add(new SummaryExtractor.Output(read, offset));
            } else {
                parts.add(feature.newExtractor(shape));
                offsets.add(offset);
            }
            offset += feature.size(shape);
        }
        shared.forEach((summary, outputs) -> {
            parts.add(new SummaryExtractor(shape, summary, outputs));
            offsets.add(0);
        });
        return new Parts(
                parts.toArray(Extractor[]::new),
                offsets.stream().mapToInt(Integer::intValue).toArray());
    }

    private static final class Parts implements Extractor {

        private final Extractor[] extractors;
        private final int[] offsets;

        Parts(Extractor[] extractors, int[] offsets) {
            this.extractors = extractors;
            this.offsets = offsets;
        }

        @Override
        @HotPath
        public void hop(double[][] samples, int from, int count) {
            for (Extractor extractor : extractors) {
                extractor.hop(samples, from, count);
            }
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            for (int i = 0; i < extractors.length; i++) {
                extractors[i].window(samples, from, out, at + offsets[i]);
            }
        }

        @Override
        public void reset() {
            for (Extractor extractor : extractors) {
                extractor.reset();
            }
        }
    }
}
