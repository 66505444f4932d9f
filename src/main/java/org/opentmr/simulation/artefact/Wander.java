package org.opentmr.simulation.artefact;

import java.util.SplittableRandom;

/** An Ornstein–Uhlenbeck process of unit standard deviation, from its steady state (Uhlenbeck and Ornstein 1930). */
final class Wander {

    private final SplittableRandom random;
    private final double memory;
    private final double step;
    private double value;

    Wander(SplittableRandom random, double timeConstantSeconds, double rateHz) {
        this.random = random;
        memory = StrictMath.exp(-1 / (timeConstantSeconds * rateHz));
        step = Math.sqrt(1 - memory * memory);
        value = random.nextGaussian();
    }

    double next() {
        value = memory * value + step * random.nextGaussian();
        return value;
    }
}
