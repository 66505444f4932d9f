package org.opentmr.device;

import java.io.IOException;

/** Joints that a device drives. For one thread, which may be another than the one that reads the source. */
public interface Actuators {

    /** How many joints there are. */
    int joints();

    /**
     * Sends velocities, which the device forgets when their time is over.
     *
     * @param velocities per joint, -1 to 1 of its full speed
     * @param timeToLiveMillis after which the device stops by itself, 1 to 1000
     * @throws IOException where the line does not take them
     */
    void drive(double[] velocities, int timeToLiveMillis) throws IOException;
}
