package org.opentmr.simulation.motorunit;

/**
 * How the motor units of every muscle behave.
 *
 * @param rates recruitment and discharge rates
 * @param twitches force
 * @param noise of the drive
 * @param meanFibres muscle fibres per unit of a normal pool, averaged over the pool, above 0
 */
public record PoolModel(RateCoding rates, Twitches twitches, DriveNoise noise, double meanFibres) {

    /** 400 fibres per unit are a default of the simulation: 100 units of 40,000 fibres give a plausible surface EMG. */
    public static final PoolModel DEFAULT =
            new PoolModel(RateCoding.DEFAULT, Twitches.DEFAULT, DriveNoise.DEFAULT, 400);

    public PoolModel {
        if (!(meanFibres > 0 && Double.isFinite(meanFibres))) {
            throw new IllegalArgumentException("a pool needs meanFibres > 0, got " + meanFibres);
        }
    }

    /**
     * Fibres of a unit: in proportion to its twitch force, as Fuglevand, Winter and Patla 1993 have it, so that few large
     * units are recruited last.
     */
    double fibres(int rank, int units) {
        double sum = 0;
        for (int i = 1; i <= units; i++) {
            sum += twitches.force(i, units);
        }
        return meanFibres * units * twitches.force(rank, units) / sum;
    }

    /** Steady force of a whole, mature pool at full excitation, in twitch forces of the weakest unit. */
    double maximalForce(int units) {
        double sum = 0;
        for (int i = 1; i <= units; i++) {
            double perSecond = rates.peakRateHz(i, units);
            double contraction = twitches.contractionSeconds(i, units);
            // The area under P t/T exp(1 − t/T) is P T e.
            sum += twitches.force(i, units) * contraction * Math.E * perSecond * Twitches.gain(contraction * perSecond);
        }
        return sum;
    }
}
