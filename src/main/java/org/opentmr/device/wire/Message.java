package org.opentmr.device.wire;

import java.util.ArrayList;
import java.util.List;

/** What a frame other than DATA says. Fields are those of the protocol's tables, unsigned where they are so there. */
sealed interface Message permits Command, Report {

    int type();

    /** Writes the payload. */
    void write(FrameWriter out);

    /**
     * A joint and its value.
     *
     * @param joint from 0
     * @param value in 1/32767 of full scale
     */
    record JointValue(int joint, int value) {

        static void writeAll(List<JointValue> joints, FrameWriter out) {
            out.u8(joints.size());
            for (JointValue each : joints) {
                out.u8(each.joint()).u16(each.value());
            }
        }

        static List<JointValue> readAll(PayloadReader in) {
            int count = in.u8();
            List<JointValue> joints = new ArrayList<>();
            for (int i = 0; i < count && !in.tooShort(); i++) {
                joints.add(new JointValue(in.u8(), in.i16()));
            }
            return List.copyOf(joints);
        }
    }
}
