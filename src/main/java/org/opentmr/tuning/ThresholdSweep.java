package org.opentmr.tuning;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opentmr.assessment.ConfusionMatrix;
import org.opentmr.motion.Motion;

/**
 * What a session comes to when one setting goes through its values and all others stay. One element per value. Of one
 * motion, shares are of its contractions and false activations are its own; of all, of all.
 *
 * @param motion that the setting belongs to; empty where it was set for all motions alike
 * @param value ascending, the present one among them
 * @param present index of the present value; −1 where motions differ in it and none is the present one
 * @param accuracy correct decisions among all; one withheld counts as an error
 * @param rejectionRate withheld decisions among all
 * @param falseActivationsPerMinute at rest; NaN where the session holds no rest
 * @param missedShare decisions in contractions at which the limb stands still
 * @param wrongShare those at which it makes another motion
 * @param missedContractions share of contractions in which the limb never made the motion
 */
public record ThresholdSweep(
        Optional<Motion> motion,
        double[] value,
        int present,
        double[] accuracy,
        double[] rejectionRate,
        double[] falseActivationsPerMinute,
        double[] missedShare,
        double[] wrongShare,
        double[] missedContractions) {

    /** Where the motions differ in what is set for all. */
    public static final int NO_PRESENT = -1;

    private static final double MINUTE_SECONDS = 60;

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
        IntToDoubleFunction[] figures = motion.isEmpty() ? ofAll(outcomes) : ofMotion(outcomes, motion.get());
        double[][] curves = Arrays.stream(figures)
                .map(figure -> IntStream.range(0, value.length).mapToDouble(figure).toArray())
                .toArray(double[][]::new);
        return new ThresholdSweep(
                motion,
                value,
                now.length == 1 ? Arrays.binarySearch(value, now[0]) : NO_PRESENT,
                curves[0],
                curves[1],
                curves[2],
                curves[3],
                curves[4],
                curves[5]);
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

    private static IntToDoubleFunction[] ofAll(List<ControlOutcome> outcomes) {
        return new IntToDoubleFunction[] {
            i -> outcomes.get(i).accuracy(),
            i -> outcomes.get(i).confusion().rejectionRate(),
            i -> outcomes.get(i).falseActivationsPerMinute(),
            i -> outcomes.get(i).missedShare(),
            i -> outcomes.get(i).wrongShare(),
            i -> missedContractions(outcomes.get(i).motions())
        };
    }

    private static IntToDoubleFunction[] ofMotion(List<ControlOutcome> outcomes, Motion motion) {
        ConfusionMatrix any = outcomes.get(0).confusion();
        int index = any.motions().indexOf(motion);
        List<MotionOutcome> own = outcomes.stream()
                .map(outcome -> outcome.motions().stream()
                        .filter(each -> each.motion().equals(motion))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new IntToDoubleFunction[] {
            i -> outcomes.get(i).confusion().accuracy(index),
            i -> outcomes.get(i).confusion().rejectedShare(index),
            i -> own.get(i).falseActivations() / outcomes.get(i).restSeconds() * MINUTE_SECONDS,
            i -> own.get(i).missedShare(),
            i -> own.get(i).wrongShare(),
            i -> missedContractions(List.of(own.get(i)))
        };
    }

    private static double missedContractions(List<MotionOutcome> motions) {
        double missed = motions.stream().mapToInt(MotionOutcome::contractionsMissed).sum();
        return missed / motions.stream().mapToInt(MotionOutcome::contractions).sum();
    }
}
