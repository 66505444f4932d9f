package org.opentmr.tuning.recalibration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.opentmr.assessment.Accuracy;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Seed;

/** Sessions whose windows are Gaussian around known centres: motions on the corners of a box, 6 standard deviations wide. */
final class FakeSession {

    static final List<String> MOTIONS = List.of(
            "rest",
            "hand close",
            "hand open",
            "pronation",
            "supination",
            "wrist flexion",
            "wrist extension",
            "elbow flexion");

    static final int FEATURES = 4;
    static final int WINDOWS = 40;
    static final double RATE_HZ = 1000;
    static final String TIME = TestProvenance.NONE.time();

    private static final double WIDTH = 6;
    private static final long INCREMENT = 25;

    static final ChannelLayout LAYOUT = new ChannelLayout(
            IntStream.range(0, FEATURES)
                    .mapToObj(c -> new Channel("E" + c, Channel.MICROVOLTS, Channel.Kind.RAW))
                    .toList(),
            RATE_HZ);

    private final long number;
    private double[] shift = new double[FEATURES];
    private double[][] own = new double[MOTIONS.size()][FEATURES];
    private int repetitions = 4;

    FakeSession(long number) {
        this.number = number;
    }

    /** All motions moved alike, in standard deviations. */
    FakeSession shifted(double... by) {
        shift = by.clone();
        return this;
    }

    /** One motion moved, in standard deviations. */
    FakeSession moved(int motion, double... by) {
        own[motion] = by.clone();
        return this;
    }

    /** Every motion takes the place of the next one. */
    FakeSession turned() {
        for (int k = 0; k < own.length; k++) {
            for (int j = 0; j < FEATURES; j++) {
                own[k][j] = centre((k + 1) % own.length, j) - centre(k, j);
            }
        }
        return this;
    }

    FakeSession repetitions(int count) {
        repetitions = count;
        return this;
    }

    private static double centre(int motion, int feature) {
        return feature < 3 ? 20 + WIDTH * (motion >> feature & 1) : 20;
    }

    static DecoderSpec spec(String classifier) {
        return new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.2, 0.025, "MAV", classifier, ControlSpec.OFF);
    }

    /** A decoder trained on the first, unmoved session. */
    static TrainedDecoder decoder(String classifier) {
        return new DecoderTraining(spec(classifier), LAYOUT)
                .add(new FakeSession(1).table(), annotation -> true)
                .train(TestProvenance.NONE);
    }

    WindowTable table() {
        SplittableRandom random = Seed.DEFAULT.stream("fake session", number);
        List<Annotation> annotations = new ArrayList<>();
        List<double[]> features = new ArrayList<>();
        List<Integer> annotation = new ArrayList<>();
        long at = 0;
        for (int r = 0; r < repetitions; r++) {
            for (int k = 0; k < MOTIONS.size(); k++) {
                long samples = 200 + (WINDOWS - 1) * INCREMENT;
                annotations.add(new Annotation(
                        at, samples, MOTIONS.get(k), OptionalInt.of(k), OptionalInt.of(r), Optional.empty()));
                for (int w = 0; w < WINDOWS; w++) {
                    double[] window = new double[FEATURES];
                    for (int j = 0; j < FEATURES; j++) {
                        window[j] = centre(k, j) + shift[j] + own[k][j] + random.nextGaussian();
                    }
                    features.add(window);
                    annotation.add(annotations.size() - 1);
                }
                at += samples;
            }
        }
        int n = features.size();
        long[] end = new long[n];
        double[] activity = new double[n];
        for (int w = 0; w < n; w++) {
            Annotation in = annotations.get(annotation.get(w));
            end[w] = in.firstSample() + 200 + INCREMENT * (w % WINDOWS);
            activity[w] = 10 + w % WINDOWS;
        }
        return new WindowTable(
                annotations,
                annotation.stream().mapToInt(Integer::intValue).toArray(),
                end,
                features.toArray(double[][]::new),
                activity,
                new boolean[n],
                new WindowTable.Timing(0, 0));
    }

    /** The windows of the first repetition. */
    static UnlabelledStretch firstRepetition(WindowTable table, DecoderSpec spec) {
        return UnlabelledStretch.of(table, WarmUp.of(table.annotations()).rounds(1), spec);
    }

    /** The share of the windows that a decoder decides rightly. */
    static double accuracy(TrainedDecoder decoder, WindowTable table) {
        BitSet all = Tables.all(table);
        TableReplay replay =
                new TableReplay("fake", table, RATE_HZ, decoder.model().motions());
        replay.decide(decoder, all);
        return Accuracy.of(replay.decisions()).accuracy();
    }
}
