package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.opentmr.app.control.TacControlTest;
import org.opentmr.app.control.TestPictures;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.DiscriminantPlane;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.ThresholdCurve;
import org.opentmr.assessment.control.TacResult;
import org.opentmr.classifier.TrainingSet;
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
import org.opentmr.signal.Channel;
import org.opentmr.signal.PowerSpectrum;
import org.opentmr.signal.Recording;

/** The pictures of the demo. */
final class DemoPictures {

    private static final double SPECTRUM_SEGMENT_SECONDS = 0.5;

    private final Path folder;
    private final Theme theme;

    DemoPictures(Path folder, Theme theme) throws IOException {
        this.folder = folder;
        this.theme = theme;
        Files.createDirectories(folder);
    }

    /** What a decoder made of a session, and what it learnt from. */
    void decoding(TrainingSet training, Evaluation evaluation) throws IOException {
        Recording decoded = evaluation.recording();
        MotionSet motions = evaluation.decisions().motions();
        List<Decisions> decisions = List.of(evaluation.decisions());
        write("signal.png", SignalChart.of(decoded, motions, theme));
        write("spectrum.png", spectrum(decoded));
        write("feature-space.png", FeatureSpaceChart.of(DiscriminantPlane.of(training), theme));
        write("timeline.png", TimelineChart.of(evaluation.decisions(), theme));
        write("confusion.png", ConfusionChart.of(evaluation.accuracy(), theme));
        write("accuracy.png", MotionAccuracyChart.of(decisions, theme));
        write(
                "threshold.png",
                ThresholdChart.of(
                        ThresholdCurve.of(decisions, EvaluationPictures.THRESHOLD_STEPS),
                        OptionalDouble.empty(),
                        theme));
    }

    /** How the person controlled the limb with it. */
    void control(TacControlTest test, TacResult result) throws IOException {
        EvaluationPictures.write(TestPictures.of(test, List.of(result), theme), folder);
    }

    private void write(String name, Picture picture) throws IOException {
        EvaluationPictures.write(picture, folder.resolve(name));
    }

    private Picture spectrum(Recording recording) {
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
