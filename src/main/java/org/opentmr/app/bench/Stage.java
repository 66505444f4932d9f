package org.opentmr.app.bench;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Decoding;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.rehearsal.Rehearsal;
import org.opentmr.app.bench.rehearsal.Routine;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.signal.Clock;

/**
 * The program with a simulated patient who is connected and calibrated, in a folder of its own. Used from a thread that may
 * wait, not from the event thread.
 */
final class Stage implements AutoCloseable {

    /** Far more than opening a window, a rest or the replay of a session takes. */
    private static final double PATIENCE_SECONDS = 180;

    private static final long LOOK_MILLIS = 20;

    private final Path folder;
    private final Clock clock;
    private final BenchWindow window;
    private @Nullable Routine routine;

    private Stage(Path folder, Clock clock) throws IOException, InterruptedException {
        this.folder = folder;
        this.clock = clock;
        Place place = Place.of(folder.resolve("sessions"), folder.resolve("settings"));
        window = ask(() -> BenchProgram.open(BenchOptions.USUAL, place, clock));
    }

    /** Opens the window; nobody is connected yet. */
    static Stage open(Clock clock) throws IOException, InterruptedException {
        return new Stage(Files.createTempDirectory("opentmr-bench"), clock);
    }

    /** Connects the patient, waits until the limb may move, and lets the patient move it from then on. */
    void connect(Rehearsal rehearsal) throws IOException, InterruptedException {
        ask(() -> {
            rehearsal.connect(window.desk().bench());
            return true;
        });
        await(
                "the simulated patient is connected",
                () -> window.desk().bench().connection().link().isPresent());
        ask(() -> {
            rehearsal.calibrate(window.desk().bench());
            return true;
        });
        await(
                "the limb may move",
                () -> window.desk()
                        .bench()
                        .decoding()
                        .snapshot()
                        .filter(now -> now.safety() == SafetyState.RUNNING)
                        .isPresent());
        routine = ask(() -> Rehearsal.keepMoving(window.desk().bench()));
    }

    /** Has the patient take the shortest TAC test there is, and waits for its result. */
    void takeTest() throws IOException, InterruptedException {
        Routine before = routine;
        if (before != null) {
            ask(() -> {
                before.end();
                return true;
            });
        }
        use("test.kind.tac", JToggleButton.class, AbstractButton::doClick);
        use("test.short", JButton.class, AbstractButton::doClick);
        use("test.set.axesMoved", JSpinner.class, spinner -> spinner.setValue(1.0));
        use("test.set.mostPostures", JSpinner.class, spinner -> spinner.setValue(2.0));
        use("test.start", JButton.class, AbstractButton::doClick);
        await(
                "there is a result",
                () -> find(window.frame(), "test.result", JComponent.class)
                        .filter(Component::isShowing)
                        .isPresent());
    }

    /** Goes to a step; false where it cannot be entered. */
    boolean show(Step step) throws IOException, InterruptedException {
        return ask(() -> window.desk().bench().steps().go(step));
    }

    BenchWindow window() {
        return window;
    }

    /** Lets it go on for a while, and until no work is left; where a busy machine has stopped the limb, it starts again. */
    void settle(double seconds) throws IOException, InterruptedException {
        ask(() -> {
            Decoding decoding = window.desk().bench().decoding();
            if (decoding.snapshot()
                    .filter(now -> now.safety() == SafetyState.STOPPED)
                    .isPresent()) {
                decoding.rearm();
            }
            return true;
        });
        watch(seconds);
        await("the work is done", () -> window.desk().bench().jobs().running().isEmpty());
    }

    /** Does something with a control as a person would; nothing where none of this name is there. */
    <T extends JComponent> void use(String name, Class<T> type, Consumer<? super T> action)
            throws IOException, InterruptedException {
        ask(() -> {
            find(window.frame(), name, type).ifPresent(action);
            return true;
        });
    }

    private static <T> Optional<T> find(Container container, String name, Class<T> type) {
        for (Component child : container.getComponents()) {
            if (type.isInstance(child) && name.equals(child.getName())) {
                return Optional.of(type.cast(child));
            }
            if (child instanceof Container inner) {
                Optional<T> found = find(inner, name, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Lets it go on for a while. */
    void watch(double seconds) throws InterruptedException {
        Thread.sleep(Math.round(1e3 * seconds));
    }

    private void await(String what, BooleanSupplier condition) throws IOException, InterruptedException {
        long began = clock.nanos();
        while (!ask(condition::getAsBoolean)) {
            if (clock.secondsSince(began) > PATIENCE_SECONDS) {
                throw new IOException("waited " + PATIENCE_SECONDS + " s in vain until " + what);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** What the event thread answers. */
    <T> T ask(Callable<T> question) throws IOException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(question);
        EventQueue.invokeLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException("the window failed: " + e.getCause(), e.getCause());
        }
    }

    /** Closes the window and deletes what was written meanwhile. */
    @Override
    public void close() throws IOException {
        EventQueue.invokeLater(window::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
