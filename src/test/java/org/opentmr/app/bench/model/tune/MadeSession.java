package org.opentmr.app.bench.model.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.ProportionalSpeed;
import org.opentmr.control.Rejection;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** A small session of noise: two motions and, where wanted, rest, told apart by which of three electrodes is strong. */
final class MadeSession {

    private static final double RATE_HZ = 500;
    private static final int SAMPLES = 500;
    private static final String[] LABELS = {"rest", "hand close", "hand open"};

    /** Per motion, the standard deviation on each electrode: near enough that some decisions go wrong. */
    private static final double[][] LEVELS = {{10, 10, 10}, {34, 24, 14}, {28, 28, 16}};

    private final boolean rest;
    private final int repetitions;

    MadeSession(boolean rest, int repetitions) {
        this.rest = rest;
        this.repetitions = repetitions;
    }

    /** By pattern recognition, with every stage that has a dial. */
    static DecoderSpec spec() {
        return new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION,
                List.of(),
                true,
                0.2,
                0.05,
                "TD4(8)",
                "LDA(0.01)",
                ControlSpec.OFF.withRejection(Rejection.DEFAULT).withProportional(ProportionalSpeed.DEFAULT));
    }

    Recording recording() {
        List<Annotation> annotations = new ArrayList<>();
        List<Integer> motions = new ArrayList<>();
        for (int r = 0; r < repetitions; r++) {
            for (int m = rest ? 0 : 1; m < LABELS.length; m++) {
                annotations.add(new Annotation((long) annotations.size() * SAMPLES, SAMPLES, LABELS[m]));
                motions.add(m);
            }
        }
        double[][] samples = new double[LEVELS[0].length][annotations.size() * SAMPLES];
        for (int c = 0; c < samples.length; c++) {
            SplittableRandom random = new Seed(7).stream("made session", c);
            for (int i = 0; i < samples[c].length; i++) {
                // Sum of twelve uniforms: near enough to a normal for a muscle that nobody has
                double normal = IntStream.range(0, 12)
                                .mapToDouble(k -> random.nextDouble())
                                .sum()
                        - 6;
                samples[c][i] = normal * LEVELS[motions.get(i / SAMPLES)][c];
            }
        }
        ChannelLayout layout = new ChannelLayout(
                IntStream.range(0, samples.length)
                        .mapToObj(c -> new Channel("E" + (c + 1), Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                RATE_HZ);
        return new Recording("made", "01", "01", layout, samples, annotations, List.of());
    }

    Calibrated calibrated() {
        return calibrated(spec());
    }

    /** By one classifier per joint, which tuning does not know. */
    Calibrated parallel() {
        return calibrated(DefaultDecoder.parallel(spec()));
    }

    /** By sites with thresholds. */
    Calibrated direct() {
        return calibrated(DefaultDecoder.direct(spec(), DirectSettings.DEFAULT));
    }

    private Calibrated calibrated(DecoderSpec spec) {
        Recording recording = recording();
        return new Calibrated(
                "made session",
                recording,
                Optional.empty(),
                new DecoderTraining(spec, recording.layout())
                        .add(new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(recording), annotation -> true)
                        .train(new Provenance(Provenance.SOFTWARE, List.of(), 1, "", Provenance.LABEL)));
    }
}
