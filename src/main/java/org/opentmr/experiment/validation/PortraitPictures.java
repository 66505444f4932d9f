package org.opentmr.experiment.validation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.experiment.SignalPortrait;
import org.opentmr.experiment.report.Illustration;
import org.opentmr.plot.BandedCurveChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.Theme;

/** Recorded and simulated EMG in one picture each: how amplitudes are spread, and the spectrum. */
final class PortraitPictures {

    private static final double TOP_HZ = 500;

    private PortraitPictures() {}

    static List<Illustration> of(String key, String title, PortraitMean real, PortraitMean simulated) {
        String who = real.recordings() + " recordings, " + simulated.recordings() + " simulated people.";
        return List.of(
                new Illustration(
                        "compare-" + key + "-amplitude",
                        "Share of samples by amplitude, each piece scaled to RMS 1; " + who,
                        amplitudes(title, real, simulated)),
                new Illustration(
                        "compare-" + key + "-spectrum",
                        "Mean power density, each piece scaled to power 1; " + who,
                        spectrum(title, real, simulated)));
    }

    private static Picture amplitudes(String title, PortraitMean real, PortraitMean simulated) {
        double width = 2 * SignalPortrait.REACH / SignalPortrait.BINS;
        double[] middle = IntStream.range(0, SignalPortrait.BINS)
                .mapToDouble(bin -> (bin + 0.5) * width - SignalPortrait.REACH)
                .toArray();
        double[] gaussian = Arrays.stream(middle)
                .map(x -> 100 * width * StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI))
                .toArray();
        return BandedCurveChart.of(
                "Amplitudes: " + title,
                "amplitude over RMS",
                "share of samples in %",
                List.of(
                        BandedCurveChart.Line.plain("recorded", middle, percent(real.amplitudes())),
                        BandedCurveChart.Line.plain("simulated", middle, percent(simulated.amplitudes())),
                        BandedCurveChart.Line.plain("Gaussian", middle, gaussian)),
                List.of(),
                Theme.LIGHT);
    }

    private static Picture spectrum(String title, PortraitMean real, PortraitMean simulated) {
        int bins = (int) Arrays.stream(real.frequencyHz())
                .filter(hertz -> hertz <= TOP_HZ)
                .count();
        double[] hertz = Arrays.copyOf(real.frequencyHz(), bins);
        return BandedCurveChart.of(
                "Spectrum: " + title,
                "frequency in Hz",
                "share of power in % per Hz",
                List.of(
                        BandedCurveChart.Line.plain("recorded", hertz, percent(Arrays.copyOf(real.spectrum(), bins))),
                        BandedCurveChart.Line.plain(
                                "simulated", hertz, percent(Arrays.copyOf(simulated.spectrum(), bins)))),
                List.of(),
                Theme.LIGHT);
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> 100 * share).toArray();
    }
}
