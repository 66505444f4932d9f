package org.opentmr.device.wire;

import java.util.SplittableRandom;

/** Random bytes, many of them 0 or few. */
final class Noise {

    private Noise() {}

    /** A frame's bytes before its check, 3 to 254 of them, with a share of zeros that differs from frame to frame. */
    static byte[] frame(SplittableRandom random) {
        byte[] bytes = new byte[3 + random.nextInt(Wire.MOST_PAYLOAD + 1)];
        random.nextBytes(bytes);
        int kind = random.nextInt(4);
        for (int i = 0; i < bytes.length && kind > 0; i++) {
            if (kind == 1 && bytes[i] == 0) {
                bytes[i] = 1;
            } else if (kind > 1 && random.nextInt(kind == 2 ? 2 : 16) == 0) {
                bytes[i] = 0;
            }
        }
        return bytes;
    }

    /** The frame on the line. */
    static int write(byte[] frame, FrameWriter out) {
        out.begin(frame[0], Wire.number(frame));
        for (int i = 3; i < frame.length; i++) {
            out.u8(frame[i]);
        }
        return out.end();
    }
}
