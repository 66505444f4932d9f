package org.opentmr.feature.spectral;

import java.util.List;
import org.opentmr.feature.FeatureCatalog;
import org.opentmr.feature.FeatureFamily;

/** The features of this package by name. */
public final class SpectralFeatures implements FeatureCatalog {

    @Override
    public List<FeatureFamily> families() {
        return List.of(
                FeatureFamily.of("median frequency in Hz", SpectrumFeature.MDF),
                FeatureFamily.of("mean frequency in Hz", SpectrumFeature.MNF),
                FeatureFamily.of("mean power of a frequency bin", SpectrumFeature.MNP),
                new FeatureFamily(
                        "SM",
                        "spectral moment of an order",
                        List.of(2.0),
                        parameters -> new SpectralMoment(whole("SM", "order", parameters[0]))),
                FeatureFamily.of("Fourier magnitudes in six bands from 20 to 450 Hz", FourierBands.DFTR),
                new FeatureFamily(
                        "LOGBAND",
                        "log power in so many evenly spaced bands",
                        List.of((double) LogBandPower.STANDARD_BANDS),
                        parameters -> new LogBandPower(whole("LOGBAND", "bands", parameters[0]))),
                FeatureFamily.of("energy of wavelet coefficients, per level", WaveletFeature.WENG),
                FeatureFamily.of("variance of wavelet coefficients, per level", WaveletFeature.WV),
                FeatureFamily.of("waveform length of wavelet coefficients, per level", WaveletFeature.WWL),
                FeatureFamily.of("entropy of wavelet coefficients, per level", WaveletFeature.WENT),
                FeatureFamily.of("RMS distances between channels seen as phasors", PhasorFeature.RMSPHASOR),
                FeatureFamily.of("waveform length distances between channels seen as phasors", PhasorFeature.WLPHASOR),
                new FeatureFamily(
                        "SAMPEN",
                        "sample entropy of a dimension and a tolerance in standard deviations",
                        List.of(2.0, 0.3),
                        parameters -> new SampleEntropy(whole("SAMPEN", "dimension", parameters[0]), parameters[1])),
                new FeatureFamily(
                        "FUZZYEN",
                        "fuzzy entropy of a dimension, a tolerance in standard deviations and a power",
                        List.of(2.0, 0.3, 2.0),
                        parameters -> new FuzzyEntropy(
                                whole("FUZZYEN", "dimension", parameters[0]),
                                parameters[1],
                                whole("FUZZYEN", "power", parameters[2]))));
    }

    private static int whole(String feature, String parameter, double value) {
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(feature + " needs a whole number as " + parameter + ", got " + value);
        }
        return (int) value;
    }
}
