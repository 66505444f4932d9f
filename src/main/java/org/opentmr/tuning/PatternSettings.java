package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.Command;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.Controller;
import org.opentmr.control.MajorityVote;
import org.opentmr.control.MajorityVote.RejectedVotes;
import org.opentmr.control.ProportionalSpeed;
import org.opentmr.control.Rejection;
import org.opentmr.control.VelocityRamp;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * The settings of pattern recognition: rejection threshold and proportional range of every motion, hysteresis, vote, ramp,
 * largest speed.
 *
 * <p>What does nothing is not offered: settings of a motion that the decoder does not know, ranges and largest speed where
 * speed is not proportional.
 *
 * @param motions in the order of the ranges
 * @param control its stages
 * @param ranges per motion
 * @param trained per motion, the range that training found; 0 to 0 where the decoder does not know the motion. Says how far
 *     a range may be moved
 * @param unit of a contraction's strength
 */
public record PatternSettings(
        MotionSet motions, ControlSpec control, List<ActivityRange> ranges, List<ActivityRange> trained, String unit)
        implements Settings {

    private static final String REJECTION = "rejection";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String HYSTERESIS = "hysteresis";
    private static final String VOTE = "vote";
    private static final String RAMP = "ramp";
    private static final String RAMP_DOWN = "ramp-down";
    private static final String MAXIMUM = "maximum";

    /** The largest threshold below 1, at which nothing but certainty is accepted. */
    private static final double HIGHEST_REJECTION = 0.999;

    /** A vote over more than this delays by half a second and more at 25 ms. */
    private static final int LONGEST_VOTE = 41;

    /** Two seconds to full speed at 25 ms. */
    private static final int LONGEST_RAMP = 80;

    /** How far a range may reach beyond the strongest of training: a stronger contraction than any so far. */
    private static final double REACH = 4;

    /** What control without rejection does. */
    private static final Rejection NONE_REJECTED =
            new Rejection(0, new TreeMap<>(), Rejection.DEFAULT.hysteresis(), OptionalDouble.empty(), false);

    public PatternSettings {
        ranges = List.copyOf(ranges);
        trained = List.copyOf(trained);
        if (ranges.size() != motions.size() || trained.size() != motions.size()) {
            throw new IllegalArgumentException("settings for " + motions.size() + " motions need as many ranges, got "
                    + ranges.size() + " and " + trained.size() + " from training");
        }
    }

    /** With the ranges that training found. */
    public PatternSettings(MotionSet motions, ControlSpec control, List<ActivityRange> ranges, String unit) {
        this(motions, control, ranges, ranges, unit);
    }

    /** Where tuning starts: the settings that the decoder came with. */
    public static PatternSettings of(SessionEvidence evidence) {
        return new PatternSettings(
                evidence.motions(),
                evidence.spec().control(),
                evidence.ranges(),
                evidence.recording().layout().unit());
    }

    /** The settings that a decoder carries. */
    public static PatternSettings of(TrainedDecoder decoder) {
        return new PatternSettings(
                decoder.model().motions(),
                decoder.spec().control(),
                decoder.activityRanges(),
                decoder.layout().unit());
    }

    @Override
    public TrainedDecoder applyTo(TrainedDecoder decoder) {
        List<ActivityRange> changed = new ArrayList<>(decoder.activityRanges());
        MotionSet known = decoder.model().motions();
        for (int m = 0; m < motions.size(); m++) {
            int place = known.indexOf(motions.get(m));
            if (place != MotionSet.NONE && isKnown(m)) {
                changed.set(place, ranges.get(m));
            }
        }
        return new TrainedDecoder(
                decoder.spec().withControl(control), decoder.layout(), decoder.model(), changed, decoder.provenance());
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        boolean proportional = control.proportional().isPresent();
        for (int m = 0; m < motions.size(); m++) {
            Motion motion = motions.get(m);
            if (motion.isRest() || !isKnown(m)) {
                continue;
            }
            parameters.add(of(motion, REJECTION, "", HIGHEST_REJECTION, "accepted only above this confidence"));
            if (proportional) {
                double reach = REACH * trained.get(m).high();
                parameters.add(of(motion, LOW, unit, reach, "contraction at which it starts to move"));
                parameters.add(of(motion, HIGH, unit, reach, "contraction of full speed"));
            }
        }
        parameters.add(of(HYSTERESIS, "", 0, 1, false, "how much lower the threshold is while a motion goes on"));
        parameters.add(of(VOTE, "decisions", 1, LONGEST_VOTE, true, "majority of so many decisions; 1 is none"));
        parameters.add(
                of(RAMP, "decisions", 1, LONGEST_RAMP, true, "decisions from standstill to full speed; 1 is none"));
        parameters.add(of(RAMP_DOWN, "decisions", 1, LONGEST_RAMP, true, "how fast the ramp of other motions falls"));
        if (proportional) {
            parameters.add(of(MAXIMUM, "", 0.01, 1, false, "largest speed, of the joint's full speed"));
        }
        return parameters;
    }

    private boolean isKnown(int motion) {
        return trained.get(motion).high() > 0;
    }

    private static Parameter of(Motion motion, String what, String unit, double high, String meaning) {
        return new Parameter(
                ParameterNames.of(motion, what), Optional.of(motion), unit, 0, high, false, motion + ": " + meaning);
    }

    private static Parameter of(String name, String unit, double low, double high, boolean whole, String meaning) {
        return new Parameter(name, Optional.empty(), unit, low, high, whole, meaning);
    }

    @Override
    public double get(Parameter parameter) {
        if (parameter.motion().isPresent()) {
            return ofMotion(parameter, parameter.motion().get());
        }
        return switch (parameter.name()) {
            case HYSTERESIS -> rejection().hysteresis();
            case VOTE -> control.vote().map(MajorityVote::decisions).orElse(1);
            case RAMP -> control.ramp().map(VelocityRamp::length).orElse(1);
            case RAMP_DOWN -> control.ramp().map(VelocityRamp::down).orElse(VelocityRamp.DEFAULT.down());
            case MAXIMUM ->
                control.proportional().map(ProportionalSpeed::maximum).orElse(1.0);
            default -> throw unknown(parameter);
        };
    }

    private double ofMotion(Parameter parameter, Motion motion) {
        ActivityRange range = ranges.get(index(parameter, motion));
        return switch (what(parameter)) {
            case REJECTION ->
                rejection()
                        .thresholdByMotion()
                        .getOrDefault(motion.name(), rejection().threshold());
            case LOW -> range.low();
            case HIGH -> range.high();
            default -> throw unknown(parameter);
        };
    }

    @Override
    public PatternSettings with(Parameter parameter, double wanted) {
        double value = parameter.require(wanted);
        if (parameter.motion().isPresent()) {
            return withOfMotion(parameter, parameter.motion().get(), value);
        }
        return switch (parameter.name()) {
            case HYSTERESIS -> with(control.withRejection(rejection().withHysteresis(value)));
            case VOTE -> with(control.withVote(new MajorityVote((int) value, rejectedVotes())));
            case RAMP -> with(control.withRamp(new VelocityRamp((int) value, down())));
            case RAMP_DOWN -> with(control.withRamp(new VelocityRamp(length(), (int) value)));
            case MAXIMUM ->
                with(control.withProportional(new ProportionalSpeed(
                        control.proportional().orElse(ProportionalSpeed.DEFAULT).curve(), value)));
            default -> throw unknown(parameter);
        };
    }

    private PatternSettings withOfMotion(Parameter parameter, Motion motion, double value) {
        int index = index(parameter, motion);
        ActivityRange range = ranges.get(index);
        return switch (what(parameter)) {
            case REJECTION -> with(control.withRejection(rejection().withThreshold(motion.name(), value)));
            case LOW -> withRange(index, range(parameter, value, range.high()));
            case HIGH -> withRange(index, range(parameter, range.low(), value));
            default -> throw unknown(parameter);
        };
    }

    private static ActivityRange range(Parameter parameter, double low, double high) {
        if (low > high) {
            throw new IllegalArgumentException(parameter.name() + " would put standstill (" + parameter.text(low)
                    + ") above full speed (" + parameter.text(high) + "); change the other one first");
        }
        return new ActivityRange(low, high);
    }

    private PatternSettings withRange(int index, ActivityRange range) {
        List<ActivityRange> changed = new ArrayList<>(ranges);
        changed.set(index, range);
        return new PatternSettings(motions, control, changed, trained, unit);
    }

    private PatternSettings with(ControlSpec other) {
        return new PatternSettings(motions, other, ranges, trained, unit);
    }

    private Rejection rejection() {
        return control.rejection().orElse(NONE_REJECTED);
    }

    private RejectedVotes rejectedVotes() {
        return control.vote().map(MajorityVote::rejected).orElse(RejectedVotes.AS_REST);
    }

    private int length() {
        return control.ramp().map(VelocityRamp::length).orElse(1);
    }

    private int down() {
        return control.ramp().map(VelocityRamp::down).orElse(VelocityRamp.DEFAULT.down());
    }

    private int index(Parameter parameter, Motion motion) {
        int index = motions.indexOf(motion);
        if (index == MotionSet.NONE) {
            throw unknown(parameter);
        }
        return index;
    }

    private static String what(Parameter parameter) {
        return parameter.name().substring(parameter.name().lastIndexOf('.') + 1);
    }

    private static IllegalArgumentException unknown(Parameter parameter) {
        return new IllegalArgumentException("pattern recognition has no setting \"" + parameter.name() + "\"");
    }

    @Override
    public void replay(SessionEvidence evidence, DecisionTrack out) {
        Controller controller = control.newController(motions, ranges);
        Command command = new Command();
        Winners winners = evidence.winners();
        boolean[] restart = evidence.restart();
        for (int d = 0; d < evidence.decisions(); d++) {
            if (restart[d]) {
                controller.reset();
            }
            controller.decide(
                    winners.motion()[d],
                    winners.confidence()[d],
                    evidence.activity()[d],
                    evidence.squaredDistance()[d],
                    evidence.bad()[d],
                    command);
            out.set(d, command.decision(), command.speed(), command.isRejected());
        }
    }
}
