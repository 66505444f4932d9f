package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Repetitions;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * How strong every contraction of a session is at every electrode, after the decoder's own filters, and how strong rest is.
 */
final class Contractions {

    /** Long enough for a steady RMS, short against a contraction. */
    private static final double WINDOW_SECONDS = 0.1;

    /** Where no rest is annotated, the quietest fifth of the frames stands for it, as in the quality report. */
    private static final int FIFTH = 5;

    /** 60 dB below the strongest contraction is silence for any electrode; keeps an envelope that rests at 0 finite. */
    private static final double SILENCE = 1e-6;

    private final Recording recording;
    private final double[] restPower;
    private final Map<Integer, Contraction> byAnnotation = new TreeMap<>();

    /** Measures a recording whose motions are annotated. */
    Contractions(Recording recording, DecoderSpec spec, Clock clock) {
        this.recording = recording;
        DecoderSpec strength = spec.withFeatures("RMS").withWindow(WINDOW_SECONDS, Contraction.FRAME_SECONDS);
        WindowTable table = new WindowCutter(strength, Phase.CAUSAL, clock).cut(recording);
        double[][] frames = Arrays.stream(table.features())
                .map(rms -> Arrays.stream(rms).map(x -> x * x).toArray())
                .toArray(double[][]::new);
        restPower = restPower(table, frames);
        int[] rank = ranks(table.annotations());
        for (int a = 0; a < rank.length; a++) {
            int annotation = a;
            List<double[]> inside = Arrays.stream(table.windowsOf(other -> other == annotation))
                    .mapToObj(w -> frames[w])
                    .toList();
            if (!inside.isEmpty()) {
                byAnnotation.put(a, contraction(table.annotations().get(a), a, rank[a], inside));
            }
        }
    }

    /** Of one motion, in the order of time. */
    List<Contraction> of(Motion motion) {
        return byAnnotation.values().stream()
                .filter(each ->
                        recording.motions().get(each.annotation()).motion().equals(motion))
                .toList();
    }

    /** The contraction of one annotation; empty where that is too short for any. */
    Optional<Contraction> at(int annotation) {
        return Optional.ofNullable(byAnnotation.get(annotation));
    }

    /** Of rest, per electrode, in the square of the unit; NaN for an electrode without any signal. */
    double[] restPower() {
        return restPower;
    }

    /** Of a motion, per electrode, mean over its contractions, in the square of the unit. */
    double[] power(Motion motion) {
        return meanOf(of(motion).stream().map(Contraction::meanSquare).toList());
    }

    private Contraction contraction(Annotation annotation, int index, int rank, List<double[]> frames) {
        double rateHz = recording.layout().rateHz();
        return new Contraction(
                index,
                rank,
                annotation.firstSample() / rateHz,
                annotation.samples() / rateHz,
                meanOf(frames),
                frames.stream().mapToDouble(this::overRest).toArray());
    }

    private double overRest(double[] power) {
        return IntStream.range(0, power.length)
                .mapToDouble(c -> power[c] / restPower[c])
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /** As people count: the first repetition of a motion is 1, whatever number the recording gives it. */
    static int[] ranks(List<Annotation> annotations) {
        int[] repetition = Repetitions.of(annotations);
        return IntStream.range(0, repetition.length)
                .map(index -> 1
                        + (int) IntStream.range(0, repetition.length)
                                .filter(a -> repetition[a] < repetition[index])
                                .filter(a -> annotations
                                        .get(a)
                                        .motion()
                                        .equals(annotations.get(index).motion()))
                                .map(a -> repetition[a])
                                .distinct()
                                .count())
                .toArray();
    }

    private double[] restPower(WindowTable table, double[][] frames) {
        List<double[]> rest = new ArrayList<>();
        for (int w = 0; w < frames.length; w++) {
            if (table.motion(w).isRest()) {
                rest.add(frames[w]);
            }
        }
        double[] power = rest.isEmpty() ? quietest(frames) : meanOf(rest);
        for (int c = 0; c < power.length; c++) {
            int channel = c;
            double largest = Arrays.stream(frames)
                    .mapToDouble(frame -> frame[channel])
                    .max()
                    .orElse(0);
            power[c] = largest > 0 ? Math.max(power[c], SILENCE * largest) : Double.NaN;
        }
        return power;
    }

    private double[] quietest(double[][] frames) {
        int fifth = (frames.length + FIFTH - 1) / FIFTH;
        return IntStream.range(0, recording.layout().size())
                .mapToDouble(c -> Arrays.stream(frames)
                        .mapToDouble(frame -> frame[c])
                        .sorted()
                        .limit(fifth)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private double[] meanOf(List<double[]> frames) {
        return IntStream.range(0, recording.layout().size())
                .mapToDouble(c ->
                        frames.stream().mapToDouble(frame -> frame[c]).average().orElse(Double.NaN))
                .toArray();
    }
}
