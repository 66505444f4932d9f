package org.opentmr.tuning.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.feature.Features;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * The windows of all recordings as each candidate sees them. What one set of windows costs is paid once where many
 * candidates share it: the features of a pool are cut together, and a candidate takes its own from among them.
 */
final class Tables {

    /** Tables kept per recording: what candidates tried one after another share. */
    private static final int KEPT_PER_RECORDING = 3;

    private final List<SearchInput> inputs;
    private final List<String> pool;
    private final Phase phase;
    private final Clock clock;
    private final Map<Key, Once> kept;

    /**
     * @param pool features that many candidates will be made of; may be empty
     */
    Tables(List<SearchInput> inputs, List<String> pool, Phase phase, Clock clock) {
        this.inputs = inputs;
        this.pool = pool;
        this.phase = phase;
        this.clock = clock;
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Once> eldest) {
                return size() > KEPT_PER_RECORDING * inputs.size();
            }
        };
    }

    private record Key(
            int recording, String features, double windowSeconds, double incrementSeconds, List<Integer> channels) {}

    /** A table that whoever comes first makes, and the others wait for. */
    private static final class Once {
        private @Nullable WindowTable table;

        synchronized WindowTable get(Supplier<WindowTable> maker) {
            if (table == null) {
                table = maker.get();
            }
            return table;
        }
    }

    /** The windows of one recording with the features of a candidate; for any number of threads. */
    WindowTable of(int recording, Candidate candidate) {
        List<String> items = Features.items(candidate.features());
        if (!pool.containsAll(items)) {
            return cut(recording, candidate);
        }
        return columns(recording, cut(recording, candidate.withFeatures(String.join("+", pool))), items, candidate);
    }

    private WindowTable cut(int recording, Candidate candidate) {
        Key key = new Key(
                recording,
                candidate.features(),
                candidate.windowSeconds(),
                candidate.incrementSeconds(),
                candidate.channels());
        Once once;
        synchronized (kept) {
            once = kept.computeIfAbsent(key, k -> new Once());
        }
        SearchInput input = inputs.get(recording);
        return once.get(() -> new WindowCutter(
                        candidate.spec(input.base(), input.recording().layout()), phase, clock)
                .cut(candidate.on(input.recording())));
    }

    private WindowTable columns(int recording, WindowTable all, List<String> items, Candidate candidate) {
        SearchInput input = inputs.get(recording);
        Recording used = candidate.on(input.recording());
        WindowShape shape =
                candidate.spec(input.base(), input.recording().layout()).windowShape(used.layout());
        Map<String, IntStream> places = new HashMap<>();
        int at = 0;
        for (String item : pool) {
            int size = Features.named(item).size(shape);
            places.put(item, IntStream.range(at, at + size));
            at += size;
        }
        int[] wanted = items.stream().flatMapToInt(places::get).toArray();
        double[][] features = new double[all.windows()][wanted.length];
        for (int w = 0; w < features.length; w++) {
            for (int i = 0; i < wanted.length; i++) {
                features[w][i] = all.features()[w][wanted[i]];
            }
        }
        return new WindowTable(
                all.annotations(), all.annotation(), all.end(), features, all.activity(), all.bad(), all.timing());
    }
}
