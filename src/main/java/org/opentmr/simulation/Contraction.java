package org.opentmr.simulation;

import java.util.Arrays;
import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Territory;

/**
 * From what a person means to the drive of every territory: the sum of effort × recruitment over the motions, times the
 * scatter of this repetition, times a waver within it (a first-order autoregressive process), at most 1.
 */
final class Contraction {

    /** Over which a contraction wavers; default of the simulation. */
    private static final double WAVER_SECONDS = 0.4;

    /** Standard deviation of the natural logarithm of co-activation over muscles and motions; default of the simulation. */
    private static final double COACTIVATION_SCATTER = 0.8;

    /**
     * Muscles do not follow an intention together: each with a first-order lag of its own, drawn anew for every contraction.
     * Median, and standard deviation of the natural logarithm; defaults of the simulation.
     */
    private static final double LAG_SECONDS = 0.12;

    private static final double LAG_SCATTER = 0.8;

    private final Skill skill;
    private final Seed seed;
    private final MotionSet motions;
    private final double[][] recruits;
    private final double[] scatter;
    private final double[] follows;
    private final double[] level;
    private final double tickSeconds;
    private final double[] waver;
    private final NormalDraws draws;
    private final double memory;
    private final double renewal;

    /**
     * @param territories as they are driven, mixed
     * @param person seed of what the person does alike in all sessions
     * @param seed of the session
     */
    Contraction(
            List<Territory> territories, MotionSet motions, Skill skill, double tickSeconds, Seed person, Seed seed) {
        this.skill = skill;
        this.seed = seed;
        this.motions = motions;
        recruits = new double[territories.size()][motions.size()];
        NormalDraws coactivating = new NormalDraws(person.stream("co-activation", 0));
        for (int t = 0; t < recruits.length; t++) {
            for (int m = 0; m < motions.size(); m++) {
                double also =
                        motions.get(m).isRest() ? 0 : skill.coactivation() * coactivating.factor(COACTIVATION_SCATTER);
                recruits[t][m] = Math.min(1, territories.get(t).recruits().getOrDefault(motions.get(m), 0.0) + also);
            }
        }
        this.tickSeconds = tickSeconds;
        level = new double[recruits.length];
        follows = new double[recruits.length];
        Arrays.fill(follows, follow(LAG_SECONDS));
        scatter = new double[recruits.length];
        Arrays.fill(scatter, 1);
        draws = new NormalDraws(seed.stream("unsteadiness", 0));
        waver = new double[recruits.length];
        for (int t = 0; t < waver.length; t++) {
            waver[t] = draws.next();
        }
        memory = StrictMath.exp(-tickSeconds / WAVER_SECONDS);
        renewal = Math.sqrt(1 - memory * memory);
    }

    /** Draws the scatter of one repetition of a motion; the same again whenever it is asked for. */
    void begin(Motion motion, int repetition) {
        NormalDraws repeated = new NormalDraws(seed.stream("repetition of " + motion.name(), repetition));
        double strength = repeated.factor(skill.strengthScatter());
        for (int t = 0; t < scatter.length; t++) {
            scatter[t] = strength * repeated.factor(skill.repetitionScatter());
            follows[t] = follow(LAG_SECONDS * repeated.factor(LAG_SCATTER));
        }
    }

    /** Takes over how far every muscle is contracted and where it wavers, of as many territories. */
    void goOnFrom(Contraction before) {
        System.arraycopy(before.level, 0, level, 0, level.length);
        System.arraycopy(before.waver, 0, waver, 0, waver.length);
    }

    /** Share of the way to its target that a lag goes within a tick. */
    private double follow(double lagSeconds) {
        return 1 - StrictMath.exp(-tickSeconds / lagSeconds);
    }

    /** One control tick passes, with efforts per motion times the strength. */
    @HotPath
    void tick(double[] efforts, double strength) {
        for (int t = 0; t < waver.length; t++) {
            waver[t] = memory * waver[t] + renewal * draws.next();
            double meant = 0;
            for (int m = 0; m < motions.size(); m++) {
                meant += efforts[m] * recruits[t][m];
            }
            level[t] += follows[t] * (strength * meant - level[t]);
        }
    }

    /** The drive of a territory, 0 to 1. */
    @HotPath
    double drive(int territory) {
        double steady = level[territory] * scatter[territory];
        return Math.min(1, steady * StrictMath.exp(skill.unsteadiness() * waver[territory]));
    }
}
