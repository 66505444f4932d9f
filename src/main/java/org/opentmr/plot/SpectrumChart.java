package org.opentmr.plot;

import java.util.Arrays;
import java.util.List;

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
        double[] all = Arrays.stream(density).flatMapToDouble(Arrays::stream).toArray();
        if (frequencyHz.length < 2 || Arrays.stream(all).noneMatch(DecadeAxis::positive)) {
            return Picture.empty(title, "No channel has any power, so there is no spectrum to show.", theme);
        }
        int[] decades = DecadeAxis.decades(all, DECADES);
        XyChart chart = new XyChart(
                theme,
                () -> new FittedAxis("frequency in Hz", frequencyHz[0], frequencyHz[frequencyHz.length - 1]),
                () -> new DecadeAxis("power density in " + unit + "²/Hz", decades[0], decades[1]));
        Palette palette = new Palette(theme);
        for (int spectrum = 0; spectrum < names.size(); spectrum++) {
            double[] shown = Arrays.stream(density[spectrum])
                    .map(power -> DecadeAxis.positive(power) ? power : Double.NaN)
                    .toArray();
            chart.curve(
                    names.get(spectrum), frequencyHz, shown, palette.stroke(spectrum, 1.4f), palette.edge(spectrum));
        }
        return new Picture(title, "", theme, 800, 520, chart);
    }
}
