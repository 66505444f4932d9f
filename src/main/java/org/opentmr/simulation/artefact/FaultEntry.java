package org.opentmr.simulation.artefact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A kind of fault, as the catalogue lists it.
 *
 * @param name as typed
 * @param meaning in one line
 * @param measures what its sizes mean, the main one first
 * @param levels to try, the mildest first
 * @param choosesChannels whether it can be confined to one channel
 * @param maker makes one
 */
public record FaultEntry(
        String name, String meaning, List<Measure> measures, List<Level> levels, boolean choosesChannels, Maker maker) {

    /** Makes a fault from what was typed; sizes are as many as the measures. */
    @FunctionalInterface
    public interface Maker {
        Fault make(Span span, ChannelChoice channels, List<Double> sizes);
    }

    public FaultEntry {
        measures = List.copyOf(measures);
        levels = List.copyOf(levels);
        for (Level level : levels) {
            check(name, measures, level.sizes());
        }
    }

    /** One at its default size. */
    public Fault standard(Span span, ChannelChoice channels) {
        return make(span, channels, measures.stream().map(Measure::standard).toList());
    }

    public Fault make(Span span, ChannelChoice channels, List<Double> sizes) {
        check(name, measures, sizes);
        if (!choosesChannels && !channels.isAll()) {
            throw new IllegalArgumentException(
                    name + ": reaches all channels and takes no #CHANNEL, got #" + channels.text());
        }
        return maker.make(span, channels, sizes);
    }

    void check(double... sizes) {
        check(name, measures, Arrays.stream(sizes).boxed().toList());
    }

    /** Mild, typical and severe. */
    static List<Level> levels(List<Double> mild, List<Double> typical, List<Double> severe) {
        return List.of(new Level("mild", mild), new Level("typical", typical), new Level("severe", severe));
    }

    private static void check(String name, List<Measure> measures, List<Double> sizes) {
        if (sizes.size() != measures.size()) {
            throw new IllegalArgumentException(
                    name + ": needs " + measures.size() + " sizes, got " + sizes.size() + ": " + sizes);
        }
        IntStream.range(0, measures.size()).forEach(i -> measures.get(i).check(name, sizes.get(i)));
    }
}
