package org.opentmr.device.board.fixed;

import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.device.BoardOptions;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/**
 * One board as it measures in a session.
 *
 * @param variant name that it answers, "" where it has none
 * @param channels that it sends
 * @param rateHz samples per second and channel
 * @param format of its frames
 * @param unit of its samples
 * @param unitsPerStep of its converter
 */
record Setup(String variant, int channels, double rateHz, FrameFormat format, String unit, double unitsPerStep) {

    static Setup of(Descriptor board, Choices.Variant variant, BoardOptions options) {
        FrameFormat format = board.format();
        if (variant.bits() > 0) {
            format = format.withSample(
                    SampleCode.unsigned(variant.bits(), format.sample().order()));
        }
        boolean scaled = options.microvoltsPerCount().isPresent()
                || board.microvoltsPerStep().isPresent();
        double unitsPerStep =
                options.microvoltsPerCount().orElse(board.microvoltsPerStep().orElse(1));
        return new Setup(
                variant.name(),
                variant.channels(),
                variant.rateHz(),
                format,
                scaled ? Channel.MICROVOLTS : Channel.COUNTS,
                unitsPerStep);
    }

    ChannelLayout layout() {
        List<Channel> all = IntStream.rangeClosed(1, channels)
                .mapToObj(number -> new Channel("EMG" + number, unit, Channel.Kind.RAW))
                .toList();
        return new ChannelLayout(all, rateHz);
    }

    /** The largest sample, in its unit. */
    double largest() {
        return format.sample().largest() * unitsPerStep;
    }

    /** Where in a frame the sample begins that is its channel {@code index}. */
    int sampleAt(int index) {
        int place = format.channelMap().isEmpty() ? index : format.channelMap().get(index);
        return format.samplesAt() + place * format.sample().bytes();
    }
}
