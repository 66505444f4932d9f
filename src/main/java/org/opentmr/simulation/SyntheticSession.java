package org.opentmr.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/**
 * One session of a simulated person who follows a protocol. The same person, conditions and protocol give the same
 * samples, bit for bit.
 *
 * <p>Sample = effort × pattern(motion, place) × scatter(repetition, channel) × unsteadiness × shaped noise + noise of the
 * electrode + mains hum.
 */
public final class SyntheticSession {

    /** Time that a contraction takes to rise and to fall, inside its annotation; default of the simulation. */
    private static final double RAMP_SECONDS = 0.25;

    /** Standard deviation of the natural logarithm of the force between repetitions; default of the simulation. */
    private static final double FORCE_SCATTER = 0.15;

    /** Nobody holds a contraction steady: standard deviation of its natural logarithm; default of the simulation. */
    private static final double UNSTEADINESS = 0.25;

    /** Time over which a contraction wanders; default of the simulation. */
    private static final double WANDER_SECONDS = 0.4;

    private final PersonSpec person;
    private final SessionConditions conditions;
    private final SessionProtocol protocol;

    public SyntheticSession(PersonSpec person, SessionConditions conditions, SessionProtocol protocol) {
        this.person = person;
        this.conditions = conditions;
        this.protocol = protocol;
    }

    /** Makes the whole session, in microvolts. */
    public Recording make(String subject, String session) {
        int hold = samples(protocol.holdSeconds());
        int rest = samples(protocol.restSeconds());
        List<Annotation> annotations = new ArrayList<>();
        long at = rest;
        for (int repetition = 0; repetition < protocol.repetitions(); repetition++) {
            for (Motion motion : protocol.motions().motions()) {
                annotations.add(new Annotation(
                        at,
                        hold,
                        motion.fileName(),
                        OptionalInt.of(protocol.motions().indexOf(motion)),
                        OptionalInt.of(repetition),
                        Optional.empty()));
                at += hold + rest;
            }
        }
        int length = (int) at;
        double[][] samples = IntStream.range(0, person.channels())
                .mapToObj(channel -> channel(channel, length, annotations))
                .toArray(double[][]::new);
        ChannelLayout layout = new ChannelLayout(
                IntStream.range(0, person.channels())
                        .mapToObj(c -> new Channel("EMG" + (c + 1), Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                person.rateHz());
        return new Recording(
                "simulated session " + conditions.number(), subject, session, layout, samples, annotations, List.of());
    }

    private int samples(double seconds) {
        return (int) Math.round(seconds * person.rateHz());
    }

    private double[] channel(int channel, int length, List<Annotation> annotations) {
        double[] amplitude = amplitude(channel, length, annotations);
        SplittableRandom random = stream("noise", channel);
        double colour = StrictMath.exp(0.15 * stream("colour", channel).nextGaussian());
        EmgNoise emg = new EmgNoise(random.split(), person.rateHz(), colour);
        double mainsPhase = random.nextDouble(2 * Math.PI);
        double radiansPerSample = 2 * Math.PI * conditions.mainsHz() / person.rateHz();
        double[] samples = new double[length];
        for (int i = 0; i < length; i++) {
            samples[i] = amplitude[i] * emg.next()
                    + person.noiseMicrovolts() * random.nextGaussian()
                    + conditions.mainsMicrovolts() * StrictMath.sin(mainsPhase + radiansPerSample * i);
        }
        return samples;
    }

    /** RMS of the contraction at every sample, in microvolts. */
    private double[] amplitude(int channel, int length, List<Annotation> annotations) {
        double[] amplitude = new double[length];
        double angle = 2 * Math.PI * (channel + conditions.electrodeShift()) / person.channels();
        MotionSet motions = protocol.motions();
        for (Annotation annotation : annotations) {
            Motion motion = annotation.motion();
            if (motion.isRest()) {
                continue;
            }
            int repetition = annotation.repetition().orElseThrow();
            long place = (long) repetition * motions.size() + motions.indexOf(motion);
            double force = StrictMath.exp(FORCE_SCATTER * stream("force", place).nextGaussian());
            double scatter = StrictMath.exp(person.repeatability()
                    * stream("scatter of channel " + channel, place).nextGaussian());
            double level = person.contractionMicrovolts()
                    * force
                    * scatter
                    * new MotionPattern(person.seed(), motion).at(angle);
            fill(amplitude, annotation, level, stream("unsteadiness of channel " + channel, place));
        }
        return amplitude;
    }

    /** A trapezoid over the annotation, wandering about its level as a first-order autoregressive process does. */
    private void fill(double[] amplitude, Annotation annotation, double level, SplittableRandom random) {
        int from = (int) annotation.firstSample();
        int count = (int) annotation.samples();
        double ramp = RAMP_SECONDS * person.rateHz();
        double memory = StrictMath.exp(-1 / (WANDER_SECONDS * person.rateHz()));
        double step = UNSTEADINESS * Math.sqrt(1 - memory * memory);
        double wander = UNSTEADINESS * random.nextGaussian();
        for (int k = 0; k < count; k++) {
            wander = memory * wander + step * random.nextGaussian();
            amplitude[from + k] =
                    level * StrictMath.exp(wander) * Math.min(1, Math.min((k + 1) / ramp, (count - k) / ramp));
        }
    }

    private SplittableRandom stream(String purpose, long index) {
        return person.seed().stream("session " + conditions.number() + ", " + purpose, index);
    }
}
