package org.opentmr.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.DecisionLog;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.DiscriminantPlane;
import org.opentmr.assessment.TestDecisions;
import org.opentmr.assessment.TestPatterns;
import org.opentmr.assessment.ThresholdCurve;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** Every chart from made-up data, written into a folder (target/pictures) to be looked at. */
final class PictureGallery {

    private static final List<String> FEW =
            List.of("rest", "hand open", "hand close", "pronation", "supination", "wrist flexion", "wrist extension");

    private PictureGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/pictures");
        for (Theme theme : Theme.values()) {
            for (Map.Entry<String, Picture> entry : pictures(theme).entrySet()) {
                String name = entry.getKey() + "-" + theme.name().toLowerCase(Locale.ROOT);
                Picture picture = entry.getValue();
                picture.writePng(
                        folder.resolve(name + "-natural.png"), picture.naturalWidth(), picture.naturalHeight(), 1);
                picture.writePng(folder.resolve(name + "-800x600.png"), 800, 600, 1);
                picture.writePng(folder.resolve(name + "-1600x1200.png"), 1600, 1200, 1);
                picture.writePng(folder.resolve(name + "-800x600@2.png"), 800, 600, 2);
            }
        }
    }

    static Map<String, Picture> pictures(Theme theme) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        for (MotionSet motions : List.of(named(List.of("rest", "hand close")), named(FEW), many())) {
            String size = "-" + motions.size();
            Decisions decisions = TestDecisions.session(motions, 4, 0.12, Seed.DEFAULT);
            pictures.put("confusion" + size, ConfusionChart.of(Accuracy.of(decisions), theme));
            pictures.put("motions" + size, MotionAccuracyChart.of(List.of(decisions), theme));
            pictures.put("timeline" + size, TimelineChart.of(decisions, theme));
            pictures.put(
                    "features" + size,
                    FeatureSpaceChart.of(
                            DiscriminantPlane.of(TestPatterns.clouds(motions, 12, 8, 0.3, Seed.DEFAULT)), theme));
            pictures.put(
                    "signal" + size, SignalChart.of(recording(motions, 6 + motions.size() / 2, 2.5), motions, theme));
        }
        MotionSet few = named(FEW);
        Decisions decisions = TestDecisions.session(few, 4, 0.12, Seed.DEFAULT);
        pictures.put("confusion-hole", ConfusionChart.of(Accuracy.of(without(decisions, 3)), theme));
        pictures.put("timeline-zoom", TimelineChart.of(decisions, 20, 28, theme));
        pictures.put("signal-zoom", SignalChart.of(recording(few, 8, 2.5), few, 3.8, 4.3, theme));
        pictures.put(
                "threshold",
                ThresholdChart.of(ThresholdCurve.of(List.of(decisions), 100), OptionalDouble.of(0.6), theme));
        pictures.put("spectrum-2", spectrum(2, theme));
        pictures.put("spectrum-12", spectrum(12, theme));
        outcomes(pictures, theme);
        paths(pictures, theme);
        pictures.put("distribution-linear", distributions(DistributionChart.Quantity.of("amplitude in µV"), theme));
        pictures.put(
                "distribution-log",
                distributions(
                        DistributionChart.Quantity.inRms("amplitude")
                                .withGaussian()
                                .withLogarithmicDensity(),
                        theme));
        pictures.put("empty", ConfusionChart.of(Accuracy.of(TestDecisions.of(few, new int[0], new int[0])), theme));
        return pictures;
    }

    private static void outcomes(Map<String, Picture> pictures, Theme theme) {
        double[] seconds = {1.1, 1.3, 1.5, 1.2, 1.9, 1.4};
        double[] percent = {92, 95, 100, 88, 97, 91};
        List<ReferenceBand> read = List.of(new ReferenceBand("Some 2009, elbow and wrist motions", 1.29, 0.15, true));
        List<ReferenceBand> unread = List.of(new ReferenceBand("Other 2009, hand grasps", 86.9, 13.9, false));
        List<OutcomeChart.Group> people = List.of(new OutcomeChart.Group("simulated persons", percent));
        pictures.put(
                "outcome",
                OutcomeChart.of(
                        "Motion test",
                        List.of(
                                new OutcomeChart.Panel(
                                        "completion time in s",
                                        List.of(
                                                new OutcomeChart.Group("without ramp", seconds),
                                                new OutcomeChart.Group("with ramp", new double[] {1, 1.2, 1.3})),
                                        read),
                                new OutcomeChart.Panel("completion rate in %", people, unread),
                                new OutcomeChart.Panel("offline accuracy in %", people, List.of())),
                        theme));
        double[] window = {50, 100, 150, 250, 400};
        pictures.put(
                "banded",
                BandedCurveChart.of(
                        "Accuracy against window length",
                        "window in ms",
                        "accuracy in %",
                        List.of(
                                new BandedCurveChart.Line(
                                        "12 channels",
                                        window,
                                        new double[] {87.5, 91.4, 92.3, 93.1, 93.1},
                                        new double[] {84, 88, 89, 90, 90},
                                        new double[] {90, 94, 95, 96, 96}),
                                BandedCurveChart.Line.plain(
                                        "4 channels", window, new double[] {75, 78, 78.5, 79, 79.2})),
                        unread,
                        theme));
        List<LatencyChart.Point> decoders = List.of(
                new LatencyChart.Point(0.02, 0.86, true, LatencyChart.Role.TRIED),
                new LatencyChart.Point(0.09, 0.93, true, LatencyChart.Role.PRESENT),
                new LatencyChart.Point(0.3, 0.91, false, LatencyChart.Role.TRIED),
                new LatencyChart.Point(1.4, 0.945, true, LatencyChart.Role.CHOSEN),
                new LatencyChart.Point(4.2, 0.94, false, LatencyChart.Role.TRIED));
        for (AxisScale scale : AxisScale.values()) {
            pictures.put(
                    "latency-" + scale,
                    LatencyChart.of(
                            "What accuracy costs in time",
                            "Chosen: 94.5 % in choosing",
                            "computation in ms",
                            scale,
                            "accuracy in %",
                            decoders,
                            theme));
        }
        double[] hertz = new double[200];
        double[] density = new double[200];
        double[] low = new double[200];
        double[] high = new double[200];
        for (int i = 0; i < 200; i++) {
            hertz[i] = 2.5 * i;
            density[i] = 30 * Math.pow(hertz[i] / 80, 2) * Math.exp(2 - hertz[i] / 40);
            low[i] = i % 50 == 0 ? 0 : 0.4 * density[i];
            high[i] = 2 * density[i];
        }
        pictures.put(
                "banded-log",
                BandedCurveChart.of(
                        "Spectrum of the simulated signal",
                        new BandedCurveChart.Axes("frequency in Hz", "power density in µV²/Hz", AxisScale.LOGARITHMIC),
                        List.of(new BandedCurveChart.Line("10 simulated persons", hertz, density, low, high)),
                        new BandedCurveChart.References(
                                List.of(),
                                List.of(
                                        new ReferencePoint("Some 1999, surface signal", 80, 30, 12, true),
                                        new ReferencePoint("Other 2001, needle signal", 200, 0.4, 0.5, false))),
                        theme));
        pictures.put(
                "effect",
                EffectChart.of(
                        "What faults cost",
                        List.of(
                                new EffectChart.Effect("shift 13 mm", 0.942, 0.41, "completed 62 %"),
                                new EffectChart.Effect("mains 100 µV", 0.942, 0.938, "")),
                        theme));
        pictures.put(
                "fitts",
                FittsChart.of(
                        new double[] {1, 1.6, 2.3, 2.8, 3.2},
                        new double[] {1.1, 1.5, Double.NaN, 2.3, 2.9},
                        new FittsChart.Fit(0.3, 0.77, 0.96, 1.1),
                        theme));
        LimbSpec arm = Limbs.of(AmputationLevel.TRANSHUMERAL);
        Posture target = arm.rest().with(DegreeOfFreedom.ELBOW, 110).with(DegreeOfFreedom.HAND, 90);
        pictures.put(
                "limb",
                LimbChart.of(
                        AmputationLevel.TRANSHUMERAL,
                        Side.LEFT,
                        List.of(
                                new LimbChart.Pose("rest", arm.rest(), Optional.of(target)),
                                new LimbChart.Pose("reached", target, Optional.of(target))),
                        5,
                        theme));
    }

    private static void paths(Map<String, Picture> pictures, Theme theme) {
        LimbSpec arm = Limbs.of(AmputationLevel.TRANSHUMERAL);
        pictures.put(
                "path",
                PathChart.of(
                        TestTrials.towards(arm, 0.05, 8, true),
                        TestTrials.motions(arm),
                        AmputationLevel.TRANSHUMERAL,
                        Side.RIGHT,
                        theme));
        LimbSpec shoulder = Limbs.of(AmputationLevel.SHOULDER_DISARTICULATION);
        pictures.put(
                "path-timeout",
                PathChart.of(
                        TestTrials.towards(shoulder, 0.01, 15, false),
                        TestTrials.motions(shoulder),
                        AmputationLevel.SHOULDER_DISARTICULATION,
                        Side.LEFT,
                        theme));
        LimbSpec foot = Limbs.of(AmputationLevel.TRANSTIBIAL);
        pictures.put(
                "path-leg",
                PathChart.of(
                        TestTrials.towards(foot, 0.025, 3, true),
                        TestTrials.motions(foot),
                        AmputationLevel.TRANSTIBIAL,
                        Side.RIGHT,
                        theme));
    }

    private static Picture distributions(DistributionChart.Quantity quantity, Theme theme) {
        SplittableRandom random = Seed.DEFAULT.stream("gallery distribution", 0);
        double[] gaussian = new double[20_000];
        double[] heavy = new double[8_000];
        for (int i = 0; i < gaussian.length; i++) {
            double sum = -6;
            for (int k = 0; k < 12; k++) {
                sum += random.nextDouble();
            }
            gaussian[i] = 20 * sum;
            if (i < heavy.length) {
                heavy[i] = 12 * Math.log(random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            }
        }
        return DistributionChart.of(
                "Distribution of the signal",
                quantity,
                List.of(
                        new DistributionChart.Sample("strong contraction", gaussian),
                        new DistributionChart.Sample("weak contraction", heavy)),
                theme);
    }

    static MotionSet named(List<String> names) {
        return new MotionSet(names.stream().map(Motion::named).toList());
    }

    /** Rest, 8 single motions and 13 combined ones with long names. */
    static MotionSet many() {
        List<String> single = List.of(
                "wrist flexion",
                "wrist extension",
                "forearm pronation",
                "forearm supination",
                "hand open",
                "hand close",
                "elbow flexion",
                "elbow extension");
        List<String> combined = new ArrayList<>();
        for (int a = 0; a < 4; a++) {
            for (int b = (a / 2 + 1) * 2; b < 6; b++) {
                combined.add(single.get(a) + " + " + single.get(b));
            }
        }
        combined.add("hand close + elbow flexion");
        return named(Stream.of(List.of("rest"), single, combined)
                .flatMap(List::stream)
                .toList());
    }

    /** The decisions without those windows in which one motion was done. */
    private static Decisions without(Decisions decisions, int motion) {
        DecisionLog log = new DecisionLog("sub-01", decisions.motions(), decisions.rateHz());
        for (int i = 0; i < decisions.windows(); i++) {
            if (decisions.truth()[i] != motion) {
                log.add(
                        decisions.truth()[i],
                        decisions.predicted()[i],
                        decisions.rejected()[i],
                        decisions.confidence()[i],
                        new double[0],
                        decisions.repetition()[i],
                        decisions.annotation()[i],
                        decisions.windowEnd()[i]);
            }
        }
        return log.decisions();
    }

    /** Noise whose strength in each channel depends on the motion, 3 s a motion with 1 s between; an offset; one spike. */
    static Recording recording(MotionSet motions, int channels, double seconds) {
        double rate = 1000;
        int each = (int) (seconds * rate);
        int pause = 800;
        int length = motions.size() * (each + pause) + pause;
        double[][] samples = new double[channels][length];
        List<Annotation> annotations = new ArrayList<>();
        for (int motion = 0; motion < motions.size(); motion++) {
            annotations.add(new Annotation(
                    pause + (long) motion * (each + pause),
                    each,
                    motions.get(motion).fileName(),
                    OptionalInt.empty(),
                    OptionalInt.of(1),
                    Optional.empty()));
        }
        List<Channel> layout = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            SplittableRandom random = Seed.DEFAULT.stream("gallery signal", channel);
            for (int i = 0; i < length; i++) {
                int motion = (i - pause / 2) / (each + pause);
                int inside = (i - pause) - motion * (each + pause);
                boolean active = inside >= 0 && inside < each && motion > 0 && motion < motions.size();
                double strength = active ? 20 + 160 * Math.pow(Math.sin(motion * 1.7 + channel * 0.9), 2) : 6;
                samples[channel][i] = 40 * channel + strength * (random.nextDouble() + random.nextDouble() - 1);
            }
            layout.add(new Channel("EMG" + (channel + 1), Channel.MICROVOLTS, Channel.Kind.RAW));
        }
        samples[channels / 2][length / 2] += 4000;
        return new Recording(
                "sub-01_task-motions_emg.bdf",
                "sub-01",
                "",
                new ChannelLayout(layout, rate),
                samples,
                annotations,
                List.of());
    }

    private static Picture spectrum(int channels, Theme theme) {
        double[] frequency = new double[501];
        double[][] density = new double[channels][501];
        List<String> names = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            SplittableRandom random = Seed.DEFAULT.stream("gallery spectrum", channel);
            for (int i = 0; i <= 500; i++) {
                frequency[i] = i;
                double muscle = (channel + 1) * 4 * Math.pow(i / 80.0, 2) * Math.exp(2 - 2 * i / 80.0);
                double mains = 40 * Math.exp(-Math.pow((i - 50) / 1.2, 2));
                density[channel][i] = (muscle + mains + 0.01) * (0.7 + 0.6 * random.nextDouble());
            }
            names.add("EMG" + (channel + 1));
        }
        return SpectrumChart.of(frequency, names, density, Channel.MICROVOLTS, theme);
    }
}
