package org.opentmr.feature.spectral;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Numbers without parameters from a channel's power spectrum P_k at f_k (Phinyomark et al. 2012): one for each channel. A
 * channel without power has no frequency: MDF and MNF are then NaN.
 */
enum SpectrumFeature implements Feature, SpectrumValue {
    /** Median frequency in Hz: the lowest f_k at which more than half of the power has been passed. */
    MDF {
        @Override
        public double of(double[] power, double binHz) {
            double total = 0;
            for (double p : power) {
                total += p;
            }
            double passed = 0;
            for (int k = 0; k < power.length; k++) {
                passed += power[k];
                if (passed > total / 2) {
                    return k * binHz;
                }
            }
            return Double.NaN;
        }
    },
    /** Mean frequency in Hz: Σ f_k P_k / Σ P_k. */
    MNF {
        @Override
        public double of(double[] power, double binHz) {
            double weighted = 0;
            double total = 0;
            for (int k = 0; k < power.length; k++) {
                weighted += k * binHz * power[k];
                total += power[k];
            }
            return weighted / total;
        }
    },
    /** Mean power of a bin, in squared units of the signal. */
    MNP {
        @Override
        public double of(double[] power, double binHz) {
            double total = 0;
            for (double p : power) {
                total += p;
            }
            return total / power.length;
        }
    };

    @Override
    @HotPath
    public abstract double of(double[] power, double binHz);

    @Override
    public int size(WindowShape shape) {
        return shape.channels();
    }

    @Override
    public Extractor newExtractor(WindowShape shape) {
        return new SpectrumExtractor(shape, this);
    }
}
