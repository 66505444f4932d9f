package org.opentmr.simulation;

import java.util.SplittableRandom;

/**
 * Gaussian noise of unit RMS with the spectrum of surface EMG, S(f) ∝ f² fh⁴ / ((f² + fl²)(f² + fh²)²) (Shwedyk,
 * Balasubramanian and Scott 1977): a first-order high-pass at fl, then twice a first-order low-pass at fh.
 */
final class EmgNoise {

    /** Corner frequencies; defaults of the simulation, they put the median frequency near 100 Hz. */
    private static final double LOW_HZ = 60;

    private static final double HIGH_HZ = 120;

    private final SplittableRandom random;
    private final OnePole highPass;
    private final OnePole lowPass;
    private final OnePole secondLowPass;
    private final double gain;

    /**
     * @param random source of the noise
     * @param rateHz sampling rate
     * @param colour multiplies both corner frequencies; 1 is typical
     */
    EmgNoise(SplittableRandom random, double rateHz, double colour) {
        this.random = random;
        highPass = new OnePole(LOW_HZ * colour, rateHz);
        lowPass = new OnePole(HIGH_HZ * colour, rateHz);
        secondLowPass = new OnePole(HIGH_HZ * colour, rateHz);
        gain = 1 / Math.sqrt(impulseEnergy(rateHz));
    }

    double next() {
        return gain * shape(random.nextGaussian());
    }

    private double shape(double white) {
        return secondLowPass.run(lowPass.run(white - highPass.run(white)));
    }

    /** The energy of the impulse response is the power of the output for white noise of unit power. */
    private double impulseEnergy(double rateHz) {
        double energy = 0;
        int samples = (int) rateHz; // one second: the slowest pole has decayed by exp(-2π 60) then
        for (int i = 0; i < samples; i++) {
            double y = shape(i == 0 ? 1 : 0);
            energy += y * y;
        }
        return energy;
    }

    /** First-order low-pass by the bilinear transform, pre-warped; the input minus it is the high-pass. */
    private static final class OnePole {
        private final double weight;
        private double state;

        OnePole(double cutoffHz, double rateHz) {
            // Below 200 Hz sampling the corner would pass Nyquist; the highest useful corner is 0.45 of the rate.
            double g = StrictMath.tan(Math.PI * Math.min(cutoffHz / rateHz, 0.45));
            weight = g / (1 + g);
        }

        double run(double x) {
            double step = (x - state) * weight;
            double y = state + step;
            state = y + step;
            return y;
        }
    }
}
