package org.opentmr.simulation.live;

import org.jspecify.annotations.Nullable;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.user.SyntheticUser;
import org.opentmr.simulation.user.UserSpec;

/** The part of the person that steers the limb they see to a target, with the motions that they have practised. */
final class Steersman {

    private final MotionSet practised;
    private final UserSpec behaviour;
    private final SyntheticUser user;
    private final int[] place;
    private @Nullable Posture target;
    private long contractions;

    /**
     * @param practised motions that the person chooses from
     * @param known motions that the patient can mean
     */
    Steersman(UserSpec behaviour, MotionSet practised, MotionSet known, Seed seed) {
        this.practised = practised;
        this.behaviour = behaviour;
        place = practised.motions().stream().mapToInt(known::indexOf).toArray();
        for (int m = 0; m < place.length; m++) {
            if (place[m] == MotionSet.NONE) {
                throw new IllegalArgumentException("this patient cannot mean \"" + practised.get(m) + "\", only "
                        + known + "; train the decoder on this patient");
            }
        }
        user = new SyntheticUser(behaviour, practised, seed);
    }

    MotionSet practised() {
        return practised;
    }

    UserSpec behaviour() {
        return behaviour;
    }

    /** Whether any practised motion moves an axis of the target; may be asked from any thread. */
    boolean canApproach(Posture posture) {
        return user.canApproach(posture);
    }

    /** Steers from now on, unless nothing that was practised goes there. */
    void steerTo(Wish.Target wanted) {
        if (user.canApproach(wanted.posture())) {
            target = wanted.posture();
            user.target(wanted.posture(), wanted.toleranceDegrees());
        } else {
            relax();
        }
    }

    void relax() {
        target = null;
        user.relax();
    }

    /** A limb that lacks an axis of the target cannot be steered there, and is not looked at. */
    void see(Posture limb) {
        Posture wanted = target;
        if (wanted == null || limb.axes().containsAll(wanted.axes())) {
            user.see(limb);
        }
    }

    /**
     * Lets time pass and adds what the person means, at the patient's places.
     *
     * @return place of the motion whose contraction begins, {@link MotionSet#NONE} where none does
     */
    @HotPath
    int act(double seconds, double[] efforts) {
        double[] meant = user.act(seconds);
        for (int m = 0; m < meant.length; m++) {
            efforts[place[m]] += meant[m];
        }
        if (user.contractions() == contractions) {
            return MotionSet.NONE;
        }
        contractions = user.contractions();
        int begun = practised.indexOf(user.contraction());
        return begun == MotionSet.NONE ? MotionSet.NONE : place[begun];
    }
}
