package org.opentmr.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.feature.FeatureStream;
import org.opentmr.feature.WindowShape;
import org.opentmr.filter.FilterBank;
import org.opentmr.filter.FilterSpec;
import org.opentmr.filter.SosDesign;
import org.opentmr.filter.ZeroPhaseAnalysis;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.BadStretches;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * Cuts the windows of a recording: filters run over all of it, windows start at the first sample of each annotated motion
 * and never leave it; those that touch a stretch marked as bad are left out. With {@link Phase#CAUSAL} the windows equal those of a {@link FrontEnd} fed sample by sample.
 */
public final class WindowCutter {

    private final DecoderSpec spec;
    private final Phase phase;
    private final Clock clock;

    public WindowCutter(DecoderSpec spec, Phase phase, Clock clock) {
        this.spec = spec;
        this.phase = phase;
        this.clock = clock;
    }

    /**
     * The windows of a recording.
     *
     * @throws IllegalArgumentException where no annotated motion gives a window
     */
    public WindowTable cut(Recording recording) {
        WindowShape shape = spec.windowShape(recording.layout());
        long start = clock.nanos();
        double[][] filtered = roundedToFloat(recording.samples());
        filter(recording, filtered);
        double filterSeconds = clock.secondsSince(start);

        start = clock.nanos();
        int dimensions = spec.featureSet().size(shape);
        FeatureStream windows = new FeatureStream(FrontEnd.withActivity(spec.featureSet()), shape);
        List<double[]> rows = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        List<Annotation> annotations = recording.motions();
        BadStretches bad = BadStretches.of(recording.annotations());
        for (int a = 0; a < annotations.size(); a++) {
            windows.restart();
            int at = (int) annotations.get(a).firstSample();
            int end = (int) Math.min(annotations.get(a).end(), recording.length());
            while (at < end) {
                at += windows.push(filtered, at, end - at);
                if (windows.ready() && !bad.touch(at - shape.samples(), at)) {
                    double[] row = new double[dimensions + shape.channels()];
                    windows.read(row);
                    rows.add(row);
                    places.add(new int[] {a, at});
                }
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    "%s: no annotated motion is as long as one window of %.0f ms outside bad stretches; there are %d"
                            + " annotations",
                    recording.name(),
                    spec.windowSeconds() * 1e3,
                    recording.annotations().size()));
        }
        return table(recording, rows, places, new WindowTable.Timing(filterSeconds, clock.secondsSince(start)));
    }

    private void filter(Recording recording, double[][] samples) {
        double rateHz = recording.layout().rateHz();
        if (phase == Phase.ZERO) {
            // One after the other, each with its own continuation of the ends, as the published figures were made.
            List<SosDesign> designs =
                    spec.filters().stream().map(filter -> filter.design(rateHz)).toList();
            for (Annotation annotation : recording.motions()) {
                int from = (int) annotation.firstSample();
                int to = (int) Math.min(annotation.end(), recording.length());
                if (to - from < spec.windowShape(recording.layout()).samples()) {
                    continue; // gives no window, and may be shorter than the filter can continue
                }
                for (double[] channel : samples) {
                    double[] piece = Arrays.copyOfRange(channel, from, to);
                    for (SosDesign design : designs) {
                        piece = ZeroPhaseAnalysis.filtered(design, piece);
                    }
                    System.arraycopy(piece, 0, channel, from, piece.length);
                }
            }
            return;
        }
        // Also without any filter: the bank is what keeps samples that are not numbers out of the features, as live.
        FilterBank bank = new FilterBank(FilterSpec.cascade(spec.filters(), rateHz), samples.length);
        int at = 0;
        if (spec.restartAtJoins()) {
            for (long join : recording.joins()) {
                bank.run(samples, at, (int) join - at);
                bank.reset();
                at = (int) join;
            }
        }
        bank.run(samples, at, recording.length() - at);
    }

    private static double[][] roundedToFloat(double[][] samples) {
        double[][] rounded = new double[samples.length][];
        for (int c = 0; c < samples.length; c++) {
            rounded[c] = new double[samples[c].length];
            for (int i = 0; i < rounded[c].length; i++) {
                rounded[c][i] = (float) samples[c][i];
            }
        }
        return rounded;
    }

    private WindowTable table(Recording recording, List<double[]> rows, List<int[]> places, WindowTable.Timing timing) {
        WindowShape shape = spec.windowShape(recording.layout());
        int n = rows.size();
        int[] annotation = new int[n];
        long[] end = new long[n];
        double[][] features = new double[n][];
        double[] activity = new double[n];
        boolean[] bad = new boolean[n];
        for (int w = 0; w < n; w++) {
            double[] row = rows.get(w);
            int dimensions = row.length - shape.channels();
            annotation[w] = places.get(w)[0];
            end[w] = places.get(w)[1];
            features[w] = Arrays.copyOf(row, dimensions);
            for (int i = dimensions; i < row.length; i++) {
                activity[w] += row[i];
            }
            bad[w] = holdsBadSample(recording.samples(), (int) end[w] - shape.samples(), (int) end[w]);
        }
        return new WindowTable(recording.motions(), annotation, end, features, activity, bad, timing);
    }

    private static boolean holdsBadSample(double[][] samples, int from, int to) {
        for (double[] channel : samples) {
            for (int i = from; i < to; i++) {
                // A number too large for a float is none either.
                if (!Float.isFinite((float) channel[i])) {
                    return true;
                }
            }
        }
        return false;
    }
}
