package org.opentmr.app.bench.gui;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a picture of the whole screen as it was when a test failed, before anything is cleaned up. */
final class ScreenshotOnFailure implements AfterTestExecutionCallback {

    /** The folder for pictures. */
    static final String FOLDER_PROPERTY = "opentmr.gui.failures";

    /** The key under which a report names the picture. */
    static final String ENTRY = "screenshot";

    @Override
    public void afterTestExecution(ExtensionContext context) throws Exception {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER_PROPERTY)));
        Path picture = folder.resolve(context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName() + ".png");
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(new Robot().createScreenCapture(screen), "png", picture.toFile());
        context.publishReportEntry(ENTRY, picture.toString());
    }
}
