package org.opentmr.assessment.coach;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** A good session of a quick statistical person, and what can be done to it. */
final class GivenRecording {

    private static final double RATE_HZ = 500;

    /** The session begins with a second of rest. */
    private static final int REST_SAMPLES = 500;

    private Recording recording;

    GivenRecording() {
        this(4, 8);
    }

    GivenRecording(int repetitions, int channels) {
        PersonSpec skilled = new PersonSpec(new Seed(5), channels, RATE_HZ, 120, 4, 0.1);
        MotionSet motions = MotionSet.of(List.of(
                Motion.REST,
                Motion.named("hand close"),
                Motion.named("hand open"),
                Motion.named("pronation"),
                Motion.named("elbow flexion")));
        recording = new SyntheticSession(
                        skilled,
                        new SessionConditions(1, 0, 0, 50),
                        new SessionProtocol(motions, repetitions, 2, 1))
                .make("01", "01");
    }

    Recording recording() {
        return recording;
    }

    private GivenRecording with(ChannelLayout layout, double[][] samples, List<Annotation> annotations) {
        recording = new Recording(
                recording.name(), recording.subject(), recording.session(), layout, samples, annotations, List.of());
        return this;
    }

    private double[][] copy() {
        return Arrays.stream(recording.samples()).map(double[]::clone).toArray(double[][]::new);
    }

    /** Multiplies the contractions of a motion by a function of the time within them, 0 to 1; the noise of rest stays. */
    GivenRecording scaled(String motion, IntPredicate repetition, DoubleUnaryOperator gain) {
        double[][] samples = copy();
        for (Annotation each : recording.motions()) {
            if (each.motion().name().equals(motion) && repetition.test(each.repetition().orElseThrow())) {
                for (double[] channel : samples) {
                    for (int i = 0; i < each.samples(); i++) {
                        double g = gain.applyAsDouble((double) i / each.samples());
                        double noise = Math.sqrt(1 - Math.min(1, g * g)) * channel[i % REST_SAMPLES];
                        int at = (int) each.firstSample() + i;
                        channel[at] = g * channel[at] + noise;
                    }
                }
            }
        }
        return with(recording.layout(), samples, recording.annotations());
    }

    /** In one repetition the person did another motion than the one asked for. */
    GivenRecording mistaken(String motion, int repetition, String done) {
        double[][] samples = copy();
        Annotation to = find(motion, repetition);
        Annotation from = find(done, repetition);
        for (int c = 0; c < samples.length; c++) {
            System.arraycopy(
                    recording.samples()[c], (int) from.firstSample(), samples[c], (int) to.firstSample(), (int) to.samples());
        }
        return with(recording.layout(), samples, recording.annotations());
    }

    private Annotation find(String motion, int repetition) {
        return recording.motions().stream()
                .filter(each -> each.motion().name().equals(motion)
                        && each.repetition().orElseThrow() == repetition)
                .findFirst()
                .orElseThrow();
    }

    /** Every sample of one channel becomes another. */
    GivenRecording channel(int channel, DoubleUnaryOperator change) {
        double[][] samples = copy();
        samples[channel] = Arrays.stream(samples[channel]).map(change).toArray();
        return with(recording.layout(), samples, recording.annotations());
    }

    GivenRecording joined(int channel, int other) {
        double[][] samples = copy();
        samples[channel] = samples[other].clone();
        return with(recording.layout(), samples, recording.annotations());
    }

    GivenRecording without(String motion) {
        return with(
                recording.layout(),
                recording.samples(),
                recording.annotations().stream()
                        .filter(each -> !each.motion().name().equals(motion))
                        .toList());
    }

    /** Half of the repetitions of a motion, the odd ones, stand under another name, numbered anew. */
    GivenRecording alsoCalled(String motion, String name) {
        return with(
                recording.layout(),
                recording.samples(),
                recording.annotations().stream()
                        .map(each -> {
                            int repetition = each.repetition().orElseThrow();
                            boolean renamed = each.motion().name().equals(motion) && repetition % 2 == 1;
                            return new Annotation(
                                    each.firstSample(),
                                    each.samples(),
                                    renamed ? name : each.label(),
                                    OptionalInt.empty(),
                                    OptionalInt.of(repetition),
                                    each.split());
                        })
                        .toList());
    }

    GivenRecording times(double gain) {
        return with(
                recording.layout(),
                Arrays.stream(recording.samples())
                        .map(channel -> Arrays.stream(channel).map(x -> gain * x).toArray())
                        .toArray(double[][]::new),
                recording.annotations());
    }

    /** The channels in another order, each with its name. */
    GivenRecording reversed() {
        int n = recording.layout().size();
        List<Channel> channels = IntStream.range(0, n)
                .mapToObj(c -> recording.layout().channels().get(n - 1 - c))
                .toList();
        double[][] samples =
                IntStream.range(0, n).mapToObj(c -> recording.samples()[n - 1 - c]).toArray(double[][]::new);
        return with(new ChannelLayout(channels, RATE_HZ), samples, recording.annotations());
    }
}
