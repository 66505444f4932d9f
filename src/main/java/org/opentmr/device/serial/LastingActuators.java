package org.opentmr.device.serial;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Actuators;
import org.opentmr.device.LineLostException;

/**
 * A board's joints for as long as its source is open: what is sent while the board is away fails, what is sent after its return
 * reaches it. The board itself stops its joints when commands stay away.
 */
final class LastingActuators implements Actuators {

    private final String path;
    private final int joints;
    private volatile @Nullable Actuators board;

    LastingActuators(String path, Actuators board) {
        this.path = path;
        this.board = board;
        joints = board.joints();
    }

    /** The board is gone. */
    void detach() {
        board = null;
    }

    /** The board is back; one that drives another number of joints is not driven. */
    void attach(@Nullable Actuators back) {
        board = back != null && back.joints() == joints ? back : null;
    }

    @Override
    public int joints() {
        return joints;
    }

    @Override
    public void drive(double[] velocities, int timeToLiveMillis) throws IOException {
        Actuators now = board;
        if (now == null) {
            throw new LineLostException(path + ": the board is not there, its joints cannot be driven");
        }
        now.drive(velocities, timeToLiveMillis);
    }
}
