package org.opentmr.app.bench.model.use;

import java.util.List;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limb;
import org.opentmr.prosthesis.limb.Limbs;

/** A limb of some level that follows decisions as time passes. */
final class VirtualLimb {

    /** A screen that was busy for longer makes the limb wait, not leap. */
    static final double MOST_SECONDS = 0.1;

    private final AmputationLevel level;
    private final Limb limb;
    private Posture posture;

    VirtualLimb(AmputationLevel level) {
        this.level = level;
        limb = new Limb(Limbs.of(level));
        posture = limb.posture();
    }

    AmputationLevel level() {
        return level;
    }

    Posture posture() {
        return posture;
    }

    /** Lets time pass while these motions go on; none stops it at once. Says whether it has moved. */
    boolean follow(List<MotionSpeed> going, double seconds) {
        limb.command(going);
        limb.advance(Math.max(0, Math.min(MOST_SECONDS, seconds)));
        Posture now = limb.posture();
        boolean moved = !now.equals(posture);
        posture = now;
        return moved;
    }

    /** Back to where a limb rests. */
    void reset() {
        limb.place(limb.spec().rest());
        posture = limb.posture();
    }
}
