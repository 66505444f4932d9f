package org.opentmr.signal;

import java.util.SplittableRandom;

/** Seeded signals for tests: what an electrode gives, and what can be wrong with it. Amplitudes in the unit of the caller. */
public final class SyntheticEmg {
    private final double rateHz;
    private final int length;
    private final Seed seed;

    public SyntheticEmg(double rateHz, double seconds, long seed) {
        this.rateHz = rateHz;
        this.length = (int) Math.round(rateHz * seconds);
        this.seed = new Seed(seed);
    }

    /** White Gaussian noise of unit variance. */
    public double[] noise(String purpose) {
        SplittableRandom random = seed.stream(purpose, 0);
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            // Box and Muller 1958
            x[i] = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        }
        return x;
    }

    /** Raw EMG: coloured noise, of unit RMS in the first {@code duty} of every five seconds, of {@code rest} in between. */
    public double[] raw(double duty, double rest) {
        double[] x = lowPass(lowPass(noise("raw"), 120), 120);
        double[] slow = lowPass(x, 20);
        double power = 0;
        for (int i = 0; i < length; i++) {
            x[i] -= slow[i];
            power += x[i] * x[i] / length;
        }
        for (int i = 0; i < length; i++) {
            boolean active = (i / rateHz) % 5 < duty * 5;
            x[i] *= (active ? 1 : rest) / Math.sqrt(power);
        }
        return x;
    }

    /** What an electrode makes of it: rectified, then smoothed twice at 5 Hz. */
    public double[] envelope(double duty, double rest) {
        double[] x = raw(duty, rest);
        for (int i = 0; i < length; i++) {
            x[i] = Math.abs(x[i]);
        }
        return lowPass(lowPass(x, 5), 5);
    }

    /** P, Q, R, S and T waves as Gaussians, R of unit height, the beat varying by 5 %. */
    public double[] ecg(double beatsPerMinute) {
        double[][] waves = {{.12, -.17, .025}, {-.12, -.025, .008}, {1, 0, .006}, {-.25, .028, .009}, {.25, .24, .05}};
        double[] x = new double[length];
        double[] variation = noise("beat");
        int beat = 0;
        for (double at = 0.3; at < length / rateHz; at += 60 / beatsPerMinute * (1 + 0.05 * variation[beat++])) {
            for (double[] wave : waves) {
                for (int i = 0; i < length; i++) {
                    double z = (i / rateHz - at - wave[1]) / wave[2];
                    x[i] += Math.abs(z) < 6 ? wave[0] * Math.exp(-z * z / 2) : 0;
                }
            }
        }
        return x;
    }

    public double[] sine(double frequencyHz) {
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = Math.sin(2 * Math.PI * frequencyHz * i / rateHz);
        }
        return x;
    }

    /** {@code a x + b y}. */
    public static double[] mix(double a, double[] x, double b, double[] y) {
        double[] sum = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[i] = a * x[i] + b * y[i];
        }
        return sum;
    }

    /** {@code offset + scale x}, rounded to whole numbers from 0 to 1023. */
    public static double[] tenBits(double[] x, double offset, double scale) {
        double[] counts = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            counts[i] = Math.max(0, Math.min(1023, Math.rint(offset + scale * x[i])));
        }
        return counts;
    }

    private double[] lowPass(double[] x, double cornerHz) {
        double a = 1 - Math.exp(-2 * Math.PI * cornerHz / rateHz);
        double[] y = new double[x.length];
        double state = 0;
        for (int i = 0; i < x.length; i++) {
            state += a * (x[i] - state);
            y[i] = state;
        }
        return y;
    }
}
