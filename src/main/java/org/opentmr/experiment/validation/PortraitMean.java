package org.opentmr.experiment.validation;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.opentmr.experiment.Quantiles;
import org.opentmr.experiment.SignalPortrait;
import org.opentmr.experiment.report.Column;

/**
 * The mean of some recordings' portraits, every recording counting alike.
 *
 * @param recordings how many
 * @param figures quantiles of each of {@link #FIGURES}
 * @param amplitudes as in a portrait
 * @param frequencyHz of the spectrum
 * @param spectrum mean density, each piece scaled to power 1 first
 */
record PortraitMean(
        int recordings, List<Quantiles> figures, double[] amplitudes, double[] frequencyHz, double[] spectrum) {

    static final Figure RMS = figure("rms", "RMS", "µV", 1, SignalPortrait::rms);

    /** What is compared. */
    static final List<Figure> FIGURES = List.of(
            RMS,
            figure("medianHz", "median frequency", "Hz", 0, SignalPortrait::medianHz),
            figure("kurtosis", "kurtosis", "", 2, SignalPortrait::kurtosis),
            figure("meanOverRms", "mean absolute value over RMS", "", 3, SignalPortrait::meanOverRms),
            figure("crossingsPerSecond", "zero crossings", "1/s", 0, SignalPortrait::crossingsPerSecond),
            figure("turnsPerSecond", "slope sign changes", "1/s", 0, SignalPortrait::turnsPerSecond),
            figure("lengthPerSecond", "waveform length over RMS", "1/s", 0, SignalPortrait::lengthPerSecond));

    /**
     * One figure of a portrait.
     *
     * @param column of a table that shows it
     * @param of its quantiles
     */
    record Figure(Column column, Function<SignalPortrait, Quantiles> of) {}

    private static Figure figure(
            String key, String heading, String unit, int decimals, Function<SignalPortrait, Quantiles> of) {
        return new Figure(new Column(key, heading, unit, decimals), of);
    }

    /** Of at least one portrait, all of recordings at one rate. */
    static PortraitMean of(List<SignalPortrait> portraits) {
        double[] amplitudes = new double[SignalPortrait.BINS];
        int bins = portraits.get(0).spectrum().density().length;
        double[] frequencyHz = new double[bins];
        double[] spectrum = new double[bins];
        for (int k = 0; k < bins; k++) {
            frequencyHz[k] = portraits.get(0).spectrum().frequencyHz(k);
            for (SignalPortrait portrait : portraits) {
                spectrum[k] += portrait.spectrum().density()[k] / portraits.size();
            }
        }
        for (SignalPortrait portrait : portraits) {
            for (int i = 0; i < amplitudes.length; i++) {
                amplitudes[i] += portrait.amplitudes()[i] / portraits.size();
            }
        }
        List<Quantiles> figures =
                FIGURES.stream().map(figure -> mean(portraits, figure.of)).toList();
        return new PortraitMean(portraits.size(), figures, amplitudes, frequencyHz, spectrum);
    }

    Quantiles figure(Figure figure) {
        return figures.get(FIGURES.indexOf(figure));
    }

    private static Quantiles mean(List<SignalPortrait> portraits, Function<SignalPortrait, Quantiles> of) {
        ToDoubleFunction<ToDoubleFunction<Quantiles>> mean = quantile -> portraits.stream()
                .mapToDouble(portrait -> quantile.applyAsDouble(of.apply(portrait)))
                .average()
                .orElse(Double.NaN);
        return new Quantiles(
                mean.applyAsDouble(Quantiles::p5),
                mean.applyAsDouble(Quantiles::p25),
                mean.applyAsDouble(Quantiles::p50),
                mean.applyAsDouble(Quantiles::p75),
                mean.applyAsDouble(Quantiles::p95));
    }
}
