package org.opentmr.device.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.device.Actuators;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.wire.Message.JointValue;
import org.opentmr.device.wire.Report.ActuatorState;

/** Drives the joints of a board from one thread while another reads the line. Each command takes the last one's place. */
final class WireActuators implements Actuators {

    private static final int FULL_SCALE = 32767;
    private static final int LONGEST_MILLIS = 1000;

    private final CommandWriter writer;
    private final int joints;
    private int state = ActuatorState.NEUTRAL;

    WireActuators(CommandWriter writer, int joints) {
        this.writer = writer;
        this.joints = joints;
    }

    @Override
    public int joints() {
        return joints;
    }

    @Override
    public void drive(double[] velocities, int timeToLiveMillis) throws IOException {
        if (velocities.length != joints || timeToLiveMillis < 1 || timeToLiveMillis > LONGEST_MILLIS) {
            throw new IllegalArgumentException("the board drives " + joints + " joints for 1 to " + LONGEST_MILLIS
                    + " ms, got " + velocities.length + " velocities for " + timeToLiveMillis + " ms");
        }
        List<JointValue> values = new ArrayList<>(joints);
        for (int joint = 0; joint < joints; joint++) {
            if (!(Math.abs(velocities[joint]) <= 1)) {
                throw new IllegalArgumentException(
                        "a velocity lies within -1 to 1, got " + velocities[joint] + " for joint " + joint);
            }
            values.add(new JointValue(joint, (int) Math.round(velocities[joint] * FULL_SCALE)));
        }
        writer.send(new Command.Actuate(timeToLiveMillis, Command.Actuate.VELOCITY, values));
    }

    /** Takes what the board says of them; for the thread that reads. Only changes are passed on. */
    void heard(ActuatorState report, FrameSink sink) {
        if (report.state() == state) {
            return;
        }
        state = report.state();
        switch (state) {
            case ActuatorState.DRIVING -> sink.message(SourceEvent.Kind.STATUS, "the joints are being driven");
            case ActuatorState.TIME_OVER ->
                sink.message(SourceEvent.Kind.STATUS, "the joints have stopped: the last command's time was over");
            case ActuatorState.HOST_SILENT ->
                sink.message(
                        SourceEvent.Kind.WARNING,
                        "the joints have stopped by themselves: the board did not hear this host for too long");
            default -> sink.message(SourceEvent.Kind.STATUS, "the joints are at rest");
        }
    }
}
