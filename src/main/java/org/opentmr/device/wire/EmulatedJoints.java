package org.opentmr.device.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.device.wire.Message.JointValue;
import org.opentmr.device.wire.Report.ActuatorState;

/** Joints that obey section 5 of the protocol. */
final class EmulatedJoints {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int LONGEST_MILLIS = 1000;
    private static final int LAST_MODE = 2;

    /** An older command cannot still be under way after so long. */
    private static final long ORDER_NANOS = 10_000_000_000L;

    private final int[] values;
    private long keepAliveNanos = 500 * NANOS_PER_MILLI;
    private int state = ActuatorState.NEUTRAL;
    private int lastNumber;
    private boolean ordered;
    private long obeyedNanos;
    private long untilNanos;
    private long heardNanos;

    EmulatedJoints(int joints) {
        values = new int[joints];
    }

    int count() {
        return values.length;
    }

    void setKeepAliveMillis(long millis) {
        keepAliveNanos = millis * NANOS_PER_MILLI;
    }

    /** A good frame of the host has come. */
    void heard(long nowNanos) {
        heardNanos = nowNanos;
    }

    /** Commands may be numbered from anywhere now. */
    void forgetOrder() {
        ordered = false;
    }

    void rest() {
        forgetOrder();
        rest(ActuatorState.NEUTRAL);
    }

    private void rest(int why) {
        state = why;
        Arrays.fill(values, 0);
    }

    /** Code of a NACK, 0 where the command can be obeyed. */
    int fault(Command.Actuate command) {
        int named = command.joints().size();
        if (command.timeToLiveMillis() < 1
                || command.timeToLiveMillis() > LONGEST_MILLIS
                || command.mode() > LAST_MODE
                || named < 1
                || named > 16) {
            return Report.Nack.OUT_OF_RANGE;
        }
        boolean all = command.joints().stream().allMatch(each -> each.joint() < values.length);
        return all ? 0 : Report.Nack.NO_SUCH;
    }

    /** Obeys a command without fault, unless a later one has been obeyed. */
    void obey(Command.Actuate command, int number, long nowNanos) {
        boolean later = !ordered || nowNanos - obeyedNanos > ORDER_NANOS || (short) (number - lastNumber) > 0;
        if (!later) {
            return;
        }
        rest(ActuatorState.DRIVING);
        for (JointValue each : command.joints()) {
            values[each.joint()] = Math.max(each.value(), -Short.MAX_VALUE);
        }
        ordered = true;
        lastNumber = number;
        obeyedNanos = nowNanos;
        untilNanos = nowNanos + command.timeToLiveMillis() * NANOS_PER_MILLI;
    }

    /** Stops by itself where it is time; true where that has just happened. */
    boolean expire(long nowNanos) {
        if (state != ActuatorState.DRIVING) {
            return false;
        }
        if (nowNanos - untilNanos >= 0) {
            rest(ActuatorState.TIME_OVER);
        } else if (nowNanos - heardNanos >= keepAliveNanos) {
            rest(ActuatorState.HOST_SILENT);
        }
        return state != ActuatorState.DRIVING;
    }

    ActuatorState report(long micros) {
        List<JointValue> joints = new ArrayList<>();
        for (int joint = 0; joint < values.length; joint++) {
            joints.add(new JointValue(joint, values[joint]));
        }
        return new ActuatorState(lastNumber, micros & 0xFFFFFFFFL, state, joints);
    }
}
