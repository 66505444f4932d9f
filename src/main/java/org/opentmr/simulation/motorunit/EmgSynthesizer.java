package org.opentmr.simulation.motorunit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;
import org.opentmr.simulation.anatomy.Innervation;
import org.opentmr.simulation.anatomy.Territory;

/**
 * Makes surface EMG, microvolts, from the excitation of muscles: the sum of the action potentials of all units that
 * discharge. Electrode noise, mains and the heart are not in it.
 *
 * <p>Drive, discharges and force advance in control ticks of 5 ms on a grid of samples from the start, so that results do
 * not depend on how many samples a call asks for. The same units, placements, excitations and seed give the same bytes on
 * every machine. For one thread.
 */
public final class EmgSynthesizer {

    private static final double TICK_SECONDS = 0.005;

    /** Jitter is cut off here, in standard deviations; every group is late by as much, so that none fires too early. */
    private static final double JITTER_CLIP = 4;

    private final MotorUnits units;
    private final int tickSamples;
    private final Pool[] pools;
    private final int[] firstUnits;
    private final double[][] fatigueOffsets;
    private final float[] muscleGains;
    private final Normal junctions;
    private final SlowNoise noiseOfAll;
    private @Nullable Placement placement;
    private @Nullable MixingRing ring;
    private int untilTick;

    /** Units by the default pool model that tire by the default, grown from the seed that also draws the discharges. */
    public EmgSynthesizer(List<Territory> territories, List<Innervation> innervations, double rateHz, Seed seed) {
        this(new MotorUnits(territories, innervations, rateHz, PoolModel.DEFAULT, Fatigue.DEFAULT, seed), seed);
    }

    /** Another time of the same person: the same units, discharges of their own. */
    public EmgSynthesizer(MotorUnits units, Seed discharges) {
        this.units = units;
        tickSamples = (int) Math.max(1, Math.round(TICK_SECONDS * units.rateHz()));
        double tickSeconds = tickSamples / units.rateHz();
        int territories = units.territories();
        pools = new Pool[territories];
        firstUnits = new int[territories];
        fatigueOffsets = new double[territories][];
        muscleGains = new float[territories];
        Arrays.fill(muscleGains, 1);
        int before = 0;
        for (int t = 0; t < territories; t++) {
            pools[t] = new Pool(units, t, discharges, tickSeconds);
            firstUnits[t] = before;
            before += units.answering(t);
            fatigueOffsets[t] =
                    units.pool(t).stream().mapToDouble(MotorUnit::fatigueOffset).toArray();
        }
        junctions = new Normal(discharges.stream("neuromuscular junctions", 0));
        noiseOfAll = new SlowNoise(
                new Normal(discharges.stream("common drive of all muscles", 0)),
                units.model().noise().cutoffHz(),
                tickSeconds);
    }

    /** Works out the action potentials of all units at electrodes; takes long, may be done beforehand. */
    public Placement place(List<ElectrodeSite> sites, Tissue tissue) {
        return units.place(sites, tissue);
    }

    /**
     * Takes what the electrodes see from a placement, for discharges from the next control tick on; action potentials under
     * way end as they began. All placements must be of these units and have the same number of channels.
     */
    public void use(Placement next) {
        if (next.units() != units) {
            throw new IllegalArgumentException("a placement must be made from the synthesizer's own motor units");
        }
        if (placement != null && placement.channels() != next.channels()) {
            throw new IllegalArgumentException("a placement of " + placement.channels()
                    + " channels cannot be followed by one of " + next.channels());
        }
        // Two samples more: a discharge at the end of a tick that falls between two samples.
        double latest = 2 * JITTER_CLIP * latestJitterSeconds() * units.rateHz();
        int rows = next.reach() + tickSamples + (int) Math.ceil(latest) + 2;
        if (ring == null) {
            ring = new MixingRing(next.channels(), rows);
        } else if (!ring.reaches(rows)) {
            ring = ring.grown(rows);
        }
        placement = next;
    }

    private double latestJitterSeconds() {
        double latest = 0;
        for (int t = 0; t < pools.length; t++) {
            latest = Math.max(latest, units.innervation(t).jitterSeconds());
        }
        return latest;
    }

    /** Channels of the placement in use; 0 before there is one. */
    public int channels() {
        return placement == null ? 0 : placement.channels();
    }

    public MotorUnits units() {
        return units;
    }

    /** Sets the neural drive of a territory from the next control tick on, 0 to 1 (all units at their highest rates). */
    public void excite(int territory, double excitation) {
        if (!(excitation >= 0 && excitation <= 1)) {
            throw new IllegalArgumentException(
                    "excitation must lie from 0 to 1, got " + excitation + " for territory " + territory);
        }
        pool(territory).excite(excitation);
    }

