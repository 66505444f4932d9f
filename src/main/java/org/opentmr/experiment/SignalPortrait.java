package org.opentmr.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.PowerSpectrum;
import org.opentmr.signal.Recording;

/**
 * What the EMG of a recording is like while the person contracts, for laying real and simulated recordings side by side.
 * Looked at are pieces of 0.25 s of every channel within annotated motions, as recorded, less their mean; a piece counts
 * where it is at least twice as strong as that channel at rest, because elsewhere it is the noise that would be measured.
 *
 * @param name of the recording
 * @param unit of its samples
 * @param restRms per channel, RMS at rest; NaN where no rest is annotated, then all pieces count
 * @param rms over the pieces, unit of the samples
 * @param medianHz frequency that halves the power of a piece from 15 Hz up
 * @param kurtosis fourth central moment over the squared second; 3 is Gaussian
 * @param meanOverRms mean absolute value over RMS; 0.80 is Gaussian, 0.71 Laplacian
 * @param crossingsPerSecond of zero
 * @param turnsPerSecond changes of the slope's sign
 * @param lengthPerSecond waveform length over RMS, per second
 * @param amplitudes share of the samples in each of {@link #BINS} equal bins from −{@link #REACH} to {@link #REACH} RMS
 * @param spectrum mean density of the pieces, each scaled to power 1 first
 */
public record SignalPortrait(
        String name,
        String unit,
        double[] restRms,
        Quantiles rms,
        Quantiles medianHz,
        Quantiles kurtosis,
        Quantiles meanOverRms,
        Quantiles crossingsPerSecond,
        Quantiles turnsPerSecond,
        Quantiles lengthPerSecond,
        double[] amplitudes,
        PowerSpectrum spectrum) {

    public static final int BINS = 81;
    public static final double REACH = 5;

    private static final double PIECE_SECONDS = 0.25;
    private static final double LEAST_STRENGTH = 2;

    /** Below it lie motion and drift; the lowest corner of EMG amplifiers is 10 to 20 Hz. */
    private static final double LOWEST_HZ = 15;

    /** What one piece of one channel is like. */
    private record Piece(
            double rms,
            double medianHz,
            double kurtosis,
            double meanOverRms,
            double crossings,
            double turns,
            double length) {}

    /**
     * The portrait of an annotated recording of raw EMG.
     *
     * @throws IllegalArgumentException where no piece counts
     */
    public static SignalPortrait of(Recording recording) {
        double rateHz = recording.layout().rateHz();
        int samples = (int) Math.round(PIECE_SECONDS * rateHz);
        double[] rest = restRms(recording);
        List<Piece> pieces = new ArrayList<>();
        double[] amplitudes = new double[BINS];
        double[] density = new double[samples / 2 + 1];
        for (Annotation annotation : recording.motions()) {
            if (annotation.motion().isRest()) {
                continue;
            }
            long last = Math.min(annotation.end(), recording.length()) - samples;
            for (int from = (int) annotation.firstSample(); from <= last; from += samples) {
                for (int c = 0; c < rest.length; c++) {
                    double[] x = centred(recording.samples()[c], from, samples);
                    double rms = rms(x);
                    if (rms > 0 && !(rms < LEAST_STRENGTH * rest[c])) {
                        PowerSpectrum own = PowerSpectrum.welch(x, rateHz, samples, List.of());
                        pieces.add(piece(x, rms, rateHz, own.medianHz(LOWEST_HZ)));
                        count(x, rms, amplitudes);
                        for (int k = 0; k < density.length; k++) {
                            density[k] += own.density()[k] / (rms * rms);
                        }
                    }
                }
            }
        }
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException(
                    recording.name() + ": no channel is at least twice as strong in a motion as at"
                            + " rest; a portrait needs annotated contractions");
        }
        double total = Arrays.stream(amplitudes).sum();
        return new SignalPortrait(
                recording.name(),
                recording.layout().unit(),
                rest,
                quantiles(pieces, Piece::rms),
                quantiles(pieces, Piece::medianHz),
                quantiles(pieces, Piece::kurtosis),
                quantiles(pieces, Piece::meanOverRms),
                quantiles(pieces, Piece::crossings),
                quantiles(pieces, Piece::turns),
                quantiles(pieces, Piece::length),
                Arrays.stream(amplitudes).map(n -> n / total).toArray(),
                new PowerSpectrum(
                        rateHz / samples,
                        Arrays.stream(density).map(d -> d / pieces.size()).toArray()));
    }

    private static double[] restRms(Recording recording) {
        double[] rest = new double[recording.layout().size()];
        for (int c = 0; c < rest.length; c++) {
            double squares = 0;
            long count = 0;
            for (Annotation annotation : recording.motions()) {
                if (annotation.motion().isRest()) {
                    int from = (int) annotation.firstSample();
                    int length = (int) (Math.min(annotation.end(), recording.length()) - from);
                    double rms = rms(centred(recording.samples()[c], from, length));
                    squares += rms * rms * length;
                    count += length;
                }
            }
            rest[c] = Math.sqrt(squares / count);
        }
        return rest;
    }

    private static Quantiles quantiles(List<Piece> pieces, ToDoubleFunction<Piece> figure) {
        return Quantiles.of(pieces.stream().mapToDouble(figure).toArray());
    }

    private static double[] centred(double[] channel, int from, int count) {
        double[] x = Arrays.copyOfRange(channel, from, from + count);
        double mean = Arrays.stream(x).sum() / count;
        for (int i = 0; i < count; i++) {
            x[i] -= mean;
        }
        return x;
    }

    private static double rms(double[] x) {
        double squares = 0;
        for (double value : x) {
            squares += value * value;
        }
        return Math.sqrt(squares / x.length);
    }

    private static Piece piece(double[] x, double rms, double rateHz, double medianHz) {
        double fourth = 0;
        double absolute = 0;
        double length = 0;
        int crossings = 0;
        int turns = 0;
        for (int i = 0; i < x.length; i++) {
            fourth += x[i] * x[i] * x[i] * x[i];
            absolute += Math.abs(x[i]);
            if (i > 0) {
                length += Math.abs(x[i] - x[i - 1]);
                crossings += x[i] * x[i - 1] < 0 ? 1 : 0;
            }
            if (i > 1) {
                turns += (x[i] - x[i - 1]) * (x[i - 1] - x[i - 2]) < 0 ? 1 : 0;
            }
        }
        double seconds = x.length / rateHz;
        return new Piece(
                rms,
                medianHz,
                fourth / x.length / (rms * rms * rms * rms),
                absolute / x.length / rms,
                crossings / seconds,
                turns / seconds,
                length / rms / seconds);
    }

    private static void count(double[] x, double rms, double[] amplitudes) {
        for (double value : x) {
            int bin = (int) Math.floor((value / rms + REACH) / (2 * REACH) * BINS);
            if (bin >= 0 && bin < BINS) {
                amplitudes[bin]++;
            }
        }
    }
}
