package org.opentmr.live;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentmr.device.Actuators;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.Output;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;

/**
 * Drives the joints of a device: only while armed, and only after a rest since. Every stop disarms it, and so does a line that
 * takes nothing. Arming is for any thread, sending for one.
 */
public final class ActuatorOutput implements Output {

    /** Eight increments of 25 ms: a joint outlives a hiccup of the machine, not a crash of it. */
    public static final int TIME_TO_LIVE_MILLIS = 200;

    private static final int LONGEST_TIME_TO_LIVE_MILLIS = 1000;

    private final Actuators actuators;
    private final JointMap joints;
    private final int timeToLiveMillis;
    private final Clock clock;
    private final RestGate gate;
    private final double[] velocities;
    private final AtomicInteger armings = new AtomicInteger();
    private volatile boolean armed;
    private int seenArmings;
    private boolean driven;

    /**
     * @param restSeconds of rest, without a break, after which an armed device may move
     * @param timeToLiveMillis after which the device stops by itself, 1 to 1000; at least two increments of the decoder
     */
    public ActuatorOutput(Actuators actuators, JointMap joints, double restSeconds, int timeToLiveMillis, Clock clock) {
        if (!(restSeconds > 0) || timeToLiveMillis < 1 || timeToLiveMillis > LONGEST_TIME_TO_LIVE_MILLIS) {
            throw new IllegalArgumentException(
                    "actuators need restSeconds > 0 and a time to live of 1 to 1000 ms, got restSeconds=" + restSeconds
                            + ", timeToLiveMillis=" + timeToLiveMillis);
        }
        this.actuators = actuators;
        this.joints = joints;
        this.timeToLiveMillis = timeToLiveMillis;
        this.clock = clock;
        gate = new RestGate(restSeconds);
        velocities = new double[actuators.joints()];
    }

    /** Lets the device move once the decoder has seen rest for long enough. */
    public void arm() {
        armings.incrementAndGet();
        armed = true;
    }

    /** Lets nothing move any more. */
    public void disarm() {
        armed = false;
    }

    public boolean isArmed() {
        return armed;
    }

    @Override
    public String name() {
        return "actuators";
    }

    @Override
    public void send(LimbCommand command) throws IOException {
        boolean running = command.safety() == SafetyState.RUNNING;
        if (command.safety() == SafetyState.STOPPED) {
            armed = false;
        }
        if (!armed || seenArmings != armings.get()) {
            seenArmings = armings.get();
            gate.reset();
        }
        boolean rested = armed && gate.take(running && command.motion().isRest(), clock.nanos());
        if (rested && running) {
            drive(command.going());
        } else if (driven) {
            drive(List.of());
            driven = false;
        }
    }

    private void drive(List<MotionSpeed> going) throws IOException {
        joints.velocities(going, velocities);
        try {
            driven = true;
            actuators.drive(velocities, timeToLiveMillis);
        } catch (IOException e) {
            armed = false;
            throw e;
        }
    }

    /** Stops the joints; where the line does not take even that, they stop when their time is over. */
    @Override
    public void close() {
        armed = false;
        if (driven) {
            Arrays.fill(velocities, 0);
            try {
                actuators.drive(velocities, timeToLiveMillis);
            } catch (IOException e) {
                driven = false;
            }
        }
    }
}
