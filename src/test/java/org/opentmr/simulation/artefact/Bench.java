package org.opentmr.simulation.artefact;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.ElectrodeSite;

/** Eight electrodes around a limb, and signals to spoil. */
final class Bench {

    static final double RATE_HZ = 1000;
    static final Stage STAGE = stage(8);

    private Bench() {}

    static Stage stage(int channels) {
        List<ElectrodeSite> sites = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            // Not evenly spaced, so that one pair is the nearest.
            sites.add(new ElectrodeSite("E" + (i + 1), "", i == 1 ? 30 : 40 * i, 60, 20));
        }
        return new Stage(sites, 330, RATE_HZ, new Seed(7));
    }

    /** White noise of the given RMS. */
    static double[][] noise(int channels, int samples, double rms) {
        double[][] noise = new double[channels][samples];
        for (int c = 0; c < channels; c++) {
            var random = new Seed(99).stream("bench", c);
            for (int i = 0; i < samples; i++) {
                noise[c][i] = rms * random.nextGaussian();
            }
        }
        return noise;
    }

    static double[][] copy(double[][] samples) {
        return java.util.Arrays.stream(samples).map(double[]::clone).toArray(double[][]::new);
    }

    /** What a fault makes of silence. */
    static double[][] alone(SignalFault fault, int samples) {
        double[][] silence = new double[STAGE.channels()][samples];
        fault.newState(STAGE).apply(silence, 0, samples, 0);
        return silence;
    }

    static double rms(double[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    /** Amplitude of one frequency, over whole cycles. */
    static double amplitude(double[] samples, double hertz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < samples.length; i++) {
            double angle = 2 * Math.PI * hertz * i / RATE_HZ;
            re += samples[i] * Math.cos(angle);
            im += samples[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(re, im) / samples.length;
    }
}
