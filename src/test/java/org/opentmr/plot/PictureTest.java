package org.opentmr.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.assessment.DiscriminantPlane;
import org.opentmr.assessment.TestDecisions;
import org.opentmr.assessment.ThresholdCurve;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.signal.Recording;

class PictureTest {

    private static final MotionSet MOTIONS = TestDecisions.motions(3);

    @TempDir
    private Path folder;

    private final Picture picture = Picture.empty("Nothing", "There is nothing to see here.", Theme.LIGHT);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theSameInputGivesTheSameBytes(Theme theme) throws IOException {
        Map<String, Picture> first = PictureGallery.pictures(theme);
        Map<String, Picture> second = PictureGallery.pictures(theme);
        for (String name : List.of("confusion-22", "timeline-7", "signal-7", "features-22", "threshold", "motions-7")) {
            Path one = folder.resolve("one.png");
            Path two = folder.resolve("two.png");
            Objects.requireNonNull(first.get(name)).writePng(one, 640, 480, 1);
            Objects.requireNonNull(second.get(name)).writePng(two, 640, 480, 1);
            assertThat(one).as(name).hasSameBinaryContentAs(two);
        }
    }

    @Test
    void aPictureDoesNotRememberHowItWasDrawnBefore() {
        PictureGallery.pictures(Theme.LIGHT).forEach((name, each) -> {
            int[] first = each.image(800, 600, 1).getRGB(0, 0, 800, 600, new int[800 * 600], 0, 800);
            each.image(480, 360, 1);
            int[] again = each.image(800, 600, 1).getRGB(0, 0, 800, 600, new int[800 * 600], 0, 800);
            assertThat(Arrays.equals(first, again)).as(name).isTrue();
        });
    }

