package org.opentmr.device.board.fixed;

import java.util.List;
import java.util.Optional;

/**
 * The bytes of a frame, in order: a head with known bytes and perhaps a counter, the samples of all channels, a tail.
 *
 * @param head known bytes before the samples
 * @param counter shows loss, where there is one
 * @param samplesAt where the first sample begins
 * @param sample how each of them stands there
 * @param tail what follows
 * @param channelMap which sample of the frame each channel is; empty where they are in order
 */
record FrameFormat(
        List<Mark> head,
        Optional<Counter> counter,
        int samplesAt,
        SampleCode sample,
        Tail tail,
        List<Integer> channelMap) {

    FrameFormat {
        head = List.copyOf(head);
        channelMap = List.copyOf(channelMap);
        int samples = samplesAt;
        if (head.stream().anyMatch(mark -> mark.at() >= samples)
                || counter.map(number -> number.at() + number.bytes()).orElse(0) > samples) {
            throw new IllegalArgumentException("the head must end before the samples, which begin at " + samplesAt
                    + ", got " + head + " and " + counter);
        }
        int places = channelMap.size();
        if (channelMap.stream()
                        .distinct()
                        .filter(place -> place >= 0 && place < places)
                        .count()
                != places) {
            throw new IllegalArgumentException("a channel map holds each place once, got " + channelMap);
        }
    }

    FrameFormat(List<Mark> head, Optional<Counter> counter, int samplesAt, SampleCode sample, Tail tail) {
        this(head, counter, samplesAt, sample, tail, List.of());
    }

    /** Samples and nothing else. */
    static FrameFormat samplesOnly(SampleCode sample) {
        return new FrameFormat(List.of(), Optional.empty(), 0, sample, Tail.NONE);
    }

    FrameFormat withChannelMap(List<Integer> map) {
        return new FrameFormat(head, counter, samplesAt, sample, tail, map);
    }

    FrameFormat withSample(SampleCode other) {
        return new FrameFormat(head, counter, samplesAt, other, tail, channelMap);
    }

    /** Frames that a sample of all channels takes. */
    int parts() {
        return counter.map(Counter::parts).orElse(1);
    }

    /** Samples in one frame of a board with so many channels. */
    int samplesPerFrame(int channels) {
        return channels / parts();
    }

    int shortest(int channels) {
        return withTail(channels, tail.fewest());
    }

    int usual(int channels) {
        return withTail(channels, tail.usual());
    }

    int longest(int channels) {
        return withTail(channels, tail.most());
    }

    private int withTail(int channels, int bytes) {
        return samplesAt + samplesPerFrame(channels) * sample.bytes() + bytes;
    }

    /** How much the known bytes of one frame say of where frames begin, in bits. */
    double markBits() {
        double end = tail.end().isEmpty()
                ? 0
                : new Mark(0, tail.end().get(0), tail.end().get(1)).evidenceBits();
        return end + head.stream().mapToDouble(Mark::evidenceBits).sum();
    }
}
