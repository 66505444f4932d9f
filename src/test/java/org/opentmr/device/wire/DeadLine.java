package org.opentmr.device.wire;

import org.opentmr.device.Line;
import org.opentmr.device.LineLostException;

/** A line whose device is gone. */
final class DeadLine implements Line {

    @Override
    public String path() {
        return "/dev/gone";
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws LineLostException {
        throw new LineLostException("/dev/gone: the device is gone");
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws LineLostException {
        throw new LineLostException("/dev/gone: the device is gone");
    }

    @Override
    public void close() {}
}
