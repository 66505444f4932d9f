package org.opentmr.tuning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** A recording of noise whose strength and smoothness are what a test wants them to be. */
final class MadeRecording {

    private static final double RATE_HZ = 500;
    private static final int SAMPLES = 400;

    private final String name;
    private final int channels;
    private final int motions;
    private final int repetitions;
    private final boolean column;

    /**
     * @param column whether the second half of the repetitions is marked for testing
     */
    MadeRecording(String name, int channels, int motions, int repetitions, boolean column) {
        this.name = name;
        this.channels = channels;
        this.motions = motions;
        this.repetitions = repetitions;
        this.column = column;
    }

    /** A property of the noise of one channel during one motion. */
    interface Shape {
        double of(int channel, int motion);
    }

    /**
     * The recording, 500 Hz, contractions of 0.8 s.
     *
     * @param strength standard deviation
     * @param smoothness 0 white, towards 1 ever smoother
     */
    Recording make(Shape strength, Shape smoothness, long seed) {
        double[][] samples = new double[channels][motions * repetitions * SAMPLES];
        List<Annotation> annotations = annotations();
        for (int c = 0; c < channels; c++) {
            SplittableRandom random = new Seed(seed).stream("made recording", c);
            double state = 0;
            for (int a = 0; a < annotations.size(); a++) {
                double keep = smoothness.of(c, a % motions);
                double gain = strength.of(c, a % motions);
                for (int i = 0; i < SAMPLES; i++) {
                    // Box and Muller 1958; of unit variance whatever the smoothness
                    double white = Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
                            * Math.cos(2 * Math.PI * random.nextDouble());
                    state = keep * state + Math.sqrt(1 - keep * keep) * white;
                    samples[c][a * SAMPLES + i] = gain * state;
                }
            }
        }
        ChannelLayout layout = new ChannelLayout(
                IntStream.range(0, channels)
                        .mapToObj(c -> new Channel("E" + (c + 1), Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                RATE_HZ);
        return new Recording(name, "01", "01", layout, samples, annotations, List.of());
    }

    List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        for (int r = 0; r < repetitions; r++) {
            for (int m = 0; m < motions; m++) {
                annotations.add(new Annotation(
                        (long) annotations.size() * SAMPLES,
                        SAMPLES,
                        m == 0 ? "rest" : "motion_" + m,
                        OptionalInt.of(m),
                        OptionalInt.of(r),
                        column
                                ? Optional.of(2 * r < repetitions ? Annotation.Split.TRAIN : Annotation.Split.TEST)
                                : Optional.empty()));
            }
        }
        return annotations;
    }

    /** Nothing conditions the signal, nothing withholds a decision. */
    static SearchInput input(Recording recording, String features) {
        return new SearchInput(
                recording,
                new DecoderSpec(
                        DecoderSpec.SCHEMA_VERSION,
                        List.of(),
                        true,
                        0.2,
                        0.05,
                        features,
                        "LDA(0.01)",
                        ControlSpec.OFF));
    }
}
