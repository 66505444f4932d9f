package org.opentmr.app.bench;

import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Workspace;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.Theme;
import org.opentmr.signal.Clock;

/** Starts the desktop program. */
public final class BenchProgram {

    private static final int BACKGROUND_THREADS = 4;

    /** Where sessions are kept unless a person says otherwise. */
    private static final Path SESSIONS = Path.of(System.getProperty("user.home"), "OpenTMR");

    private BenchProgram() {}

    /** Whether there is a display to open a window on. */
    public static boolean hasDisplay() {
        return !GraphicsEnvironment.isHeadless() && screens();
    }

    private static boolean screens() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (HeadlessException | AWTError e) {
            return false;
        }
    }

    /**
     * Opens the window and returns; the program ends when it is closed.
     *
     * @param options how it starts
     */
    public static void start(BenchOptions options, Clock clock) {
        ExecutorService background = Executors.newFixedThreadPool(BACKGROUND_THREADS, work -> {
            Thread thread = new Thread(work, "bench-work");
            thread.setDaemon(true);
            return thread;
        });
        EventQueue.invokeLater(() -> {
            Look look = new Look(options.dark() ? Theme.DARK : Theme.LIGHT, options.scale());
            Bench bench = new Bench(
                    background,
                    EventQueue::invokeLater,
                    clock,
                    new Workspace(Workspace.fresh(SESSIONS, clock.now(), ZoneId.systemDefault())));
            new BenchWindow(bench, look).open();
        });
    }
}
