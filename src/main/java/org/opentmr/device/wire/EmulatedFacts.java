package org.opentmr.device.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** What an emulated board says of itself. */
final class EmulatedFacts {

    private static final int MOST_NAME_BYTES = 31;
    private static final int COMMON_REFERENCE = 3;

    /** Lead-off detection, impedance, CONFIG. */
    private static final int FEATURES = 0b10011;

    private final ChannelLayout layout;
    private final SampleFormat format;
    private final float[] scales;
    private final int joints;

    EmulatedFacts(ChannelLayout layout, SampleFormat format, float[] scales, int joints) {
        this.layout = layout;
        this.format = format;
        this.scales = scales;
        this.joints = joints;
    }

    static long millihertz(ChannelLayout layout) {
        return Math.round(layout.rateHz() * 1e3);
    }

    Report.Hello hello(int request) {
        return new Report.Hello(request, Wire.MAJOR, Wire.MINOR, 0, 1, joints, FEATURES, 0, "OpenTMR emulator", "", "");
    }

    Report.Descriptor descriptor(int request, int samplesPerFrame) {
        return new Report.Descriptor(
                request,
                0,
                layout.size(),
                format.code(),
                8 * format.bytes(),
                samplesPerFrame,
                layout.isEnvelope() ? 1 : 0,
                COMMON_REFERENCE,
                millihertz(layout),
                List.of(),
                List.of());
    }

    Report.ChannelReport channel(int request, int index) {
        Channel channel = layout.channels().get(index);
        return new Report.ChannelReport(
                request,
                0,
                index,
                scales[index],
                0,
                -format.highest() - 1,
                format.highest(),
                0,
                name(channel, index),
                channel.muscle().orElse(""));
    }

    /** A name too long for the protocol is cut, with the channel's number before it to keep it apart from others. */
    private static String name(Channel channel, int index) {
        boolean fits = channel.name().getBytes(StandardCharsets.UTF_8).length <= MOST_NAME_BYTES;
        return fits ? channel.name() : index + 1 + " " + channel.name();
    }
}
