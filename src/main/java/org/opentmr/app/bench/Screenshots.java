package org.opentmr.app.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JSlider;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.rehearsal.Rehearsal;
import org.opentmr.plot.Theme;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;

/** Pictures of every screen as it looks in use, light and dark, with as many pixels as the screen of this process has. */
public final class Screenshots {

    /** So long a screen is in use before it is painted: plots are full, figures have come to rest. */
    private static final double SETTLE_SECONDS = 6;

    /** A setting that is moved so far that its effect is seen. */
    private static final String THRESHOLD = "tune.elbow-flexion.rejection";

    private static final double CHANGED = 0.9;

    private final Path folder;
    private final Clock clock;
    private final Consumer<? super Path> saved;

    /**
     * @param folder for the pictures, made where it does not exist
     * @param saved is told of every picture
     */
    public Screenshots(Path folder, Clock clock, Consumer<? super Path> saved) {
        this.folder = folder;
        this.clock = clock;
        this.saved = saved;
    }

    /** Opens the program, uses it with a simulated patient and paints it; takes some minutes and needs a display. */
    public void take() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (Stage stage = Stage.open(clock)) {
            paint(stage, "start");
            stage.connect(Rehearsal.with(Rehearsal.usual(Seed.DEFAULT), clock));
            for (Step step : Step.values()) {
                if (stage.show(step)) {
                    stage.settle(SETTLE_SECONDS);
                    if (step == Step.TUNE) {
                        stage.use(
                                THRESHOLD,
                                JSlider.class,
                                slider -> slider.setValue((int) (CHANGED * slider.getMaximum())));
                        stage.settle(1);
                    }
                    paint(stage, step.name().toLowerCase(Locale.ROOT));
                    if (step == Step.TEST) {
                        stage.takeTest();
                        paint(stage, "test-result");
                    }
                }
            }
        }
    }

    private void paint(Stage stage, String name) throws IOException, InterruptedException {
        for (Theme theme : Theme.values()) {
            stage.ask(() -> {
                stage.window().desk().look().theme(theme);
                return true;
            });
            stage.settle(SETTLE_SECONDS / 3);
            JComponent content = stage.window().frame().getRootPane();
            double scale =
                    content.getGraphicsConfiguration().getDefaultTransform().getScaleX();
            BufferedImage image = stage.ask(() -> image(content, scale));
            Path file = folder.resolve(
                    name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + Math.round(100 * scale) + ".png");
            ImageIO.write(image, "png", file.toFile());
            saved.accept(file);
        }
    }

    /** What a screen with so many pixels per pixel of the layout shows. */
    private static BufferedImage image(JComponent component, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(scale * component.getWidth()),
                (int) Math.ceil(scale * component.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        component.paint(graphics);
        graphics.dispose();
        return image;
    }
}
