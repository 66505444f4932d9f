package org.opentmr.prosthesis.limb;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.SafetyState;

/**
 * Stands between commands and a limb. Caps the speed and its growth, keeps out of forbidden ranges, and stops where nothing
 * may move or a speed is not a number. A new motion begins from standstill. Where one axis of a combined motion must stop,
 * all of them do: half of a motion is not what the person meant. For one thread.
 */
public final class SafetyLimiter {

    private final SafetyLimits limits;
    private final Limb limb;
    private List<MotionSpeed> going = List.of();
    private double speed;

    public SafetyLimiter(SafetyLimits limits, Limb limb) {
        this.limits = limits;
        this.limb = limb;
    }

    public Limb limb() {
        return limb;
    }

    /** The share of full speed that was let through last, 0 to 1. */
    public double speed() {
        return speed;
    }

    /**
     * {@link #move(Motion, double, SafetyState, double)} as a command says. Where it lets several motions go on at once, each
     * is limited by itself.
     */
    public void move(LimbCommand command, double seconds) {
        if (command.going().size() > 1) {
            moveTogether(command.going(), seconds);
        } else {
            move(command.motion(), command.speed(), command.safety(), seconds);
        }
    }

    private void moveTogether(List<MotionSpeed> wanted, double seconds) {
        List<MotionSpeed> allowed = new ArrayList<>();
        for (MotionSpeed each : wanted) {
            double grown = speedBefore(each.motion()) + limits.mostGrowthPerSecond() * seconds;
            double capped = Math.min(Math.min(each.speed(), limits.mostSpeed()), grown);
            double let = Math.min(capped, freeSpeed(each.motion(), seconds));
            if (let > 0) {
                allowed.add(new MotionSpeed(each.motion(), let));
            }
        }
        going = List.copyOf(allowed);
        speed = going.stream().mapToDouble(MotionSpeed::speed).max().orElse(0);
        limb.command(going);
        limb.advance(seconds);
    }

    private double speedBefore(Motion motion) {
        return going.stream()
                .filter(each -> each.motion().equals(motion))
                .mapToDouble(MotionSpeed::speed)
                .findFirst()
                .orElse(0);
    }

    /**
     * Limits a command, hands it to the limb and lets the limb move for a time.
     *
     * @param wanted share of full speed; what is not above 0 stops, NaN too
     * @param seconds until the next command
     */
    public void move(Motion motion, double wanted, SafetyState state, double seconds) {
        boolean moving = state == SafetyState.RUNNING && wanted > 0;
        double from = moving ? speedBefore(motion) : 0;
        double grown = from + limits.mostGrowthPerSecond() * seconds;
        double allowed = moving ? Math.min(Math.min(wanted, limits.mostSpeed()), grown) : 0;
        speed = Math.min(allowed, freeSpeed(motion, seconds));
        going = speed > 0 && !motion.isRest() ? List.of(new MotionSpeed(motion, speed)) : List.of();
        limb.command(motion, speed);
        limb.advance(seconds);
    }

    /** The share of full speed with which no axis gets into a forbidden range within the time. */
    private double freeSpeed(Motion motion, double seconds) {
        double free = 1;
        Posture now = limb.posture();
        for (Motion.Drive drive : motion.drives()) {
            Joint joint = limb.spec().joint(drive.axis()).orElse(null);
            for (ForbiddenRange range : limits.forbidden()) {
                if (joint != null && range.axis() == drive.axis()) {
                    double room = range.freeDegrees(now.angle(drive.axis()), drive.direction() == Direction.POSITIVE);
                    // with no time to move in there is nothing to keep from
                    double most = joint.degreesPerSecond() * seconds;
                    free = most > room ? Math.min(free, room / most) : free;
                }
            }
        }
        return free;
    }
}
