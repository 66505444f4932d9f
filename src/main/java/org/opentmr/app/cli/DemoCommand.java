package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.DiscriminantPlane;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.SplitRule;
import org.opentmr.assessment.ThresholdCurve;
import org.opentmr.assessment.quality.EcgDetector;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.ConfusionChart;
import org.opentmr.plot.FeatureSpaceChart;
import org.opentmr.plot.MotionAccuracyChart;
import org.opentmr.plot.Picture;
import org.opentmr.plot.SignalChart;
import org.opentmr.plot.SpectrumChart;
import org.opentmr.plot.Theme;
import org.opentmr.plot.ThresholdChart;
import org.opentmr.plot.TimelineChart;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Clock;
import org.opentmr.signal.PowerSpectrum;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole road on the sample recordings: train on one session, decode a later one, print and draw. */
@Command(
        abbreviateSynopsis = true,
        name = "demo",
        description = "Train on a sample session, decode a later one, print the accuracy and draw the pictures.")
final class DemoCommand implements Callable<Integer> {

    /** The field's standard, shown beside the default decoder. */
    private static final String STANDARD_FEATURES = "TD4";

    private static final String STANDARD_CLASSIFIER = "LDA";
    private static final double SPECTRUM_SEGMENT_SECONDS = 0.5;

    private final Console console;

    @Option(names = "--data", paramLabel = "FOLDER", description = "the sample recordings; default ${DEFAULT-VALUE}")
    private Path data = Path.of("sample-recordings");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "where the pictures go; default ${DEFAULT-VALUE}")
    private Path output = Path.of("opentmr-output", "demo");

    @Option(names = "--dark", description = "draw on a dark ground")
    private boolean dark;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Clock clock = console.clock();
        long start = clock.nanos();
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException(data + ": no sample recordings there; name their folder with --data, or"
                    + " make some with 'opentmr simulate FOLDER' and 'opentmr simulate FOLDER --session 2'");
        }
        List<RecordingFile> files = RecordingCatalog.find(data, ImportOptions.DEFAULT);
        RecordingFile training = files.get(0);
        RecordingFile later = files.stream()
                .filter(file -> file.subject().equals(training.subject()) && !file.equals(training))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        data + ": one session of " + training.subject() + " is there, the demo needs a later one too"));
        Recording first = training.load(console::warning);
        Recording second = later.load(console::warning);
        Provenance provenance =
                Provenance.of(List.of(training.inputs().get(0), later.inputs().get(0)), Seed.DEFAULT, clock);

        DecoderSpec spec = DefaultDecoder.spec(first.layout(), training.powerLineHz(), EcgDetector.hears(first));
        DecoderSpec standard = spec.withFeatures(STANDARD_FEATURES).withClassifier(STANDARD_CLASSIFIER);
        Evaluator evaluator = new Evaluator(Phase.CAUSAL, SplitRule.AUTO, provenance, clock);
        Table table = new Table("decoder", "tested on", "accuracy", "95 %", "active error", "false at rest", "windows");
        Optional<Evaluation> shown = Optional.empty();
        for (DecoderSpec each : List.of(spec, standard)) {
            TrainedDecoder decoder = train(each, first, provenance);
            Evaluation within = evaluator.within(first, each);
            Evaluation evaluation = evaluator.of(decoder, second, "trained on " + first.name());
            row(table, each, "same session, repetitions left out", within);
            row(table, each, "later session", evaluation);
            if (shown.isEmpty()) {
                shown = Optional.of(evaluation);
            }
        }
        console.result("Trained on %s, decoded %s (synthetic sessions).", first.name(), second.name());
        table.lines().forEach(console::result);
        console.result("Decoder: " + spec.describe());
        console.result(
                "Mean delay from intention to decision: %.0f ms, computing not counted", 1e3 * spec.delaySeconds());
        draw(first, spec, shown.orElseThrow());
        console.result("Pictures in " + output.toAbsolutePath().normalize());
        console.result(Provenance.LABEL);
        console.message(String.format("Done in %.1f s.", clock.secondsSince(start)));
        return 0;
    }

    private TrainedDecoder train(DecoderSpec spec, Recording recording, Provenance provenance) {
        return training(spec, recording).train(provenance);
    }

    private DecoderTraining training(DecoderSpec spec, Recording recording) {
        return new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, console.clock()).cut(recording), annotation -> true);
    }

    private static void row(Table table, DecoderSpec spec, String tested, Evaluation evaluation) {
        Accuracy accuracy = evaluation.accuracy();
        Interval interval = Interval.ofAccuracy(List.of(evaluation.decisions()));
        table.row(
                spec.features().equals(STANDARD_FEATURES)
                        ? STANDARD_FEATURES + " and " + STANDARD_CLASSIFIER
                        : "default decoder",
                tested,
                Table.percent(accuracy.accuracy()),
                String.format("%.1f–%.1f", 100 * interval.low(), 100 * interval.high()),
                Table.percent(accuracy.activeError()),
                Table.percent(accuracy.falseActivationRate()),
                Long.toString(accuracy.windows()));
    }

    private void draw(Recording trainedOn, DecoderSpec spec, Evaluation evaluation) throws IOException {
        Files.createDirectories(output);
        Theme theme = dark ? Theme.DARK : Theme.LIGHT;
        Recording decoded = evaluation.recording();
        MotionSet motions = evaluation.decisions().motions();
        List<Decisions> decisions = List.of(evaluation.decisions());
        EvaluationPictures.write(SignalChart.of(decoded, motions, theme), output.resolve("signal.png"));
        EvaluationPictures.write(spectrum(decoded, theme), output.resolve("spectrum.png"));
        EvaluationPictures.write(
                FeatureSpaceChart.of(
                        DiscriminantPlane.of(training(spec, trainedOn).trainingSet()), theme),
                output.resolve("feature-space.png"));
        EvaluationPictures.write(TimelineChart.of(evaluation.decisions(), theme), output.resolve("timeline.png"));
        EvaluationPictures.write(ConfusionChart.of(evaluation.accuracy(), theme), output.resolve("confusion.png"));
        EvaluationPictures.write(MotionAccuracyChart.of(decisions, theme), output.resolve("accuracy.png"));
        EvaluationPictures.write(
                ThresholdChart.of(
                        ThresholdCurve.of(decisions, EvaluationPictures.THRESHOLD_STEPS),
                        OptionalDouble.empty(),
                        theme),
                output.resolve("threshold.png"));
    }

    private static Picture spectrum(Recording recording, Theme theme) {
        double rateHz = recording.layout().rateHz();
        int segment = (int) Math.round(SPECTRUM_SEGMENT_SECONDS * rateHz);
        List<PowerSpectrum> spectra = Arrays.stream(recording.samples())
                .map(channel -> PowerSpectrum.welch(channel, rateHz, segment, recording.joins()))
                .toList();
        PowerSpectrum any = spectra.get(0);
        double[] frequencies = new double[any.density().length];
        Arrays.setAll(frequencies, any::frequencyHz);
        return SpectrumChart.of(
                frequencies,
                recording.layout().channels().stream().map(Channel::name).toList(),
                spectra.stream().map(PowerSpectrum::density).toArray(double[][]::new),
                recording.layout().unit(),
                theme);
    }
}
