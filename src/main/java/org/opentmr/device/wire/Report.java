package org.opentmr.device.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a device says, but for its samples. */
sealed interface Report extends Message {

    /** Number of the command that is answered; -1 where none is. */
    default int request() {
        return -1;
    }

    record Hello(
            int request,
            int major,
            int minor,
            int minMinor,
            int streams,
            int actuators,
            long features,
            long boot,
            String board,
            String serial,
            String firmware)
            implements Report {

        private static final byte[] MAGIC = "OTMR".getBytes(StandardCharsets.US_ASCII);

        /** The magic word as a number. */
        static final int MAGIC_NUMBER = 0x524D544F;

        @Override
        public int type() {
            return Wire.HELLO;
        }

        @Override
        public void write(FrameWriter out) {
            out.bytes(MAGIC)
                    .u16(request)
                    .u8(major)
                    .u8(minor)
                    .u8(minMinor)
                    .u8(streams)
                    .u8(actuators)
                    .u8(0);
            out.u32(features).u32(boot).text(board, 31).text(serial, 31).text(firmware, 31);
        }
    }

    record Descriptor(
            int request,
            int stream,
            int channels,
            int format,
            int bits,
            int samples,
            int kind,
            int reference,
            long rateMillihertz,
            List<Long> rates,
            List<Integer> gains)
            implements Report {

        @Override
        public int type() {
            return Wire.DESCRIPTOR;
        }

        @Override
        public void write(FrameWriter out) {
            out.u16(request)
                    .u8(stream)
                    .u8(channels)
                    .u8(format)
                    .u8(bits)
                    .u8(samples)
                    .u8(kind)
                    .u8(reference)
                    .u8(0);
            out.u32(rateMillihertz).u8(rates.size());
            rates.forEach(out::u32);
            out.u8(gains.size());
            gains.forEach(out::u16);
        }
    }

    record ChannelReport(
            int request,
            int stream,
            int channel,
            float scale,
            int offset,
            int low,
            int high,
            int gain,
            String name,
            String muscle)
            implements Report {

        @Override
        public int type() {
            return Wire.CHANNEL;
        }

        @Override
        public void write(FrameWriter out) {
            out.u16(request)
                    .u8(stream)
                    .u8(channel)
                    .f32(scale)
                    .u32(offset)
                    .u32(low)
                    .u32(high)
                    .u16(gain);
            out.text(name, 31).text(muscle, 31);
        }
    }

    record Ack(int command, int request) implements Report {

        @Override
        public int type() {
            return Wire.ACK;
        }

        @Override
        public void write(FrameWriter out) {
            out.u8(command).u16(request);
        }
    }

    record Nack(int command, int request, int code, String text) implements Report {

        static final int UNKNOWN = 1;
        static final int TOO_SHORT = 2;
        static final int OUT_OF_RANGE = 3;
        static final int STREAMING = 4;
        static final int VERSION = 5;
        static final int BUSY = 6;
        static final int NO_SUCH = 7;

        @Override
        public int type() {
            return Wire.NACK;
        }

        @Override
        public void write(FrameWriter out) {
            out.u8(command).u16(request).u8(code).text(text, 31);
        }

        /** What was refused and why, for people, in one line. */
        String explain() {
            String why = switch (code) {
                case UNKNOWN -> "it does not know this command";
                case TOO_SHORT -> "the command was too short";
                case OUT_OF_RANGE -> "a value was out of range";
                case STREAMING -> "not while it is streaming";
                case VERSION -> "it does not speak protocol " + Wire.MAJOR + "." + Wire.MINOR;
                case BUSY -> "it is busy";
                case NO_SUCH -> "it has no such stream, channel, joint or setting";
                default -> "code " + code;
            };
            return "the board refused " + Wire.commandName(command) + ": " + why
                    + (text.isBlank() ? "" : " (\"" + OneLine.of(text) + "\")");
        }
    }

    record Status(
            long micros,
            int stream,
            int flags,
            long leadOffPositive,
            long leadOffNegative,
            long saturated,
            long dropped,
            int batteryMillivolts,
            int temperatureTenths)
            implements Report {

        static final int IMPEDANCE_RUNS = 1;
        static final int TEST_SIGNAL = 2;
        static final int UNKNOWN_BATTERY = 0xFFFF;
        static final int UNKNOWN_TEMPERATURE = Short.MIN_VALUE;

        @Override
        public int type() {
            return Wire.STATUS;
        }

        @Override
        public void write(FrameWriter out) {
            out.u32(micros)
                    .u8(stream)
                    .u8(flags)
                    .u64(leadOffPositive)
                    .u64(leadOffNegative)
                    .u64(saturated);
            out.u32(dropped).u16(batteryMillivolts).u16(temperatureTenths);
        }
    }

    record Impedance(int request, int stream, int channel, long ohms, int nanoampere, long millihertz)
            implements Report {

        static final long NOT_MEASURED = 0xFFFFFFFFL;

        @Override
        public int type() {
            return Wire.IMPEDANCE;
        }

        @Override
        public void write(FrameWriter out) {
            out.u16(request).u8(stream).u8(channel).u32(ohms).u16(nanoampere).u32(millihertz);
        }
    }

    record ActuatorState(int request, long micros, int state, List<JointValue> joints) implements Report {

        static final int NEUTRAL = 0;
        static final int DRIVING = 1;
        static final int TIME_OVER = 2;
        static final int HOST_SILENT = 3;

        @Override
        public int type() {
            return Wire.ACTUATOR_STATE;
        }

        @Override
        public void write(FrameWriter out) {
            out.u16(request).u32(micros).u8(state);
            JointValue.writeAll(joints, out);
        }
    }

    record Marker(long micros, int code, String text) implements Report {

        @Override
        public int type() {
            return Wire.MARKER;
        }

        @Override
        public void write(FrameWriter out) {
            out.u32(micros).u16(code).text(text, 63);
        }
    }

    record Log(long micros, int level, String text) implements Report {

        static final int WARNING = 2;

        @Override
        public int type() {
            return Wire.LOG;
        }

        @Override
        public void write(FrameWriter out) {
            out.u32(micros).u8(level).text(text, 200);
        }
    }
}
