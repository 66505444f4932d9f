package org.opentmr.feature.spectral;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Distances between channels seen as phasors (Onay and Mert 2020): channel i of c has the amplitude a_i and the phase
 * 2π i / c; b_i is the same amplitude of its first difference. First ln |a_i − a_j| of all pairs i &lt; j, then
 * ln (|a_i − a_j| / |b_i − b_j|) of all pairs.
 *
 * <p>A silent window gives −∞ and NaN, a constant one +∞, as the equations have it.
 */
enum PhasorFeature implements Feature {
    /** The amplitude is the root mean square. */
    RMSPHASOR {
        @Override
        double amplitude(double[] channel, int from, int samples) {
            double sum = 0;
            for (int n = from; n < from + samples; n++) {
                sum += channel[n] * channel[n];
            }
            return Math.sqrt(sum / samples);
        }

        @Override
        double differenceAmplitude(double[] channel, int from, int samples) {
            double sum = 0;
            for (int n = from + 1; n < from + samples; n++) {
                double step = channel[n] - channel[n - 1];
                sum += step * step;
            }
            return Math.sqrt(sum / (samples - 1));
        }
    },
    /** The amplitude is the waveform length. */
    WLPHASOR {
        @Override
        double amplitude(double[] channel, int from, int samples) {
            double sum = 0;
            for (int n = from + 1; n < from + samples; n++) {
                sum += Math.abs(channel[n] - channel[n - 1]);
            }
            return sum;
        }

        @Override
        double differenceAmplitude(double[] channel, int from, int samples) {
            double sum = 0;
            for (int n = from + 2; n < from + samples; n++) {
                sum += Math.abs((channel[n] - channel[n - 1]) - (channel[n - 1] - channel[n - 2]));
            }
            return sum;
        }
    };

    @HotPath
    abstract double amplitude(double[] channel, int from, int samples);

    @HotPath
    abstract double differenceAmplitude(double[] channel, int from, int samples);

    private static int pairs(WindowShape shape) {
        return shape.channels() * (shape.channels() - 1) / 2;
    }

    @Override
    public int size(WindowShape shape) {
        return 2 * pairs(shape);
    }

    /** @throws IllegalArgumentException when there are not two channels, or not three samples */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.channels() < 2 || shape.samples() < 3) {
            throw new IllegalArgumentException(name() + " needs 2 channels and 3 samples or more, got "
                    + shape.channels() + " channels of " + shape.samples() + " samples");
        }
        return new State(this, shape);
    }

    private static final class State extends WindowExtractor {

        private final PhasorFeature feature;
        private final int samples;
        private final int pairs;
        private final double[] cosine;
        private final double[] sine;
        private final double[] amplitude;
        private final double[] difference;

        State(PhasorFeature feature, WindowShape shape) {
            this.feature = feature;
            this.samples = shape.samples();
            this.pairs = pairs(shape);
            int channels = shape.channels();
            this.cosine = new double[channels];
            this.sine = new double[channels];
            this.amplitude = new double[channels];
            this.difference = new double[channels];
            for (int c = 0; c < channels; c++) {
                cosine[c] = Math.cos(2 * Math.PI * c / channels);
                sine[c] = Math.sin(2 * Math.PI * c / channels);
            }
        }

        @Override
        @HotPath
        public void window(double[][] window, int from, double[] out, int at) {
            for (int c = 0; c < amplitude.length; c++) {
                amplitude[c] = feature.amplitude(window[c], from, samples);
                difference[c] = feature.differenceAmplitude(window[c], from, samples);
            }
            int pair = at;
            for (int i = 0; i < amplitude.length; i++) {
                for (int j = i + 1; j < amplitude.length; j++) {
                    double distance = distance(amplitude, i, j);
                    out[pair] = Math.log(distance);
                    out[pair + pairs] = Math.log(distance / distance(difference, i, j));
                    pair++;
                }
            }
        }

        private double distance(double[] length, int i, int j) {
            double x = length[i] * cosine[i] - length[j] * cosine[j];
            double y = length[i] * sine[i] - length[j] * sine[j];
            return Math.sqrt(x * x + y * y);
        }
    }
}
