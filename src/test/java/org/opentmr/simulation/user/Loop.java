package org.opentmr.simulation.user;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.Joint;
import org.opentmr.prosthesis.limb.Limb;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/**
 * A user, an ideal decoder with a delay and a proportional speed between two efforts, and a limb of three joints of 100
 * degrees/s. Decides each 25 ms.
 */
final class Loop {

    static final double INCREMENT = 0.025;
    static final double TOLERANCE = 5;

    static final MotionSet MOTIONS =
            set("rest", "elbow flexion", "elbow extension", "pronation", "supination", "hand close", "hand open");
    static final LimbSpec LIMB = new LimbSpec(List.of(
            new Joint(DegreeOfFreedom.ELBOW, -120, 120, 0, 100, 2000),
            new Joint(DegreeOfFreedom.FOREARM_ROTATION, -120, 120, 0, 100, 2000),
            new Joint(DegreeOfFreedom.HAND, -120, 120, 0, 100, 2000)));

    /** Efforts of standstill and of full speed. */
    private static final double LOW = 0.08;

    private static final double HIGH = 0.4;

    final SyntheticUser user;
    final Limb limb = new Limb(LIMB);
    final List<Double> largestEfforts = new ArrayList<>();
    private final MotionSet motions;
    private final Deque<double[]> late = new ArrayDeque<>();
    private final int delay;
    Motion never = Motion.REST;
    Motion decided = Motion.REST;
    double speed;

    record Trial(boolean reached, double seconds, int overshoots) {}

    Loop(UserSpec spec, MotionSet motions, double delaySeconds, long seed) {
        user = new SyntheticUser(spec, motions, new Seed(seed));
        this.motions = motions;
        delay = (int) Math.round(delaySeconds / INCREMENT);
    }

    static MotionSet set(String... names) {
        return new MotionSet(List.of(names).stream().map(Motion::named).toList());
    }

    static Posture at(double elbow, double forearm, double hand) {
        return new Posture(Map.of(
                DegreeOfFreedom.ELBOW, elbow, DegreeOfFreedom.FOREARM_ROTATION, forearm, DegreeOfFreedom.HAND, hand));
    }

    /** One increment: the user sees, acts, is decoded, and the limb moves. */
    void tick() {
        user.see(limb.posture());
        double[] effort = user.act(INCREMENT);
        late.add(effort.clone());
        double[] heard = late.size() > delay ? late.remove() : new double[motions.size()];
        int largest = 0;
        for (int k = 1; k < heard.length; k++) {
            largest = heard[k] > heard[largest] ? k : largest;
        }
        largestEfforts.add(java.util.Arrays.stream(effort).max().orElseThrow());
        decided = heard[largest] > LOW && !motions.get(largest).equals(never) ? motions.get(largest) : Motion.REST;
        speed = Math.max(0, Math.min(1, (heard[largest] - LOW) / (HIGH - LOW)));
        limb.command(decided, speed);
        limb.advance(INCREMENT);
    }

    /** The target achievement control test: dwell of 1 s within the tolerance, which is not counted, time-out 15 s. */
    Trial reach(Posture target) {
        user.relax();
        limb.place(at(0, 0, 0));
        for (int i = 0; i < 40; i++) {
            tick();
        }
        limb.place(at(0, 0, 0));
        user.see(limb.posture());
        user.target(target, TOLERANCE);
        int overshoots = 0;
        int within = 0;
        for (int i = 1; i <= 640; i++) {
            tick();
            if (limb.posture().within(TOLERANCE, target)) {
                within++;
                if (within == 40) {
                    return new Trial(true, (i - 40) * INCREMENT, overshoots);
                }
            } else {
                overshoots += within > 0 ? 1 : 0;
                within = 0;
            }
        }
        return new Trial(false, 15, overshoots);
    }
}
