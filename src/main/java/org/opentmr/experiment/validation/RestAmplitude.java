package org.opentmr.experiment.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.opentmr.experiment.Quantiles;
import org.opentmr.filter.FilterBank;
import org.opentmr.filter.FilterSpec;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;

/** The mean absolute value of a session's windows after a high-pass: what proportional control goes by. */
final class RestAmplitude {

    private static final double WINDOW_SECONDS = 0.2;
    private static final int ORDER = 4;
    private static final double TOP_HZ = 450;

    private final Recording session;
    private final double[][] filtered;

    /** Band-pass from a corner to {@value #TOP_HZ} Hz, Butterworth of order {@value #ORDER}, causal. */
    RestAmplitude(Recording session, double cornerHz) {
        this.session = session;
        filtered = new double[session.layout().size()][];
        Arrays.setAll(filtered, channel -> session.samples()[channel].clone());
        double rateHz = session.layout().rateHz();
        new FilterBank(
                        new FilterSpec.BandPass(ORDER, cornerHz, Math.min(TOP_HZ, 0.45 * rateHz)).design(rateHz),
                        filtered.length)
                .run(filtered, 0, session.length());
    }

    /** 95th percentile at rest, per channel. */
    double[] atRest() {
        double[] high = new double[filtered.length];
        Arrays.setAll(
                high,
                channel -> Quantiles.of(windows(
                                channel, annotation -> annotation.motion().isRest()))
                        .p95());
        return high;
    }

    /** Median in the motion in which the channel is strongest. */
    double inStrongestMotion(int channel) {
        return session.motions().stream()
                .map(Annotation::motion)
                .filter(motion -> !motion.isRest())
                .distinct()
                .mapToDouble(motion -> Quantiles.of(windows(
                                channel, annotation -> annotation.motion().equals(motion)))
                        .p50())
                .max()
                .orElse(Double.NaN);
    }

    private double[] windows(int channel, Predicate<Annotation> counts) {
        int window = (int) Math.round(WINDOW_SECONDS * session.layout().rateHz());
        List<Double> values = new ArrayList<>();
        for (Annotation annotation : session.motions()) {
            if (counts.test(annotation)) {
                long last = Math.min(annotation.end(), session.length()) - window;
                for (int from = (int) annotation.firstSample(); from <= last; from += window) {
                    double sum = 0;
                    for (int i = from; i < from + window; i++) {
                        sum += Math.abs(filtered[channel][i]);
                    }
                    values.add(sum / window);
                }
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
