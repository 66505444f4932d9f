package org.opentmr.simulation.motorunit;

import java.util.List;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.Seed;

/**
 * The discharges, force and fatigue of one territory's units, in control ticks. A unit discharges when the integral of its
 * rate since the last discharge passes 1 + cv·Z, Z normal and clipped: at a steady rate these are the intervals of
 * Fuglevand, Winter and Patla 1993 (equation 9), and a rate that changes is followed without delay. The first discharge
 * comes at a random share of an interval, so that a sudden effort does not fire all units at once.
 */
final class Pool {

    private final MotorUnits limb;
    private final RateCoding rates;
    private final double tickSeconds;
    private final Normal normal;
    private final SlowNoise noise;

    private final double[] thresholds;
    private final double[] peakRates;
    private final double[] contractions;
    private final double[] twitchSlopes;
    private final double[] decays;
    private final double[] forces;
    private final double[] slopes;
    private final double[] phases;
    private final double[] targets;

    private final int[] firing;
    private final double[] moments;
    private int discharges;
    private double excitation;
    private double tiring = 1;
    private double dose;
    private double force;

    Pool(MotorUnits limb, int territory, Seed seed, double tickSeconds) {
        this.limb = limb;
        this.tickSeconds = tickSeconds;
        PoolModel model = limb.model();
        rates = model.rates();
        normal = new Normal(seed.stream("discharges", territory));
        noise = new SlowNoise(
                new Normal(seed.stream("common drive", territory)),
                model.noise().cutoffHz(),
                tickSeconds);
        List<MotorUnit> units = limb.pool(territory);
        int count = units.size();
        thresholds = new double[count];
        peakRates = new double[count];
        contractions = new double[count];
        twitchSlopes = new double[count];
        decays = new double[count];
        forces = new double[count];
        slopes = new double[count];
        phases = new double[count];
        targets = new double[count];
        firing = new int[count];
        moments = new double[count];
        int size = limb.poolSize(territory);
        double perFibre = limb.innervation(territory).fibresPerUnit() / model.maximalForce(size);
        for (int i = 0; i < count; i++) {
            int rank = units.get(i).rank();
            thresholds[i] = rates.threshold(rank, size);
            peakRates[i] = rates.peakRateHz(rank, size);
            contractions[i] = model.twitches().contractionSeconds(rank, size);
            // P t/T exp(1 − t/T) begins with the slope P e/T.
            twitchSlopes[i] = model.twitches().force(rank, size) * perFibre * Math.E / contractions[i];
            decays[i] = StrictMath.exp(-tickSeconds / contractions[i]);
            phases[i] = normal.uniform();
            targets[i] = 1;
        }
    }

    void excite(double share) {
        excitation = share;
    }

    void tireFaster(double times) {
        tiring = times;
    }

    /** Lives through one tick; the discharges within it can be read afterwards. */
    @HotPath
    void tick(double noiseOfAll) {
        double change = limb.model().noise().of(noise.next(), noiseOfAll);
        double drive = excitation * Math.max(0, 1 + change);
        dose = limb.fatigue().step(dose, Math.min(1, drive), tiring, tickSeconds);
        relax();
        discharge(drive * rates.maximalExcitation());
        double sum = 0;
        for (double f : forces) {
            sum += f;
        }
        force = sum * limb.fatigue().force(dose);
    }

    /** A twitch is the response of two equal first-order lags, so its course over a tick is exact. */
    private void relax() {
        for (int i = 0; i < forces.length; i++) {
            forces[i] = decays[i] * (forces[i] + tickSeconds * slopes[i]);
            slopes[i] = decays[i] * slopes[i];
        }
    }

    private void discharge(double drive) {
        discharges = 0;
        for (int i = 0; i < thresholds.length && thresholds[i] <= drive; i++) {
            double rate = rates.rateHz(drive, thresholds[i], peakRates[i]);
            double before = phases[i];
            phases[i] += rate * tickSeconds;
            if (phases[i] >= targets[i]) {
                double moment = Math.max(0, (targets[i] - before) / rate);
                firing[discharges] = i;
                moments[discharges] = moment;
                discharges++;
                twitch(i, tickSeconds - moment, contractions[i] * rate / targets[i]);
                phases[i] -= targets[i];
                targets[i] = 1 + rates.intervalVariation() * normal.within(RateCoding.CLIP);
            }
        }
    }

    private void twitch(int unit, double age, double contractionsPerInterval) {
        double x = age / contractions[unit];
        // exp(−x) to the fourth order: a tick is at most a sixth of a contraction, the rest is below 2e-6.
        double decay = 1 - x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4)));
        double slope = twitchSlopes[unit] * Twitches.gain(contractionsPerInterval) * decay;
        slopes[unit] += slope;
        forces[unit] += slope * age;
    }

    int discharges() {
        return discharges;
    }

    /** Which unit of the pool fired. */
    int unit(int discharge) {
        return firing[discharge];
    }

    /** When it did, seconds from the start of the tick. */
    double momentSeconds(int discharge) {
        return moments[discharge];
    }

    double dose() {
        return dose;
    }

    /** Share of the force that the whole mature pool has at full excitation. */
    double force() {
        return force;
    }
}
