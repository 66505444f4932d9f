package org.opentmr.app.bench.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.NameMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.driver.JComboBoxDriver;
import org.assertj.swing.driver.JSliderDriver;
import org.assertj.swing.driver.JSpinnerDriver;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.ComponentLookupException;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.image.ScreenshotTaker;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;

/**
 * A person at the program: mouse, keyboard and eyes. Everything is found by its component name; nothing sleeps, everything
 * waits until what it waits for is there. No other class knows AssertJ-Swing.
 */
public final class GuiDriver implements AutoCloseable {

    /** Far more than anything harmless takes, on a machine that is busy with other tests. */
    private static final long PATIENCE_MILLIS = 60_000;

    /** A window that draws sixty times a second is never idle for long. */
    private static final int IDLE_MILLIS = 500;

    /** Between events, so that they arrive in their order on a slow machine. */
    private static final int EVENT_MILLIS = 20;

    private static final AtomicReference<BufferedImage> LAST_SCREEN = new AtomicReference<>();

    private final Robot robot;
    private final Frame window;

    private GuiDriver(Robot robot, Frame window) {
        this.robot = robot;
        this.window = window;
    }

    /** Makes a window on the event thread, shows it where that was not done yet, and gives it the keyboard. */
    public static GuiDriver open(Callable<? extends Frame> maker) {
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().idleTimeout(IDLE_MILLIS);
        robot.settings().delayBetweenEvents(EVENT_MILLIS);
        robot.settings().eventPostingDelay(EVENT_MILLIS);
        Frame window = GuiActionRunner.execute(() -> {
            Frame made = maker.call();
            if (!made.isShowing()) {
                made.setVisible(true);
            }
            return made;
        });
        GuiDriver driver = new GuiDriver(robot, window);
        driver.waitUntil("the window shows", window::isShowing);
        driver.takeKeyboard();
        return driver;
    }

    /** Without a window manager nobody gives a window the keyboard when it appears or is clicked on. */
    public void takeKeyboard() {
        GuiActionRunner.execute(() -> {
            window.toFront();
            window.requestFocus();
        });
        waitUntil("the window has the keyboard", window::isFocused);
    }

    /** The window itself, for what no control shows. */
    public Frame window() {
        return window;
    }

    /** Waits until a component of this name shows. */
    public Component find(String name) {
        return find(name, Component.class);
    }

    private <T extends Component> T find(String name, Class<T> type) {
        NameMatcher matcher = new NameMatcher(name, type, true);
        try {
            // The event thread must not wait for itself.
            if (!SwingUtilities.isEventDispatchThread()) {
                pause(
                        "'" + name + "' shows",
                        PATIENCE_MILLIS,
                        () -> !robot.finder().findAll(window, matcher).isEmpty());
            }
            return type.cast(robot.finder().find(window, matcher));
        } catch (WaitTimedOutError | ComponentLookupException e) {
            throw new AssertionError("'" + name + "' does not show; there are: " + names(window), e);
        }
    }

    /** Whether a component of this name shows now. */
    public boolean shows(String name) {
        return !robot.finder().findAll(window, new NameMatcher(name, true)).isEmpty();
    }

    /** Whether it can be used now. */
    public boolean enabled(String name) {
        return ask(name, Component::isEnabled);
    }

    /** Clicks on the middle of a control, once it can be used. */
    public void click(String name) {
        Component target = find(name);
        waitUntil("'" + name + "' can be used", target::isEnabled);
        robot.click(target);
        robot.waitForIdle();
    }

    /** Opens the menu of the right mouse button. */
    public void rightClick(String name) {
        robot.click(find(name), MouseButton.RIGHT_BUTTON);
        robot.waitForIdle();
    }

    /** Drags the knob of a slider to a value. */
    public void slide(String name, int value) {
        JSlider slider = find(name, JSlider.class);
        waitUntil("'" + name + "' can be used", slider::isEnabled);
        new JSliderDriver(robot).slide(slider, value);
    }

    /** Types a number into a field with arrows and presses Enter. */
    public void enter(String name, String number) {
        new JSpinnerDriver(robot).enterTextAndCommit(find(name, JSpinner.class), number);
    }

    /** Chooses an entry of a list that folds down. */
    public void choose(String name, String entry) {
        new JComboBoxDriver(robot).selectItem(find(name, JComboBox.class), entry);
    }

