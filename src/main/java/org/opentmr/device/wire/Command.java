package org.opentmr.device.wire;

import java.util.List;

/** What a host says. */
sealed interface Command extends Message {

    record HelloRequest(int major, int minor) implements Command {

        @Override
        public int type() {
            return Wire.HELLO_REQ;
        }

        @Override
        public void write(FrameWriter out) {
            out.u8(major).u8(minor);
        }
    }

    record DescribeRequest(int stream, int channel) implements Command {

        @Override
        public int type() {
            return Wire.DESCRIBE_REQ;
        }

        @Override
        public void write(FrameWriter out) {
            out.u8(stream).u8(channel);
        }
    }

    record Configure(int stream, int channel, int key, long value) implements Command {

        @Override
        public int type() {
            return Wire.CONFIG;
        }

        @Override
        public void write(FrameWriter out) {
            out.u8(stream).u8(channel).u8(key).u32(value);
        }
    }

    /**
     * Makes samples flow.
     *
     * @param streams bit n starts stream n
     */
    record Start(int streams) implements Command {

        @Override
        public int type() {
            return Wire.START;
        }

        @Override
        public void write(FrameWriter out) {
            out.u8(streams);
        }
    }

    record Stop() implements Command {

        @Override
        public int type() {
            return Wire.STOP;
        }

        @Override
        public void write(FrameWriter out) {}
    }

    record KeepAlive() implements Command {

        @Override
        public int type() {
            return Wire.KEEPALIVE;
        }

        @Override
        public void write(FrameWriter out) {}
    }

    /**
     * Asks for impedances.
     *
     * @param channels bit n asks for channel n
     */
    record ImpedanceRequest(int stream, long channels, int nanoampere, long millihertz) implements Command {

        @Override
        public int type() {
            return Wire.IMPEDANCE_REQ;
        }

        @Override
        public void write(FrameWriter out) {
            out.u8(stream).u64(channels).u16(nanoampere).u32(millihertz);
        }
    }

    /** Drives joints for a while. */
    record Actuate(int timeToLiveMillis, int mode, List<JointValue> joints) implements Command {

        static final int VELOCITY = 0;

        @Override
        public int type() {
            return Wire.ACTUATOR;
        }

        @Override
        public void write(FrameWriter out) {
            out.u16(timeToLiveMillis).u8(mode);
            JointValue.writeAll(joints, out);
        }
    }

    record Mark(int code, String text) implements Command {

        @Override
        public int type() {
            return Wire.MARK;
        }

        @Override
        public void write(FrameWriter out) {
            out.u16(code).text(text, 63);
        }
    }
}
