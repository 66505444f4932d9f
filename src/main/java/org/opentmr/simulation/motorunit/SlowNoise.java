package org.opentmr.simulation.motorunit;

/** White normal noise through two equal first-order low-passes, scaled to unit variance; one value per control tick. */
final class SlowNoise {

    private final Normal normal;
    private final double keep;
    private final double scale;
    private double once;
    private double twice;

    SlowNoise(Normal normal, double cutoffHz, double tickSeconds) {
        this.normal = normal;
        keep = StrictMath.exp(-2 * Math.PI * cutoffHz * tickSeconds);
        // The impulse response is (1 − a)² (n + 1) aⁿ; its energy is (1 − a)⁴ (1 + a²) / (1 − a²)³.
        double lost = 1 - keep;
        double energy = lost * lost * lost * lost * (1 + keep * keep) / StrictMath.pow(1 - keep * keep, 3);
        scale = 1 / Math.sqrt(energy);
        double timeConstants = 10; // by then nothing is left of the start at zero
        for (int i = 0; i < timeConstants / lost; i++) {
            next();
        }
    }

    double next() {
        once = keep * once + (1 - keep) * normal.next();
        twice = keep * twice + (1 - keep) * once;
        return scale * twice;
    }
}
