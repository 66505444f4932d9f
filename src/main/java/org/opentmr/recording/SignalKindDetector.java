package org.opentmr.recording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opentmr.signal.Channel.Kind;
import org.opentmr.signal.PowerSpectrum;
import org.opentmr.signal.Recording;

/**
 * Tells raw EMG from an envelope that the electrode has rectified and smoothed, by the samples alone. A channel is an
 * envelope when both hold, and raw in every other case (empty, constant, not decidable):
 *
 * <ol>
 *   <li><b>Slow</b>: of its power from 1 Hz up, at least {@value #SLOW_SHARE} lies at or below {@value #SLOW_HZ} Hz. Below
 *       1 Hz lie offset and drift, which say nothing. Smoothing electrodes low-pass at 2 to 8 Hz and keep 0.83 to 1.0
 *       there; raw surface EMG keeps below 0.05, with strong motion artefact up to 0.5, and an electrocardiogram without
 *       any EMG 0.5 to 0.75, because its QRS complex is faster.
 *   <li><b>On a floor</b>: excursions go one way. In frames of {@value #FRAME_SECONDS} s the lower tail (0.5th to 10th
 *       percentile) is at most {@value #LOWER_TAIL} of the upper (90th to 99.5th), summed over the frames, so that frames
 *       in which something happens decide and a drift between frames does not. Envelopes give 0 to 0.46, raw EMG 0.75 to
 *       1.4. This is what a slow but two-sided signal, such as a wandering baseline, fails.
 * </ol>
 *
 * <p>The figures are measured on public recordings (Ottobock envelopes; armbands and bipolar pairs as raw EMG) and on
 * synthetic signals. An envelope without any change of activity stands on no floor and is called raw: state the kind by
 * hand there.
 */
public final class SignalKindDetector {
    private static final double SLOW_SHARE = 0.8;
    private static final double SLOW_HZ = 10;
    private static final double DRIFT_HZ = 1;
    private static final double LOWER_TAIL = 0.6;
    private static final int FRAME_SECONDS = 10;
    private static final double SEGMENT_SECONDS = 2;

    private SignalKindDetector() {}

    /**
     * The kind of one channel.
     *
     * @param samples of any unit; samples that are not finite are left out
     * @param rateHz samples per second
     * @param joins samples at which a new piece begins, ascending
     */
    public static Kind detect(double[] samples, double rateHz, List<Long> joins) {
        return isSlow(samples, rateHz, joins) && standsOnFloor(samples, rateHz) ? Kind.ENVELOPE : Kind.RAW;
    }

    /** The kind that more than half of the channels have; a tie is raw. */
    public static Kind detect(double[][] samples, double rateHz, List<Long> joins) {
        long envelopes = Arrays.stream(samples)
                .filter(channel -> detect(channel, rateHz, joins) == Kind.ENVELOPE)
                .count();
        return 2 * envelopes > samples.length ? Kind.ENVELOPE : Kind.RAW;
    }

    /** The recording with every channel of the kind stated, or else of the kind that most channels show. */
    public static Recording withKind(Recording recording, Optional<Kind> stated) {
        Kind kind = stated.orElseGet(
                () -> detect(recording.samples(), recording.layout().rateHz(), recording.joins()));
        return new Recording(
                recording.name(),
                recording.subject(),
                recording.session(),
                recording.layout().withKind(kind),
                recording.samples(),
                recording.annotations(),
                recording.joins());
    }

    private static boolean isSlow(double[] samples, double rateHz, List<Long> joins) {
        int segment = (int) Math.max(2, Math.round(SEGMENT_SECONDS * rateHz));
        PowerSpectrum spectrum = PowerSpectrum.welch(samples, rateHz, segment, joins);
        double slow = spectrum.power(DRIFT_HZ, SLOW_HZ);
        return slow > 0 && slow >= SLOW_SHARE * spectrum.power(DRIFT_HZ, rateHz / 2);
    }

    private static boolean standsOnFloor(double[] samples, double rateHz) {
        int frame = (int) Math.max(1, Math.min(samples.length, Math.round(FRAME_SECONDS * rateHz)));
        double lower = 0;
        double upper = 0;
        for (int from = 0; from + frame <= samples.length; from += frame) {
            double[] sorted = Arrays.stream(samples, from, from + frame)
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            if (sorted.length > 0) {
                lower += percentile(sorted, 0.1) - percentile(sorted, 0.005);
                upper += percentile(sorted, 0.995) - percentile(sorted, 0.9);
            }
        }
        return upper > 0 && lower <= LOWER_TAIL * upper;
    }

    private static double percentile(double[] sorted, double fraction) {
        return sorted[(int) Math.round(fraction * (sorted.length - 1))];
    }
}
