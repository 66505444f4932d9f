package org.opentmr.app.bench.model.signals;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Decoding;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.SampleHistory;

/**
 * One threshold per channel, in the channel's unit, against which its envelope is held. Where the decoder in use has direct
 * control they are its sites' own, and moving one changes the decoder; otherwise they are marks that a person sets to train
 * with, kept by the channel's name. For the bench's thread.
 */
public final class Thresholds {

    /** A suggestion lies this share of the way from rest to a firm contraction: low enough to be reached without effort. */
    private static final double SUGGESTED_SHARE = 0.3;

    private static final double REST_QUANTILE = 0.2;
    private static final double FIRM_QUANTILE = 0.98;

    /** An envelope that never got beyond this many times its rest has seen no contraction. */
    private static final double CONTRACTED = 2;

    /** What was before and after a change: a decoder, or marks. */
    private record Change(
            @Nullable TrainedDecoder before,
            @Nullable TrainedDecoder after,
            Map<String, Double> marksBefore,
            Map<String, Double> marksAfter) {}

    private final Decoding decoding;
    private final Changes changes = new Changes();
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final Map<String, Double> marks = new LinkedHashMap<>();
    private @Nullable ChannelLayout layout;
    private @Nullable TrainedDecoder known;
    private int held = -1;
    private double heldAt;

    Thresholds(Decoding decoding) {
        this.decoding = decoding;
        decoding.changes().listen(this::decoderChanged);
    }

    private void decoderChanged() {
        TrainedDecoder now = decoding.decoder().orElse(null);
        if (!Objects.equals(now, known)) {
            known = now;
            done.clear();
            undone.clear();
            changes.tell();
        }
    }

    /** Other electrodes, or none. */
    void begin(@Nullable ChannelLayout channels) {
        layout = channels;
        held = -1;
        changes.tell();
    }

    private Optional<DirectSpec> sites() {
        ChannelLayout now = layout;
        return now == null
                ? Optional.empty()
                : SiteThresholds.sites(
                        decoding.decoder().filter(decoder -> decoder.layout().size() == now.size()));
    }

    /** Whether they are those of the decoder in use. */
    public boolean areSites() {
        return sites().isPresent();
    }

    /** Whether a channel can have one: with direct control only those that move something. */
    public boolean canSet(int channel) {
        return sites().map(sites -> SiteThresholds.on(sites, channel).isPresent())
                .orElse(true);
    }

    /** What a channel moves by direct control; empty where nothing. */
    public Optional<String> moves(int channel) {
        return sites().flatMap(sites -> SiteThresholds.moves(sites, channel));
    }

    /** The threshold of a channel, or where it is being dragged; empty where there is none. */
    public OptionalDouble of(int channel) {
        if (channel == held) {
            return OptionalDouble.of(heldAt);
        }
        Optional<DirectSpec> sites = sites();
        if (sites.isPresent()) {
            return SiteThresholds.on(sites.get(), channel);
        }
        Double mark = marks.get(name(channel));
        return mark == null ? OptionalDouble.empty() : OptionalDouble.of(mark);
    }

    private String name(int channel) {
        return layout == null ? "" : layout.channels().get(channel).name();
    }

    /** Holds the threshold of a channel somewhere, without any effect yet. */
    public void drag(int channel, double value) {
        if (canSet(channel) && value > 0 && value < Double.POSITIVE_INFINITY) {
            held = channel;
            heldAt = value;
            changes.tell();
        }
    }

    /** Lets go of it: from now on it counts. */
    public void drop() {
        int channel = held;
        if (channel >= 0) {
            held = -1;
            set(channel, heldAt);
        }
    }

    /** Lets go of it where it was before. */
    public void giveUp() {
        held = -1;
        changes.tell();
    }

    /** Sets the threshold of a channel, above 0. */
    public void set(int channel, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a threshold lies above 0, got " + value);
        }
        if (sites().isPresent()) {
            TrainedDecoder before = decoding.decoder().orElseThrow();
            TrainedDecoder after = SiteThresholds.with(before, channel, value);
            remember(new Change(before, after, Map.of(), Map.of()));
            use(after);
        } else {
            Map<String, Double> before = Map.copyOf(marks);
            marks.put(name(channel), value);
            remember(new Change(null, null, before, Map.copyOf(marks)));
        }
        changes.tell();
    }

    private void remember(Change change) {
        done.push(change);
        undone.clear();
    }

    /** Known beforehand, so that the change is not taken for somebody else's. */
    private void use(TrainedDecoder decoder) {
        known = decoder;
        decoding.use(decoder);
    }

    /** Takes the last change back; false where there is none. */
    public boolean undo() {
        Change change = done.poll();
        if (change == null) {
            return false;
        }
        undone.push(change);
        become(change.before(), change.marksBefore());
        return true;
    }

    /** Makes the change that was taken back last again; false where there is none. */
    public boolean redo() {
        Change change = undone.poll();
        if (change == null) {
            return false;
        }
        done.push(change);
        become(change.after(), change.marksAfter());
        return true;
    }

    private void become(@Nullable TrainedDecoder decoder, Map<String, Double> others) {
        if (decoder != null) {
            use(decoder);
        } else {
            marks.clear();
            marks.putAll(others);
        }
        changes.tell();
    }

    /**
     * Where the threshold of a channel might lie, between rest and the strongest contraction of the last seconds; empty where
     * there was no contraction.
     */
    public static OptionalDouble suggest(SampleHistory envelope, int channel) {
        double[] seen = Arrays.stream(envelope.range(channel, envelope.first(), envelope.end()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (seen.length == 0) {
            return OptionalDouble.empty();
        }
        double rest = seen[(int) (REST_QUANTILE * (seen.length - 1))];
        double firm = seen[(int) (FIRM_QUANTILE * (seen.length - 1))];
        return firm > CONTRACTED * rest
                ? OptionalDouble.of(rest + SUGGESTED_SHARE * (firm - rest))
                : OptionalDouble.empty();
    }

    /** The marks by the channels' names. */
    Map<String, Double> marks() {
        return Map.copyOf(marks);
    }

    /** Becomes what was saved. */
    void marks(Map<String, Double> saved) {
        marks.clear();
        marks.putAll(saved);
        done.clear();
        undone.clear();
        changes.tell();
    }

    public Changes changes() {
        return changes;
    }
}
