package org.opentmr.signal;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * The channels of a stream and the rate that they share.
 *
 * @param channels at least one, names unique
 * @param rateHz samples per second of every channel, above 0
 */
public record ChannelLayout(List<Channel> channels, double rateHz) {

    public ChannelLayout {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a layout needs at least one channel");
        }
        if (!(rateHz > 0 && rateHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a layout needs a rate above 0 Hz, got rateHz=" + rateHz);
        }
        List<String> names = channels.stream().map(Channel::name).toList();
        if (new LinkedHashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("a channel name stands twice in " + names);
        }
    }

    public int size() {
        return channels.size();
    }

    /** True when any channel is an envelope: then the whole layout is treated as one. */
    public boolean isEnvelope() {
        return channels.stream().anyMatch(channel -> channel.kind() == Channel.Kind.ENVELOPE);
    }

    /** The unit that all channels share, or "mixed". */
    public String unit() {
        String first = channels.get(0).unit();
        return channels.stream().allMatch(channel -> channel.unit().equals(first)) ? first : "mixed";
    }

    /**
     * The channels of these indices, in the order given, at the same rate.
     *
     * @param indices into {@link #channels}, at least one, none twice
     */
    public ChannelLayout select(List<Integer> indices) {
        for (int index : indices) {
            if (index < 0 || index >= size()) {
                throw new IllegalArgumentException(
                        "channel " + index + " chosen of " + size() + " channels; they count from 0");
            }
        }
        return new ChannelLayout(indices.stream().map(channels::get).toList(), rateHz);
    }

    /** The same layout with every channel of the kind given. */
    public ChannelLayout withKind(Channel.Kind kind) {
        return new ChannelLayout(
                channels.stream().map(channel -> channel.withKind(kind)).toList(), rateHz);
    }
}
