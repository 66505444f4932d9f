package org.opentmr.tuning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opentmr.motion.Motion;

/**
 * What a session comes to when one setting goes through its values and all others stay. One element per value. What a motion
 * pays for its threshold is its own: missed and false activations. What all gain is of all: a motion that is decided less
 * often is less often wrong in the others' contractions.
 *
 * @param motion that the setting belongs to; empty where it was set for all motions alike
 * @param value ascending, the present one among them
 * @param present index of the present value; −1 where motions differ in it and none is the present one
 * @param accuracy correct decisions among all of the session; one withheld counts as an error
 * @param acceptedAccuracy correct decisions among those not withheld; NaN where none is
 * @param rejectionRate withheld decisions among all of the session
 * @param wrongShare decisions in contractions of all motions at which the limb makes another one
 * @param falseActivationsPerMinute at rest, of the motion or of all; NaN where the session holds no rest
 * @param missedShare decisions in contractions, of the motion or of all, at which the limb stands still
 * @param missedContractions share of contractions, of the motion or of all, in which the limb never made it
 */
public record ThresholdSweep(
        Optional<Motion> motion,
        double[] value,
        int present,
        double[] accuracy,
        double[] acceptedAccuracy,
        double[] rejectionRate,
        double[] wrongShare,
        double[] falseActivationsPerMinute,
        double[] missedShare,
        double[] missedContractions) {

    /** Where the motions differ in what is set for all. */
    public static final int NO_PRESENT = -1;

    private static final double MINUTE_SECONDS = 60;

    /** Rejection thresholds to try: every 0.05, and close to certainty, where a confident classifier begins to be withheld. */
    public static double[] thresholds() {
        return IntStream.concat(IntStream.rangeClosed(0, 19).map(i -> 50 * i), IntStream.of(970, 980, 990, 995, 999))
                .mapToDouble(i -> i / 1000.0)
                .toArray();
    }

    /**
     * Of one parameter.
     *
     * @param values to try beside the present one, each within the parameter's range
     */
    public static ThresholdSweep of(WhatIf whatIf, Parameter parameter, double... values) {
        return sweep(whatIf, List.of(parameter), parameter.motion(), values);
    }

    /**
     * Of several parameters that are set alike, for example every motion's rejection threshold.
     *
     * @param values to try, each within the range of every parameter
     */
    public static ThresholdSweep together(WhatIf whatIf, List<Parameter> parameters, double... values) {
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("a sweep needs at least one setting, got none");
        }
        return sweep(whatIf, parameters, Optional.empty(), values);
    }

    private static ThresholdSweep sweep(
            WhatIf whatIf, List<Parameter> parameters, Optional<Motion> motion, double[] values) {
        double[] now = parameters.stream()
                .mapToDouble(whatIf.settings()::get)
                .distinct()
                .toArray();
        double[] value = DoubleStream.concat(
                        Arrays.stream(values), now.length == 1 ? Arrays.stream(now) : DoubleStream.empty())
                .sorted()
                .distinct()
                .toArray();
        // Every point is replayed by itself and lands in its place: the same on any number of threads.
        List<ControlOutcome> outcomes = Arrays.stream(value)
                .parallel()
                .mapToObj(each -> outcome(whatIf, parameters, each))
                .toList();
        List<List<MotionOutcome>> own = outcomes.stream()
                .map(outcome -> outcome.motions().stream()
                        .filter(each -> motion.isEmpty() || each.motion().equals(motion.get()))
                        .toList())
                .toList();
        return new ThresholdSweep(
                motion,
                value,
                now.length == 1 ? Arrays.binarySearch(value, now[0]) : NO_PRESENT,
                curve(outcomes, ControlOutcome::accuracy),
                curve(outcomes, outcome -> outcome.confusion().acceptedAccuracy()),
                curve(outcomes, outcome -> outcome.confusion().rejectionRate()),
                curve(outcomes, ControlOutcome::wrongShare),
                IntStream.range(0, value.length)
                        .mapToDouble(i -> falseActivationsPerMinute(
                                own.get(i), outcomes.get(i).restSeconds()))
                        .toArray(),
                curve(own, ThresholdSweep::missed),
                curve(own, ThresholdSweep::missedContractions));
    }

    private static <T> double[] curve(List<T> points, ToDoubleFunction<T> figure) {
        return points.stream().mapToDouble(figure).toArray();
    }

    private static ControlOutcome outcome(WhatIf whatIf, List<Parameter> parameters, double value) {
        Map<Parameter, Double> wanted = new LinkedHashMap<>();
        parameters.stream()
                .filter(parameter -> whatIf.settings().get(parameter) != value)
                .forEach(parameter -> wanted.put(parameter, value));
        return wanted.isEmpty()
                ? whatIf.outcome()
                : ControlOutcome.of(
                        whatIf.evidence(),
                        DecisionTrack.of(whatIf.evidence(), whatIf.settings().withAll(wanted)));
    }

    private static double falseActivationsPerMinute(List<MotionOutcome> motions, double restSeconds) {
        return motions.stream().mapToInt(MotionOutcome::falseActivations).sum() / restSeconds * MINUTE_SECONDS;
    }

    private static double missed(List<MotionOutcome> motions) {
        return motions.stream()
                .mapToDouble(MotionOutcome::missedShare)
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElse(Double.NaN);
    }

    private static double missedContractions(List<MotionOutcome> motions) {
        double missed =
                motions.stream().mapToInt(MotionOutcome::contractionsMissed).sum();
        return missed / motions.stream().mapToInt(MotionOutcome::contractions).sum();
    }
}
