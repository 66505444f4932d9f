package org.opentmr.app.bench.gui;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a picture of the whole screen as it was when a test failed, before its windows were closed. */
final class ScreenshotOnFailure implements AfterTestExecutionCallback {

    /** The folder for pictures. */
    static final String FOLDER_PROPERTY = "opentmr.gui.failures";

    /** The key under which a report names the picture. */
    static final String ENTRY = "screenshot";

    @Override
    public void afterTestExecution(ExtensionContext context) throws Exception {
        Optional<BufferedImage> screen = GuiDriver.lastScreen();
        if (context.getExecutionException().isEmpty() || screen.isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER_PROPERTY)));
        Path picture = folder.resolve(context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName() + ".png");
        ImageIO.write(screen.get(), "png", picture.toFile());
        context.publishReportEntry(ENTRY, picture.toString());
    }
}
