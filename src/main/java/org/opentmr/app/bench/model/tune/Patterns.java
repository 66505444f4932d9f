package org.opentmr.app.bench.model.tune;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * How strong every electrode is in every motion: the mean over windows of the mean absolute value after the decoder's filters.
 *
 * @param motions what the rows are
 * @param channels names of the columns
 * @param unit of a level
 * @param levels {@code [motion][channel]}; NaN where the motion has no window
 * @param contractions {@code [annotated contraction][channel]}; NaN where it has no window
 */
public record Patterns(
        MotionSet motions, List<String> channels, String unit, double[][] levels, double[][] contractions) {

    static Patterns of(Recording recording, DecoderSpec spec, MotionSet motions, Clock clock) {
        WindowTable table =
                new WindowCutter(spec.withFeatures(DecoderSpec.ENVELOPES), Phase.CAUSAL, clock).cut(recording);
        int channels = recording.layout().size();
        double[][] levels = new double[motions.size()][channels];
        double[][] contractions = new double[table.annotations().size()][channels];
        int[] ofMotion = new int[motions.size()];
        int[] ofContraction = new int[contractions.length];
        for (int w = 0; w < table.windows(); w++) {
            if (!table.bad()[w]) {
                int motion = motions.indexOf(table.motion(w));
                add(levels[motion], table.features()[w]);
                ofMotion[motion]++;
                add(contractions[table.annotation()[w]], table.features()[w]);
                ofContraction[table.annotation()[w]]++;
            }
        }
        divide(levels, ofMotion);
        divide(contractions, ofContraction);
        return new Patterns(
                motions,
                recording.layout().channels().stream().map(Channel::name).toList(),
                recording.layout().unit(),
                levels,
                contractions);
    }

    private static void add(double[] sum, double[] features) {
        for (int c = 0; c < sum.length; c++) {
            sum[c] += features[c];
        }
    }

    private static void divide(double[][] sums, int[] counts) {
        for (int row = 0; row < sums.length; row++) {
            for (int c = 0; c < sums[row].length; c++) {
                // 0 / 0 is NaN where nothing was added
                sums[row][c] /= counts[row];
            }
        }
    }

    /** Per channel, the strongest of all motions; what a share of 1 means. */
    public double[] strongest() {
        return IntStream.range(0, channels.size())
                .mapToDouble(c -> Arrays.stream(levels)
                        .mapToDouble(row -> row[c])
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Levels as shares of the strongest motion on each electrode. */
    public double[] shares(double[] level) {
        double[] strongest = strongest();
        return IntStream.range(0, level.length)
                .mapToDouble(c -> strongest[c] > 0 ? level[c] / strongest[c] : Double.NaN)
                .toArray();
    }
}