    /** Where a letter or a mark reaches the edge of the body it has been cut, or is about to be. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void nothingTouchesTheEdges(Theme theme) {
        PictureGallery.pictures(theme).forEach((name, each) -> {
            for (int[] size : new int[][] {{800, 600}, {480, 400}, {1400, 500}}) {
                BufferedImage image = each.image(size[0], size[1], 1);
                int width = size[0];
                int height = size[1];
                int clear = Pixels.count(image, theme.background(), 0, 0, 16, height)
                        + Pixels.count(image, theme.background(), width - 17, 100, width, height - 24)
                        + Pixels.count(image, theme.background(), 0, 0, width, 8)
                        + Pixels.count(image, theme.background(), 16, height - 24, width - 16, height - 21);
                assertThat(clear)
                        .as("%s at %d × %d: empty pixels along the edges", name, width, height)
                        .isEqualTo(16 * height + 17 * (height - 124) + 8 * width + 3 * (width - 32));
            }
        });
    }

    @Test
    void nothingIsPaintedOutsideAndTheGraphicsAreLeftAsTheyWere() {
        for (Picture each : PictureGallery.pictures(Theme.DARK).values()) {
            BufferedImage image = new BufferedImage(550, 400, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.setColor(Color.MAGENTA);
            g.fillRect(0, 0, 550, 400);
            g.setClip(new Rectangle(0, 0, 550, 400));

            each.paint(g, 490, 350);

            assertThat(Pixels.count(image, Color.MAGENTA, 490, 0, 550, 400)).isEqualTo(60 * 400);
            assertThat(Pixels.count(image, Color.MAGENTA, 0, 350, 490, 400)).isEqualTo(490 * 50);
            assertThat(Pixels.count(image, Color.MAGENTA, 0, 0, 490, 350)).isZero();
            assertThat(g.getClip()).isEqualTo(new Rectangle(0, 0, 550, 400));
            assertThat(g.getTransform().isIdentity()).isTrue();
            g.dispose();
        }
    }

    @Test
    void scaleDoublesThePixelsAndKeepsTheLayout() {
        Picture matrix =
                Objects.requireNonNull(PictureGallery.pictures(Theme.LIGHT).get("confusion-2"));
        BufferedImage once = matrix.image(480, 360, 1);
        BufferedImage twice = matrix.image(480, 360, 2);

        assertThat(twice.getWidth()).isEqualTo(960);
        assertThat(twice.getHeight()).isEqualTo(720);
        Color empty = Theme.LIGHT.background();
        assertThat((double) Pixels.count(twice, empty) / Pixels.count(once, empty))
                .isBetween(3.9, 4.2);
    }

    @Test
    void tooLittleRoomIsSaidInWords() {
        Picture matrix =
                Objects.requireNonNull(PictureGallery.pictures(Theme.LIGHT).get("confusion-22"));
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        matrix.paint(g, 300, 200);
        g.dispose();

        assertThat(Pixels.count(image, Theme.LIGHT.share(0))).isZero();
        assertThat(Pixels.count(image, Theme.LIGHT.background())).isBetween(45_000, 59_000);
    }

    static Stream<Picture> picturesOfNothing() {
        double[] unknown = {Double.NaN, Double.NaN};
        Recording silent = new Recording(
                "broken.bdf",
                "sub-01",
                "",
                PictureGallery.recording(MOTIONS, 2, 0.1).layout(),
                new double[][] {unknown, unknown},
                List.of(),
                List.of());
        TrainingSet patterns = new TrainingSet(new double[][] {unknown, unknown}, new int[2], new int[2], MOTIONS);
        Posture rest = Limbs.of(AmputationLevel.TRANSRADIAL).rest();
        PathChart.Trial brief =
                new PathChart.Trial(new double[] {0}, List.of(rest), List.of(Motion.REST), rest, 5, false, "Trial");
        return Stream.of(
                PathChart.of(brief, MOTIONS, AmputationLevel.TRANSRADIAL, Side.LEFT, Theme.LIGHT),
                DistributionChart.of(
                        "Distribution",
                        DistributionChart.Quantity.of("amplitude in µV"),
                        List.of(new DistributionChart.Sample("unknown", unknown)),
                        Theme.LIGHT),
                DistributionChart.of(
                        "Distribution",
                        DistributionChart.Quantity.inRms("amplitude"),
                        List.of(new DistributionChart.Sample("silent", new double[3])),
                        Theme.LIGHT),
                BandedCurveChart.of("Curve", "x", "y", List.of(), List.of(), Theme.LIGHT),
                BandedCurveChart.of(
                        "Curve",
                        new BandedCurveChart.Axes("x", "y", AxisScale.LOGARITHMIC),
                        List.of(BandedCurveChart.Line.plain("none", new double[] {1, 2}, new double[] {0, -1})),
                        BandedCurveChart.References.NONE,
                        Theme.LIGHT),
                FittsChart.of(unknown, unknown, new FittsChart.Fit(0, 1, 1, 1), Theme.LIGHT),
                FittsChart.of(unknown, new double[] {1, 2}, new FittsChart.Fit(0, 1, 1, 1), Theme.LIGHT),
                EffectChart.of("Faults", List.of(new EffectChart.Effect("shift", 0.9, Double.NaN, "")), Theme.LIGHT),
                OutcomeChart.of(
                        "Outcome",
                        List.of(new OutcomeChart.Panel(
                                "time in s", List.of(new OutcomeChart.Group("nobody", unknown)), List.of())),
                        Theme.LIGHT),
                LimbChart.of(AmputationLevel.TRANSRADIAL, Side.LEFT, List.of(), Double.NaN, Theme.LIGHT),
                SignalChart.of(silent, MOTIONS, Theme.LIGHT),
                SignalChart.of(silent, MOTIONS, 5, 6, Theme.LIGHT),
                SpectrumChart.of(new double[] {0, 1}, List.of("EMG1"), new double[][] {unknown}, "µV", Theme.LIGHT),
                FeatureSpaceChart.of(DiscriminantPlane.of(patterns), Theme.LIGHT),
                ThresholdChart.of(
                        new ThresholdCurve(unknown, unknown, unknown, unknown, unknown),
                        OptionalDouble.of(0.5),
                        Theme.LIGHT),
                TimelineChart.of(TestDecisions.of(MOTIONS, new int[0], new int[0]), Theme.LIGHT),
                MotionAccuracyChart.of(List.of(TestDecisions.of(MOTIONS, new int[0], new int[0])), Theme.LIGHT),
                Objects.requireNonNull(PictureGallery.pictures(Theme.LIGHT).get("empty")));
    }

    @ParameterizedTest
    @MethodSource("picturesOfNothing")
    void nothingToShowIsSaidInWords(Picture nothing) {
        BufferedImage image = nothing.image(800, 600, 1);

        assertThat(Pixels.count(image, Theme.LIGHT.background(), 100, 280, 700, 380))
                .isBetween(100 * 600 - 12_000, 100 * 600 - 500);
        assertThat(Pixels.count(image, Theme.LIGHT.background(), 100, 400, 700, 560))
                .isEqualTo(160 * 600);
    }

    @Test
    void everyExportSaysWhatItIsNot() {
        BufferedImage image = picture.image(480, 360, 1);

        assertThat(Pixels.count(image, Theme.LIGHT.background(), 16, 340, 250, 358))
                .isLessThan(234 * 18 - 200);
        assertThat(HonestLabel.TEXT).contains("Not a medical device");
    }

    @Test
    void writesIntoAFolderThatIsNotThereYetAndReplacesWhatIs() throws IOException {
        Path file = folder.resolve("new/folder/picture.png");
        picture.writePng(file, 480, 360, 1);
        byte[] first = Files.readAllBytes(file);
        picture.writePng(file, 480, 380, 1);

        assertThat(first).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Arrays.equals(first, Files.readAllBytes(file))).isFalse();
        assertThat(folder.resolve("new/folder").toFile().list()).containsExactly("picture.png");
    }

    @Test
    void saysClearlyWhatCannotBeWritten() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("notes.txt"), "kept");
        assertThatThrownBy(() -> picture.writePng(inTheWay.resolve("picture.png"), 480, 360, 1))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write the picture " + inTheWay.resolve("picture.png") + ": ")
                .hasMessageEndingWith("; choose a folder that may be written")
                .message()
                .doesNotContain("\n");
        assertThat(inTheWay).hasContent("kept");

        Path taken = Files.createDirectory(folder.resolve("taken.png"));
        assertThatThrownBy(() -> picture.writePng(taken, 480, 360, 1))
                .hasMessage("cannot write the picture " + taken + ": " + taken
                        + " (it is a folder); choose a folder that may be written");
        assertThat(folder.resolve("taken.png.part")).doesNotExist();
    }

    @Test
    void aFailedWriteLeavesTheOldPicture() throws IOException {
        Path file = folder.resolve("picture.png");
        picture.writePng(file, 480, 360, 1);
        byte[] old = Files.readAllBytes(file);
        Files.createDirectory(folder.resolve("picture.png.part"));

        assertThatThrownBy(() -> picture.writePng(file, 500, 400, 1)).isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(old);
        assertThat(folder.resolve("picture.png.part")).isDirectory();
    }

    @Test
    void refusesSizesThatHoldNoPicture() {
        assertThatThrownBy(() -> picture.image(479, 360, 1))
                .hasMessage("a picture needs at least 480 × 320 pixels, got 479 × 360");
        assertThatThrownBy(() -> picture.image(480, 360, Double.NaN))
                .hasMessage("a picture needs a scale above 0 and sides up to 32767 pixels, got 480 × 360 at scale NaN");
        assertThatThrownBy(() -> picture.image(480, 360, 1000))
                .hasMessage(
                        "a picture needs a scale above 0 and sides up to 32767 pixels, got 480 × 360 at scale 1000.0");
    }
}
