package org.opentmr.plot;

import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Power spectral density of some channels. */
public final class SpectrumChart {

    /** Decades shown below the strongest: what lies deeper is a filter's stop band or rounding. */
    private static final int DECADES = 8;

    private SpectrumChart() {}

    /**
     * Some spectra over the same frequencies.
     *
     * @param frequencyHz ascending
     * @param names one per spectrum
     * @param density {@code [spectrum][frequency]}, in the unit squared per hertz; what is not above 0 is left out
     * @param unit of the samples, for example "µV"
     */
    public static Picture of(double[] frequencyHz, List<String> names, double[][] density, String unit, Theme theme) {
        String title = "Power spectrum";
        if (names.size() != density.length
                || Arrays.stream(density).anyMatch(row -> row.length != frequencyHz.length)) {
            throw new IllegalArgumentException("a spectrum needs one name and " + frequencyHz.length
                    + " densities each, got " + names.size() + " names and rows of "
                    + Arrays.toString(
                            Arrays.stream(density).mapToInt(row -> row.length).toArray()));
        }
        double strongest = Arrays.stream(density)
                .flatMapToDouble(Arrays::stream)
                .filter(SpectrumChart::positive)
                .max()
                .orElse(0);
        if (frequencyHz.length < 2 || strongest == 0) {
            return Picture.empty(title, "No channel has any power, so there is no spectrum to show.", theme);
        }
        double weakest = Arrays.stream(density)
                .flatMapToDouble(Arrays::stream)
                .filter(SpectrumChart::positive)
                .min()
                .orElse(strongest);
        double top = Math.ceil(Math.log10(strongest) + 0.05);
        double bottom = Math.max(Math.floor(Math.log10(weakest)), top - DECADES);

        double low = Math.min(bottom, top - 1);
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis("frequency in Hz", frequencyHz[0], frequencyHz[frequencyHz.length - 1]),
                () -> powerAxis(unit, low, top));
        Palette palette = new Palette(theme);
        for (int spectrum = 0; spectrum < names.size(); spectrum++) {
            double[] shown = Arrays.stream(density[spectrum])
                    .map(power -> positive(power) ? power : Double.NaN)
                    .toArray();
            chart.curve(
                    names.get(spectrum), frequencyHz, shown, palette.stroke(spectrum, 1.4f), palette.edge(spectrum));
        }
        return new Picture(title, "", theme, 800, 520, chart);
    }

    private static LogAxis powerAxis(String unit, double lowDecade, double highDecade) {
        LogAxis power = new LogAxis("power density in " + unit + "²/Hz");
        power.setAutoRange(false);
        // a hair beyond the decades, or rounding may lose the tick at either end
        power.setRange(0.999 * Math.pow(10, lowDecade), 1.001 * Math.pow(10, highDecade));
        power.setBaseSymbol("10");
        power.setTickUnit(new NumberTickUnit(1));
        return power;
    }

    private static boolean positive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }
}
