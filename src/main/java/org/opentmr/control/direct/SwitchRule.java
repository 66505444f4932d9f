package org.opentmr.control.direct;

import org.jspecify.annotations.Nullable;
import org.opentmr.signal.HotPath;

/** How contractions of a group are told from switches; without a switch all of them are obeyed at once. */
final class SwitchRule {

    /** What a contraction that is waited for turns out to be. */
    enum Verdict {
        WAIT,
        OBEY,
        FIRST_MODE,
        SECOND_MODE,
        SWITCH
    }

    /** So that 100 ms of 25 ms are 4 increments although neither is exact in binary. */
    private static final double ROUNDING = 1e-9;

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final Site[] sites;
    private final ModeSwitch.@Nullable CoContraction both;
    private final ModeSwitch.@Nullable RateOfRise rise;
    private final int increments;
    private final int holdIncrements;
    /** How many increments ago each site rose above the threshold of the switch. */
    private final int[] ago;

    private final boolean[] above;
    private boolean softBegun;
    private boolean exceeded;
    private boolean softDone;

    SwitchRule(@Nullable ModeSwitch way, Site[] sites, double incrementSeconds) {
        this.sites = sites;
        both = way instanceof ModeSwitch.CoContraction co ? co : null;
        rise = way instanceof ModeSwitch.RateOfRise rate ? rate : null;
        double seconds = both != null ? both.windowSeconds() : rise != null ? rise.riseSeconds() : 0;
        increments = increments(seconds, incrementSeconds);
        holdIncrements = way instanceof ModeSwitch.LongHold hold
                ? Math.max(1, increments(hold.holdSeconds(), incrementSeconds))
                : Integer.MAX_VALUE;
        ago = new int[sites.length];
        above = new boolean[sites.length];
        reset();
    }

    /** Whole increments in a time. */
    static int increments(double seconds, double incrementSeconds) {
        return (int) Math.floor(seconds / incrementSeconds + ROUNDING);
    }

    boolean waits() {
        return (both != null && !both.isSoft()) || rise != null;
    }

    boolean heldLongEnough(int held) {
        return held >= holdIncrements;
    }

    /** Follows the levels where co-contraction switches. */
    @HotPath
    void take(double[] envelopes) {
        softDone = false;
        boolean anyAbove = false;
        for (int s = 0; s < sites.length; s++) {
            double level = sites[s].gain() * envelopes[sites[s].channel()];
            boolean now = level >= threshold(s);
            ago[s] = now && !above[s] ? 0 : ago[s] + 1;
            above[s] = now;
            anyAbove |= now;
            exceeded |= level >= sites[s].onThreshold();
        }
        if (both == null || !both.isSoft()) {
            return;
        }
        if (above[0] && above[1] && Math.abs(ago[0] - ago[1]) <= increments) {
            softBegun = true;
        }
        if (!anyAbove) {
            softDone = softBegun && !exceeded;
            softBegun = false;
            exceeded = false;
        }
    }

    /** True at the moment when a soft co-contraction has ended. */
    boolean softSwitch() {
        return softDone;
    }

    private double threshold(int site) {
        double share = both != null ? both.thresholdShare() : 1;
        double high = rise == null
                ? 0
                : rise.highShare() * (sites[site].fullThreshold() - sites[site].onThreshold());
        return share * sites[site].onThreshold() + high;
    }

    Verdict judge(boolean[] on, int first, int waited) {
        if (both != null) {
            if (above[0] && above[1] && Math.abs(ago[0] - ago[1]) <= increments) {
                return Verdict.SWITCH;
            }
            return waited >= increments || !on[first] ? Verdict.OBEY : Verdict.WAIT;
        }
        if (above[first]) {
            return Verdict.SECOND_MODE;
        }
        return waited >= increments ? Verdict.FIRST_MODE : Verdict.WAIT;
    }

    void reset() {
        for (int s = 0; s < ago.length; s++) {
            ago[s] = NEVER;
            above[s] = false;
        }
        softBegun = false;
        exceeded = false;
        softDone = false;
    }
}
