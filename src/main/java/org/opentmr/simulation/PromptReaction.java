package org.opentmr.simulation;

import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;

/** How a person answers a prompt that they expected: a little later, never twice as fast, and not at a stroke. */
public final class PromptReaction {

    /** For the effort to rise and to fall; default of the simulation. */
    public static final double RAMP_SECONDS = 0.2;

    /** Mean and standard deviation; defaults of the simulation. */
    private static final double MEAN_SECONDS = 0.22;

    private static final double SCATTER_SECONDS = 0.03;

    /** Nobody reacts sooner; default of the simulation. */
    private static final double FASTEST_SECONDS = 0.12;

    private final NormalDraws draws;
    private final double rateHz;

    /** @param seed of the session */
    public PromptReaction(Seed seed, double rateHz) {
        draws = new NormalDraws(seed.stream("reactions", 0));
        this.rateHz = rateHz;
    }

    /** Samples from the next prompt to its answer. */
    @HotPath
    public long nextSamples() {
        return Math.round(Math.max(FASTEST_SECONDS, MEAN_SECONDS + SCATTER_SECONDS * draws.next()) * rateHz);
    }
}
