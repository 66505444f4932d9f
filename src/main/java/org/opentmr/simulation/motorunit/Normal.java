package org.opentmr.simulation.motorunit;

import java.util.SplittableRandom;

/**
 * Standard normal numbers by the polar method (Marsaglia and Bray 1964), with {@link StrictMath} only: the generator's own
 * method differs between Java versions.
 */
final class Normal {

    private final SplittableRandom random;
    private double spare;
    private boolean hasSpare;

    Normal(SplittableRandom random) {
        this.random = random;
    }

    double next() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * random.nextDouble() - 1;
            y = 2 * random.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * scale;
        hasSpare = true;
        return x * scale;
    }

    /** Cut off at so many standard deviations. */
    double within(double limit) {
        return Math.max(-limit, Math.min(limit, next()));
    }

    /** From 0 to less than 1, evenly. */
    double uniform() {
        return random.nextDouble();
    }
}
