package org.opentmr.simulation.artefact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Something that goes wrong: what, when, where and how badly. Immutable; the randomness comes with the seed of its use. */
public sealed interface Fault permits SignalFault, BodyFault {

    /** Its kind. */
    FaultEntry entry();

    Span span();

    /** The channels it reaches; all where its kind cannot be confined. */
    ChannelChoice channels();

    /** One for each measure of its kind, in its unit. */
    List<Double> sizes();

    /** As typed: {@code NAME:SIZE[/SIZE…][@FROM-TO][#CHANNEL]}; {@link Faults#parse} gives an equal fault. */
    default String text() {
        List<Measure> measures = entry().measures();
        String sizes = IntStream.range(0, measures.size())
                .mapToObj(i -> measures.get(i).written(sizes().get(i)))
                .collect(Collectors.joining("/"));
        String to = Double.isInfinite(span().toSeconds()) ? "" : Measure.plain(span().toSeconds());
        String when = span().equals(Span.ALWAYS) ? "" : "@" + Measure.plain(span().fromSeconds()) + "-" + to;
        return entry().name() + ":" + sizes + when
                + (channels().isAll() ? "" : "#" + channels().text());
    }

    /** For a report: one line in words. */
    default String describe() {
        List<Measure> measures = entry().measures();
        String sizes = IntStream.range(0, measures.size())
                .mapToObj(i -> measures.get(i).meaning() + " " + measures.get(i).written(sizes().get(i)))
                .collect(Collectors.joining(", "));
        String to = Double.isInfinite(span().toSeconds()) ? "the end" : Measure.plain(span().toSeconds()) + " s";
        return entry().name() + ": " + entry().meaning() + "; " + sizes + "; from "
                + Measure.plain(span().fromSeconds()) + " s to " + to + ", "
                + (channels().isAll() ? "all channels" : "channel " + channels().text());
    }
}
