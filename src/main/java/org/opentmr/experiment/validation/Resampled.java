package org.opentmr.experiment.validation;

import java.util.List;
import org.opentmr.filter.FilterBank;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/** A recording as a slower amplifier would have made it. */
final class Resampled {

    /** Steep enough that what is left above half the new rate is far below the noise. */
    private static final int ORDER = 8;

    /** Where the filter begins, as a share of the new rate. */
    private static final double CORNER_SHARE = 0.4;

    private Resampled() {}

    /**
     * At another rate: low-pass (Butterworth of order {@value #ORDER}, causal, as an amplifier has it), then samples on
     * the line between two old ones.
     *
     * @param rateHz up to the rate that it has; the same gives the recording itself
     */
    static Recording to(double rateHz, Recording recording) {
        double oldHz = recording.layout().rateHz();
        if (!(rateHz > 0 && rateHz <= oldHz)) {
            throw new IllegalArgumentException(
                    "a recording at " + oldHz + " Hz can be given a rate above 0 and up to that, got " + rateHz);
        }
        if (rateHz == oldHz) {
            return recording;
        }
        double[][] filtered = new double[recording.layout().size()][];
        for (int c = 0; c < filtered.length; c++) {
            filtered[c] = recording.samples()[c].clone();
        }
        new FilterBank(new FilterSpec.LowPass(ORDER, CORNER_SHARE * rateHz).design(oldHz), filtered.length)
                .run(filtered, 0, recording.length());
        double step = oldHz / rateHz;
        int length = (int) Math.floor((recording.length() - 1) / step) + 1;
        double[][] samples = new double[filtered.length][length];
        for (int c = 0; c < filtered.length; c++) {
            for (int i = 0; i < length; i++) {
                int below = (int) Math.floor(i * step);
                int above = Math.min(below + 1, filtered[c].length - 1);
                double share = i * step - below;
                samples[c][i] = filtered[c][below] + share * (filtered[c][above] - filtered[c][below]);
            }
        }
        List<Annotation> annotations = recording.annotations().stream()
                .map(a -> new Annotation(
                        Math.round(a.firstSample() / step),
                        Math.round(a.samples() / step),
                        a.label(),
                        a.value(),
                        a.repetition(),
                        a.split()))
                .toList();
        return new Recording(
                recording.name(),
                recording.subject(),
                recording.session(),
                new ChannelLayout(recording.layout().channels(), rateHz),
                samples,
                annotations,
                List.of());
    }
}
