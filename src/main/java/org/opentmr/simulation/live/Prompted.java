package org.opentmr.simulation.live;

import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PromptReaction;

/** Answers prompts one after another: turns to the motion a reaction time later, and raises and lowers efforts evenly. */
final class Prompted {

    private static final long NEVER = Long.MAX_VALUE;

    private final PromptReaction reaction;
    private final int rest;
    private final double[] levels;
    private final double risePerTick;
    private int doing;
    private int asked;
    private long turnsAt = NEVER;

    /**
     * @param rest its place among the motions
     * @param tickSamples between two ticks
     */
    Prompted(Seed seed, double rateHz, int motions, int rest, int tickSamples) {
        reaction = new PromptReaction(seed, rateHz);
        this.rest = rest;
        levels = new double[motions];
        risePerTick = tickSamples / (PromptReaction.RAMP_SECONDS * rateHz);
        doing = rest;
        asked = rest;
    }

    /** Asks for a motion, to be turned to a reaction time later; asking again for the same changes nothing. */
    void ask(int motion, long sample) {
        if (motion != asked) {
            asked = motion;
            turnsAt = sample + reaction.nextSamples();
        }
    }

    /** Lets go without a reaction time, because the person turns to something else by themselves. */
    void letGo() {
        asked = rest;
        doing = rest;
        turnsAt = NEVER;
    }

    /**
     * One control tick.
     *
     * @return whether a contraction begins
     */
    @HotPath
    boolean tick(long sample) {
        boolean turns = sample >= turnsAt;
        boolean begins = turns && asked != doing && asked != rest;
        if (turns) {
            doing = asked;
            turnsAt = NEVER;
        }
        for (int m = 0; m < levels.length; m++) {
            double step = m == doing && m != rest ? risePerTick : -risePerTick;
            levels[m] = Math.max(0, Math.min(1, levels[m] + step));
        }
        return begins;
    }

    /** The motion that is being done. */
    int doing() {
        return doing;
    }

    @HotPath
    void addTo(double[] efforts) {
        for (int m = 0; m < levels.length; m++) {
            efforts[m] += PatientProtocol.USUAL_EFFORT * levels[m];
        }
    }
}
