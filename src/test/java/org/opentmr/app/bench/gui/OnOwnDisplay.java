package org.opentmr.app.bench.gui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that uses the program with mouse and keyboard. It runs only in a {@link GuiRun}, on a display that nobody looks at,
 * and is left out of the usual run by its tag.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(OnOwnDisplay.TAG)
@EnabledIfSystemProperty(
        named = OnOwnDisplay.PROPERTY,
        matches = "true",
        disabledReason = "it moves the mouse; BenchDriverTests runs it on a display of its own")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@ExtendWith(ScreenshotOnFailure.class)
public @interface OnOwnDisplay {

    /** What the usual run leaves out and a {@link GuiRun} looks for. */
    String TAG = "gui";

    /** True in a program that has a display to itself. */
    String PROPERTY = "opentmr.gui.ownDisplay";
}
