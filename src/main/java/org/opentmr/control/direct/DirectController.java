package org.opentmr.control.direct;

import java.util.Arrays;
import org.opentmr.control.Command;
import org.opentmr.control.RejectionReason;
import org.opentmr.control.SpeedCurve;
import org.opentmr.control.Together;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * Turns envelopes into commands by direct control, one per increment; times are counted in increments. For one thread;
 * allocates nothing.
 *
 * <p>What it guarantees: an envelope of any channel in use that is not a number, and a bad channel, stop everything at once
 * (modes stay). While it is not clear whether a contraction is a switch of the mode, and until the muscles relax after one,
 * nothing moves. The confidence of its commands is NaN: direct control knows no probability.
 */
public final class DirectController {

    private final GroupState[] groups;
    /** {@code [group][mode][site]}: the motion's index in the set. */
    private final int[][][] motion;

    private final int motions;
    private final int channels;
    private final SpeedCurve curve;
    private final Together together;
    private final boolean[] on;

    /**
     * @param set holds rest and every motion of the design
     * @param incrementSeconds between two decisions, above 0
     */
    public DirectController(DirectSpec spec, MotionSet set, double incrementSeconds) {
        if (!(incrementSeconds > 0 && incrementSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "direct control needs an increment above 0 s, got incrementSeconds=" + incrementSeconds);
        }
        motions = set.size();
        channels = spec.highestChannel() + 1;
        curve = spec.curve();
        together = new Together(set);
        on = new boolean[motions];
        groups = spec.groups().stream()
                .map(group -> new GroupState(group, spec.returnSeconds(), incrementSeconds))
                .toArray(GroupState[]::new);
        motion = spec.groups().stream()
                .map(group -> group.modes().stream()
                        .map(mode ->
                                mode.stream().mapToInt(each -> index(set, each)).toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    private static int index(MotionSet set, Motion motion) {
        int index = set.indexOf(motion);
        if (index < 0) {
            throw new IllegalArgumentException("direct control drives \"" + motion + "\", which is not among " + set);
        }
        return index;
    }

    /**
     * Decides on one increment.
     *
     * @param envelopes per channel, 0 or more, in the unit of the thresholds
     * @param badChannel whether any channel is bad
     * @param out is overwritten
     */
    @HotPath
    public void decide(double[] envelopes, boolean badChannel, Command out) {
        if (envelopes.length < channels) {
            throw new IllegalArgumentException(
                    "direct control of " + channels + " channels got envelopes of " + envelopes.length);
        }
        out.begin(motions);
        Arrays.fill(on, false);
        RejectionReason reason = fault(envelopes, badChannel);
        boolean switching = false;
        for (GroupState group : groups) {
            if (reason.isFault()) {
                group.halt();
            } else {
                group.take(envelopes);
                switching |= group.switching();
            }
        }
        // A burst of two muscles is heard at the other groups' sites too.
        double fastest = switching ? 0 : move(out);
        int decision = together.of(on, out);
        out.setEvidence(decision, Double.NaN);
        out.setDecision(reason, decision, decision, decision, fastest);
    }

    /** Lets every group's motion go on; gives the speed of the fastest. */
    private double move(Command out) {
        double fastest = 0;
        for (int g = 0; g < groups.length; g++) {
            GroupState group = groups[g];
            if (group.moving() != GroupState.NONE) {
                int moved = motion[g][group.mode()][group.moving()];
                double speed = group.share() > 0 ? curve.speed(group.share()) : 0;
                on[moved] = true;
                out.setSpeed(moved, speed);
                fastest = Math.max(fastest, speed);
            }
        }
        return fastest;
    }

    private RejectionReason fault(double[] envelopes, boolean badChannel) {
        if (badChannel) {
            return RejectionReason.BAD_CHANNEL;
        }
        for (int c = 0; c < channels; c++) {
            if (!(envelopes[c] >= 0 && envelopes[c] < Double.POSITIVE_INFINITY)) {
                return RejectionReason.INVALID_POSTERIOR;
            }
        }
        return RejectionReason.NONE;
    }

    /** The mode of a group, from 0: what the prosthesis shows its user. */
    public int mode(int group) {
        return groups[group].mode();
    }

    /** Whether a group is about to switch, or has switched and waits for its muscles to relax. */
    public boolean switching(int group) {
        return groups[group].switching();
    }

    /** Forgets all earlier increments: a new stream, or a new start after a stop. Every group is in its first mode. */
    public void reset() {
        for (GroupState group : groups) {
            group.reset();
        }
    }
}