    /**
     * Multiplies what reaches the electrodes from a territory, for discharges from the next control tick on: a limb in
     * another position. At the start 1.
     */
    public void amplify(int territory, double gain) {
        if (!(gain >= 0 && gain < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a gain must be 0 or more, got " + gain + " for territory " + territory);
        }
        muscleGains[Objects.checkIndex(territory, pools.length)] = (float) gain;
    }

    /** Makes all muscles tire so many times faster than usual from the next control tick on; at the start 1. */
    public void tireFaster(double times) {
        if (!(times >= 0 && times < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("muscles tire 0 or more times as fast, got " + times);
        }
        for (Pool pool : pools) {
            pool.tireFaster(times);
        }
    }

    /** Ends every change of gain and every faster tiring, from the next control tick on. */
    public void steady() {
        Arrays.fill(muscleGains, 1);
        tireFaster(1);
    }

    /** Lets no unit discharge any more, from the next control tick on. */
    public void silence() {
        for (Pool pool : pools) {
            pool.excite(0);
        }
    }

    /** Samples after which the last action potential has passed once no unit discharges. */
    public int tailSamples() {
        return ring == null ? 0 : ring.rows();
    }

    /** Whether both make EMG of the very same motor units, and so take each other's placements. */
    public boolean hasUnitsOf(EmgSynthesizer other) {
        return units == other.units;
    }

    /** Force of a territory at the last control tick, as a share of what its whole mature pool can do at full drive. */
    public double force(int territory) {
        return pool(territory).force();
    }

    /** Dose of fatigue of a territory, 0 to 1. */
    public double fatigue(int territory) {
        return pool(territory).dose();
    }

    private Pool pool(int territory) {
        return pools[Objects.checkIndex(territory, pools.length)];
    }

    /**
     * Writes the next samples, overwriting {@code out[channel][from]} to {@code out[channel][from + count - 1]}, microvolts.
     */
    @HotPath
    public void generate(double[][] out, int from, int count) {
        MixingRing mixing = ring;
        Placement sight = placement;
        if (mixing == null || sight == null) {
            throw new IllegalStateException("use a placement before generating samples");
        }
        if (out.length != sight.channels()) {
            throw new IllegalArgumentException("out must have " + sight.channels() + " channels, got " + out.length);
        }
        int done = 0;
        while (done < count) {
            if (untilTick == 0) {
                tick(sight, mixing);
                untilTick = tickSamples;
            }
            int run = Math.min(untilTick, count - done);
            mixing.take(out, from + done, run);
            done += run;
            untilTick -= run;
        }
    }

    private void tick(Placement sight, MixingRing mixing) {
        double ofAll = noiseOfAll.next();
        for (int t = 0; t < pools.length; t++) {
            Pool pool = pools[t];
            pool.tick(ofAll);
            float gain = muscleGains[t] * (float) units.fatigue().amplitude(pool.dose());
            Innervation junction = units.innervation(t);
            for (int d = 0; d < pool.discharges(); d++) {
                int unit = pool.unit(d);
                int level = units.fatigue().level(pool.dose(), fatigueOffsets[t][unit]);
                int number = sight.number(firstUnits[t] + unit, level);
                int groups = sight.groups(firstUnits[t] + unit);
                double place = pool.momentSeconds(d) * units.rateHz();
                if (groups == 1) {
                    int whole = Math.min(tickSamples - 1, (int) place);
                    mixing.add(sight.values(number), whole + sight.start(number), gain);
                } else {
                    for (int g = 0; g < groups; g++) {
                        addGroup(sight, number + g, mixing, place, gain, junction);
                    }
                }
            }
        }
    }

    /**
     * Each group on its own: it is blocked, or comes a little sooner or later. Between two samples a potential is
     * interpolated linearly, as jitter is a fraction of one.
     */
    private void addGroup(
            Placement sight, int number, MixingRing mixing, double place, float gain, Innervation junction) {
        boolean blocked = junctions.uniform() < junction.blocking();
        double late = junction.jitterSeconds() * (JITTER_CLIP + junctions.within(JITTER_CLIP)) * units.rateHz();
        if (!blocked) {
            int whole = (int) (place + late);
            float rest = (float) (place + late - whole);
            int ahead = whole + sight.start(number);
            mixing.add(sight.values(number), ahead, gain * (1 - rest));
            mixing.add(sight.values(number), ahead + 1, gain * rest);
        }
    }
}