    /** Presses the mouse at one place of a component and releases it at another; places from 0 to 1 across and down. */
    public void drag(String name, double fromAcross, double fromDown, double toAcross, double toDown) {
        Component target = find(name);
        Dimension size = ask(name, Component::getSize);
        Point from = new Point((int) (fromAcross * size.width), (int) (fromDown * size.height));
        Point to = new Point((int) (toAcross * size.width), (int) (toDown * size.height));
        robot.pressMouse(target, from);
        // A press and a release without a way between them are a click for Swing.
        robot.moveMouse(target, new Point((from.x + to.x) / 2, (from.y + to.y) / 2));
        robot.moveMouse(target, to);
        robot.releaseMouseButtons();
        robot.waitForIdle();
    }

    /** Gives a control the keyboard. */
    public void focus(String name) {
        robot.focusAndWaitForFocusGain(find(name));
    }

    /** Presses and releases keys, see the constants of {@link KeyEvent}. */
    public void press(int... keys) {
        robot.pressAndReleaseKeys(keys);
        robot.waitForIdle();
    }

    /** Presses a key while another is held, such as control. */
    public void chord(int held, int key) {
        robot.pressKey(held);
        try {
            robot.pressAndReleaseKeys(key);
        } finally {
            robot.releaseKey(held);
        }
        robot.waitForIdle();
    }

    /** Types into whatever has the keyboard. */
    public void type(String text) {
        robot.enterText(text);
        robot.waitForIdle();
    }

    /** What a label, button, field or other control says. */
    public String text(String name) {
        return ask(name, GuiDriver::textOf);
    }

    private static String textOf(Component component) {
        if (component instanceof JLabel label) {
            return label.getText();
        }
        if (component instanceof AbstractButton button) {
            return button.getText();
        }
        if (component instanceof JTextComponent field) {
            return field.getText();
        }
        return component.getAccessibleContext().getAccessibleName();
    }

    /** A property of a control, read on the event thread. */
    public <T> T ask(String name, Function<? super Component, T> question) {
        Component component = find(name);
        return GuiActionRunner.execute(() -> question.apply(component));
    }

    /** Does something on the event thread that no person could, or asks what nobody sees. */
    public static <T> T onEventThread(Callable<T> action) {
        return GuiActionRunner.execute(action);
    }

    /** Waits until a control says something. */
    public void waitForText(String name, String part) {
        try {
            waitUntil(
                    "'" + name + "' says '" + part + "'",
                    () -> shows(name) && text(name).contains(part));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; it says '" + text(name) + "'", e);
        }
    }

    /** Waits until something is so, asked on the event thread; {@value #PATIENCE_MILLIS} ms at most. */
    public void waitUntil(String what, BooleanSupplier condition) {
        waitUntil(what, PATIENCE_MILLIS, condition);
    }

    /** Waits until something is so, asked on the event thread. */
    public void waitUntil(String what, long millis, BooleanSupplier condition) {
        try {
            pause(what, millis, () -> GuiActionRunner.execute(condition::getAsBoolean));
        } catch (WaitTimedOutError e) {
            throw new AssertionError("waited " + millis / 1000.0 + " s in vain until " + what, e);
        }
    }

    private static void pause(String what, long millis, BooleanSupplier condition) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return condition.getAsBoolean();
                    }
                },
                Timeout.timeout(millis, TimeUnit.MILLISECONDS));
    }

    /** Lets files fall onto the middle of the window; false where nothing there takes them. */
    public boolean drop(Path... files) {
        return GuiActionRunner.execute(() -> {
            Point middle = new Point(window.getWidth() / 2, window.getHeight() / 2);
            return new FileDrop(List.of(files)).onto(window, middle);
        });
    }

    /** Closes the window as its frame's button does. */
    public void closeWindow() {
        GuiActionRunner.execute(() -> window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING)));
    }

    /** The screen where the window is. */
    public BufferedImage screenshot() {
        return new ScreenshotTaker().takeScreenshotOf(window);
    }

    /** The names of all controls that show, to see what a test looked for in vain. */
    private static List<String> names(Container container) {
        return GuiActionRunner.execute(() -> {
            List<String> names = new ArrayList<>();
            addNames(container, names);
            return names;
        });
    }

    private static void addNames(Component component, List<String> names) {
        if (component.isShowing() && component.getName() != null) {
            names.add(component.getName());
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                addNames(child, names);
            }
        }
    }

    /** The screen as it was before the last driver closed its windows; empty before. */
    static Optional<BufferedImage> lastScreen() {
        return Optional.ofNullable(LAST_SCREEN.get());
    }

    /** Closes all windows. */
    @Override
    public void close() {
        LAST_SCREEN.set(new ScreenshotTaker().takeDesktopScreenshot());
        robot.cleanUp();
    }
}
