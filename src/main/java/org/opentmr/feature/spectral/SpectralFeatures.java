package org.opentmr.feature.spectral;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.opentmr.feature.Feature;

/** The features of this package by name. */
public final class SpectralFeatures {

    private static final int DEFAULT_DIMENSION = 2;
    private static final double DEFAULT_TOLERANCE = 0.3;
    private static final int DEFAULT_POWER = 2;

    private SpectralFeatures() {}

    /**
     * A factory for each name; it takes the parameters that stand in brackets after the name, an empty array for the
     * defaults, and throws {@link IllegalArgumentException} for parameters that the feature does not take.
     *
     * <ul>
     *   <li>{@code MDF}, {@code MNF}, {@code MNP}: median frequency, mean frequency (both Hz) and mean power
     *   <li>{@code SM(order)}: spectral moment, order 2 unless stated
     *   <li>{@code DFTR}: Fourier magnitudes in six bands from 20 to 450 Hz
     *   <li>{@code LOGBAND(bands)}: logarithm of the power in evenly spaced bands, 6 unless stated
     *   <li>{@code WENG}, {@code WV}, {@code WWL}, {@code WENT}: energy, variance, waveform length and entropy of wavelet
     *       coefficients
     *   <li>{@code RMSPHASOR}, {@code WLPHASOR}: distances between channels seen as phasors
     *   <li>{@code SAMPEN(dimension, tolerance)}: sample entropy, (2, 0.3) unless stated
     *   <li>{@code FUZZYEN(dimension, tolerance, power)}: fuzzy entropy, (2, 0.3, 2) unless stated
     * </ul>
     */
    public static Map<String, Function<double[], Feature>> all() {
        Map<String, Function<double[], Feature>> factories = new TreeMap<>();
        for (SpectrumFeature feature : SpectrumFeature.values()) {
            factories.put(feature.name(), parameters -> plain(feature, parameters));
        }
        for (WaveletFeature feature : WaveletFeature.values()) {
            factories.put(feature.name(), parameters -> plain(feature, parameters));
        }
        for (PhasorFeature feature : PhasorFeature.values()) {
            factories.put(feature.name(), parameters -> plain(feature, parameters));
        }
        factories.put("SM", SpectralFeatures::spectralMoment);
        factories.put(FourierBands.DFTR.name(), parameters -> plain(FourierBands.DFTR, parameters));
        factories.put("LOGBAND", SpectralFeatures::logBandPower);
        factories.put("SAMPEN", SpectralFeatures::sampleEntropy);
        factories.put("FUZZYEN", SpectralFeatures::fuzzyEntropy);
        return Collections.unmodifiableMap(factories);
    }

    private static Feature plain(Feature feature, double[] parameters) {
        if (parameters.length != 0) {
            throw new IllegalArgumentException(
                    feature.name() + " takes no parameters, got " + Arrays.toString(parameters));
        }
        return feature;
    }

    private static Feature spectralMoment(double[] parameters) {
        return switch (parameters.length) {
            case 0 -> new SpectralMoment(2);
            case 1 -> new SpectralMoment(whole("SM", "order", parameters[0]));
            default -> throw wrongCount("SM(order)", parameters);
        };
    }

    private static Feature logBandPower(double[] parameters) {
        return switch (parameters.length) {
            case 0 -> new LogBandPower(LogBandPower.STANDARD_BANDS);
            case 1 -> new LogBandPower(whole("LOGBAND", "bands", parameters[0]));
            default -> throw wrongCount("LOGBAND(bands)", parameters);
        };
    }

    private static Feature sampleEntropy(double[] parameters) {
        return switch (parameters.length) {
            case 0 -> new SampleEntropy(DEFAULT_DIMENSION, DEFAULT_TOLERANCE);
            case 2 -> new SampleEntropy(whole("SAMPEN", "dimension", parameters[0]), parameters[1]);
            default -> throw wrongCount("SAMPEN(dimension,tolerance)", parameters);
        };
    }

    private static Feature fuzzyEntropy(double[] parameters) {
        return switch (parameters.length) {
            case 0 -> new FuzzyEntropy(DEFAULT_DIMENSION, DEFAULT_TOLERANCE, DEFAULT_POWER);
            case 3 ->
                new FuzzyEntropy(
                        whole("FUZZYEN", "dimension", parameters[0]),
                        parameters[1],
                        whole("FUZZYEN", "power", parameters[2]));
            default -> throw wrongCount("FUZZYEN(dimension,tolerance,power)", parameters);
        };
    }

    private static int whole(String feature, String parameter, double value) {
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(feature + " needs a whole number as " + parameter + ", got " + value);
        }
        return (int) value;
    }

    private static IllegalArgumentException wrongCount(String usage, double[] parameters) {
        return new IllegalArgumentException(
                usage + " takes all of its parameters or none, got " + Arrays.toString(parameters));
    }
}
