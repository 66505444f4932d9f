package org.opentmr.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.Command;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.Controller;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * How fast a motion goes at which strength of contraction, once its ramp is full, and how strong its contractions were.
 *
 * @param motion not rest
 * @param range between standstill and full speed
 * @param unit of a strength
 * @param strength ascending from 0, in equal steps
 * @param speed at each, 0 to 1 of full speed
 * @param contractions strength of every decision whose window lies in a contraction of the motion, ascending
 */
public record StrengthCurve(
        Motion motion, ActivityRange range, String unit, double[] strength, double[] speed, double[] contractions) {

    private static final int POINTS = 201;

    /** How much of the axis lies beyond full speed and beyond the strongest contraction. */
    private static final double MARGIN = 1.1;

    /** One for each motion that the decoder knows, in their order. */
    public static List<StrengthCurve> of(SessionEvidence evidence, PatternSettings settings) {
        return IntStream.range(0, settings.motions().size())
                .filter(motion -> !settings.motions().get(motion).isRest()
                        && settings.trained().get(motion).high() > 0)
                .mapToObj(motion -> of(evidence, settings, motion))
                .toList();
    }

    private static StrengthCurve of(SessionEvidence evidence, PatternSettings settings, int motion) {
        double[] contractions = IntStream.range(0, evidence.decisions())
                .filter(d -> evidence.inside()[d] && evidence.truth(d) == motion)
                .mapToDouble(d -> evidence.activity()[d])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        ActivityRange range = settings.ranges().get(motion);
        double strongest = contractions.length == 0 ? 0 : contractions[contractions.length - 1];
        double reach = MARGIN * Math.max(strongest, range.high());
        double[] strength = IntStream.range(0, POINTS)
                .mapToDouble(i -> reach * i / (POINTS - 1))
                .toArray();
        return new StrengthCurve(
                settings.motions().get(motion),
                range,
                settings.unit(),
                strength,
                speeds(settings, motion, strength),
                contractions);
    }

    /** Asked of the controller itself, with the stages that do not look at strength left out. */
    private static double[] speeds(PatternSettings settings, int motion, double[] strength) {
        ControlSpec proportional = settings.control()
                .proportional()
                .map(ControlSpec.OFF::withProportional)
                .orElse(ControlSpec.OFF);
        MotionSet motions = settings.motions();
        Controller controller = proportional.newController(motions, settings.ranges());
        double[] certain = new double[motions.size()];
        certain[motion] = 1;
        Command command = new Command();
        return Arrays.stream(strength)
                .map(activity -> {
                    controller.decide(certain, activity, Double.NaN, false, command);
                    return command.speed();
                })
                .toArray();
    }
}
