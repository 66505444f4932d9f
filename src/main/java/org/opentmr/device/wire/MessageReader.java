package org.opentmr.device.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.wire.Message.JointValue;

/** Reads the messages of frames. */
final class MessageReader {

    private MessageReader() {}

    /** True for the types that {@link #read} reads: all of this version but DATA. */
    static boolean knows(int type) {
        return (type >= Wire.HELLO_REQ && type <= Wire.MARK)
                || (type >= Wire.HELLO && type <= Wire.NACK)
                || (type >= Wire.STATUS && type <= Wire.LOG);
    }

    /**
     * Reads a frame of a known type.
     *
     * @param frame type, number and payload
     * @return null where the payload is shorter than its fields, or is no such message
     */
    static @Nullable Message read(byte[] frame, int count) {
        PayloadReader in = new PayloadReader(frame, 3, count - 3);
        int type = frame[0] & 0xFF;
        Message message = type < 0x80 ? command(type, in) : report(type, in);
        return in.tooShort() ? null : message;
    }

    private static Command command(int type, PayloadReader in) {
        return switch (type) {
            case Wire.HELLO_REQ -> new Command.HelloRequest(in.u8(), in.u8());
            case Wire.DESCRIBE_REQ -> new Command.DescribeRequest(in.u8(), in.u8());
            case Wire.CONFIG -> new Command.Configure(in.u8(), in.u8(), in.u8(), in.u32());
            case Wire.START -> new Command.Start(in.u8());
            case Wire.STOP -> new Command.Stop();
            case Wire.KEEPALIVE -> new Command.KeepAlive();
            case Wire.IMPEDANCE_REQ -> new Command.ImpedanceRequest(in.u8(), in.u64(), in.u16(), in.u32());
            case Wire.ACTUATOR -> new Command.Actuate(in.u16(), in.u8(), JointValue.readAll(in));
            case Wire.MARK -> new Command.Mark(in.u16(), in.text());
            default -> throw new IllegalArgumentException("no command has the type " + type);
        };
    }

    private static @Nullable Report report(int type, PayloadReader in) {
        return switch (type) {
            case Wire.HELLO -> in.i32() == Report.Hello.MAGIC_NUMBER ? hello(in) : null;
            case Wire.DESCRIPTOR -> descriptor(in);
            case Wire.CHANNEL ->
                new Report.ChannelReport(
                        in.u16(), in.u8(), in.u8(), in.f32(), in.i32(), in.i32(), in.i32(), in.u16(), in.text(),
                        in.text());
            case Wire.ACK -> new Report.Ack(in.u8(), in.u16());
            case Wire.NACK -> new Report.Nack(in.u8(), in.u16(), in.u8(), in.text());
            case Wire.STATUS ->
                new Report.Status(
                        in.u32(), in.u8(), in.u8(), in.u64(), in.u64(), in.u64(), in.u32(), in.u16(), in.i16());
            case Wire.IMPEDANCE -> new Report.Impedance(in.u16(), in.u8(), in.u8(), in.u32(), in.u16(), in.u32());
            case Wire.ACTUATOR_STATE -> new Report.ActuatorState(in.u16(), in.u32(), in.u8(), JointValue.readAll(in));
            case Wire.MARKER -> new Report.Marker(in.u32(), in.u16(), in.text());
            case Wire.LOG -> new Report.Log(in.u32(), in.u8(), in.text());
            default -> throw new IllegalArgumentException("no report has the type " + type);
        };
    }

    private static Report.Hello hello(PayloadReader in) {
        int request = in.u16();
        int major = in.u8();
        int minor = in.u8();
        int minMinor = in.u8();
        int streams = in.u8();
        int actuators = in.u8();
        in.u8();
        return new Report.Hello(
                request, major, minor, minMinor, streams, actuators, in.u32(), in.u32(), in.text(), in.text(),
                in.text());
    }

    private static Report.Descriptor descriptor(PayloadReader in) {
        int request = in.u16();
        int stream = in.u8();
        int channels = in.u8();
        int format = in.u8();
        int bits = in.u8();
        int samples = in.u8();
        int kind = in.u8();
        int reference = in.u8();
        in.u8();
        long rate = in.u32();
        List<Long> rates = new ArrayList<>();
        for (int left = in.u8(); left > 0 && !in.tooShort(); left--) {
            rates.add(in.u32());
        }
        List<Integer> gains = new ArrayList<>();
        for (int left = in.u8(); left > 0 && !in.tooShort(); left--) {
            gains.add(in.u16());
        }
        return new Report.Descriptor(
                request,
                stream,
                channels,
                format,
                bits,
                samples,
                kind,
                reference,
                rate,
                List.copyOf(rates),
                List.copyOf(gains));
    }
}
