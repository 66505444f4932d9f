package org.opentmr.control.direct;

import org.opentmr.signal.HotPath;

/** One group of sites on one stream: which site is on, which mode holds, whether a switch is under way. */
final class GroupState {

    /** No site moves anything. */
    static final int NONE = -1;

    /** What the group is about. */
    private enum Phase {
        /** Both muscles are relaxed. */
        IDLE,
        /** A contraction began, and it is not clear yet whether it is a switch; nothing moves. */
        WAITING,
        /** The limb obeys. */
        MOVING,
        /** The switch was made; nothing moves until the muscles relax. */
        SWITCHED
    }

    private final Site[] sites;
    private final Selection selection;
    private final int modes;
    private final SwitchRule rule;
    private final int returnIncrements;
    private final boolean[] on;
    private final double[] activation;
    private Phase phase = Phase.IDLE;
    private int mode;
    private int first = NONE;
    private int waited;
    private int held;
    private int idle;
    private int moving = NONE;
    private double share;

    GroupState(SiteGroup group, double returnSeconds, double incrementSeconds) {
        sites = group.sites().toArray(Site[]::new);
        selection = group.selection();
        modes = group.modes().size();
        rule = new SwitchRule(modes > 1 ? group.modeSwitch().orElse(null) : null, sites, incrementSeconds);
        returnIncrements = SwitchRule.increments(returnSeconds, incrementSeconds);
        on = new boolean[sites.length];
        activation = new double[sites.length];
    }

    /** From 0. */
    int mode() {
        return mode;
    }

    /** The site that moves the limb, or {@link #NONE}. */
    int moving() {
        return moving;
    }

    /** Its activation after selection, 0 to 1. */
    double share() {
        return share;
    }

    /** True while it is not clear whether a contraction is a switch, and after one until the muscles relax. */
    boolean switching() {
        return phase == Phase.WAITING || phase == Phase.SWITCHED;
    }

    @HotPath
    void take(double[] envelopes) {
        boolean any = false;
        for (int s = 0; s < sites.length; s++) {
            double level = sites[s].gain() * envelopes[sites[s].channel()];
            on[s] = level >= (on[s] ? sites[s].offThreshold() : sites[s].onThreshold());
            activation[s] = on[s] ? sites[s].activation(envelopes[sites[s].channel()]) : 0;
            any |= on[s];
        }
        rule.take(envelopes);
        countIdle(any);
        if (!any) {
            if (rule.softSwitch()) {
                toNextMode();
            }
            phase = Phase.IDLE;
            first = NONE;
        } else if (phase == Phase.IDLE) {
            first = on.length == 2 && on[1] && (!on[0] || activation[1] > activation[0]) ? 1 : 0;
            waited = 0;
            held = 0;
            phase = rule.waits() ? Phase.WAITING : Phase.MOVING;
            judge();
        } else if (phase == Phase.WAITING) {
            waited++;
            judge();
        }
        select();
        hold();
    }

    private void countIdle(boolean any) {
        idle = any ? 0 : idle + 1;
        if (returnIncrements > 0 && idle >= returnIncrements) {
            mode = 0;
        }
    }

    private void judge() {
        if (phase != Phase.WAITING) {
            return;
        }
        switch (rule.judge(on, first, waited)) {
            case SWITCH -> {
                toNextMode();
                phase = Phase.SWITCHED;
            }
            case FIRST_MODE -> obeyIn(0);
            case SECOND_MODE -> obeyIn(1);
            case OBEY -> phase = Phase.MOVING;
            case WAIT -> {}
        }
    }

    private void obeyIn(int chosen) {
        mode = chosen;
        phase = Phase.MOVING;
    }

    private void toNextMode() {
        mode = (mode + 1) % modes;
    }

    private void select() {
        moving = NONE;
        share = 0;
        if (phase != Phase.MOVING) {
            return;
        }
        if (sites.length == 1 || on[0] != on[1]) {
            moving = on[0] ? 0 : 1;
            first = moving;
            share = activation[moving];
            return;
        }
        int larger = activation[1] > activation[0] ? 1 : 0;
        switch (selection) {
            case DIFFERENCE -> {
                share = Math.abs(activation[0] - activation[1]);
                moving = share > 0 ? larger : NONE;
            }
            case FIRST -> {
                moving = first;
                share = activation[first];
            }
            case LARGER -> {
                moving = larger;
                share = activation[larger];
            }
        }
    }

    /** Counts how long the last site is held alone, where that is the switch. */
    private void hold() {
        held = moving == sites.length - 1 ? held + 1 : 0;
        if (phase == Phase.MOVING && rule.heldLongEnough(held)) {
            toNextMode();
            phase = Phase.SWITCHED;
            moving = NONE;
            share = 0;
        }
    }

    /** Nothing moves, and what was going on is over; the mode stays. */
    @HotPath
    void halt() {
        for (int s = 0; s < on.length; s++) {
            on[s] = false;
        }
        rule.reset();
        phase = Phase.IDLE;
        first = NONE;
        moving = NONE;
        share = 0;
        idle = 0;
    }

    void reset() {
        halt();
        mode = 0;
    }
}
