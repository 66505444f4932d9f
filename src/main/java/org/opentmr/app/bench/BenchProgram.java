package org.opentmr.app.bench;

import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Workspace;
import org.opentmr.app.bench.model.connect.SerialAccess;
import org.opentmr.app.bench.model.files.ConfigFolder;
import org.opentmr.app.bench.model.files.Preferences;
import org.opentmr.app.bench.model.files.RunMark;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.Theme;
import org.opentmr.signal.Clock;

/** Starts the desktop program. */
public final class BenchProgram {

    private static final int BACKGROUND_THREADS = 4;

    /** As long as boards take to be stopped and files to be closed; a process that is being ended has no more. */
    private static final int ENDING_SECONDS = 5;

    /** Where sessions are kept unless a person says otherwise. */
    private static final Path SESSIONS = Path.of(System.getProperty("user.home"), "OpenTMR");

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

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
     * Begins in the background what every start needs, while the caller still reads its command line: the display, the look.
     * Does nothing where there is no display.
     */
    public static void warmUp() {
        Thread thread = new Thread(
                () -> {
                    if (hasDisplay()) {
                        EventQueue.invokeLater(() -> new Look(Theme.LIGHT, 1));
                    }
                },
                "bench-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens the window and returns; the program ends when it is closed.
     *
     * @param options how it starts
     */
    public static void start(BenchOptions options, Clock clock) {
        make(options, clock, window -> {
            window.whenPainted(() -> EventQueue.invokeLater(() -> window.complete(() -> begin(window, options))));
            window.open();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> keep(window), "bench-end"));
        });
    }

    /** Makes the window as at every start and hands it over, on the thread that paints. */
    static void make(BenchOptions options, Clock clock, Consumer<BenchWindow> made) {
        Place place = Place.of(SESSIONS, ConfigFolder.system());
        EventQueue.invokeLater(() -> made.accept(make(options, place, clock)));
    }

    /** Opens a window on what is at a place; on the event thread. */
    static BenchWindow open(BenchOptions options, Place place, Clock clock) {
        BenchWindow window = make(options, place, clock);
        window.completeNow();
        window.open();
        begin(window, options);
        return window;
    }

    private static void begin(BenchWindow window, BenchOptions options) {
        options.open().ifPresent(window.desk().opener()::open);
        offerLeft(window.desk(), options.open().isPresent());
    }

    /** Runs work beside the window; what is asked for when that is gone is not done any more. */
    private static ExecutorService background() {
        return new ThreadPoolExecutor(
                BACKGROUND_THREADS,
                BACKGROUND_THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "bench-work");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static BenchWindow make(BenchOptions options, Place place, Clock clock) {
        ExecutorService background = background();
        Preferences preferences = place.preferences();
        if (options.dark()) {
            preferences.dark(true);
        }
        if (options.scale() > 1) {
            preferences.scale(options.scale());
        }
        Look look = new Look(preferences.dark() ? Theme.DARK : Theme.LIGHT, preferences.scale());
        Bench bench = new Bench(
                background,
                EventQueue::invokeLater,
                clock,
                new Workspace(Workspace.fresh(place.sessions(), clock.now(), ZoneId.systemDefault())));
        Desk desk = Desk.of(bench, look, place, SerialAccess.system(clock));
        return new BenchWindow(desk, () -> end(background));
    }

    /** Offers to go on with a session that the last run did not close in order. */
    private static void offerLeft(Desk desk, boolean quietly) {
        Bench bench = desk.bench();
        bench.jobs()
                .aside(
                        progress -> desk.mark().takeLeft(),
                        (List<RunMark.Left> left) -> left.stream()
                                .limit(quietly ? 0 : 1)
                                .forEach(each -> bench.messages()
                                        .problem(
                                                "OpenTMR ended unexpectedly. The session of "
                                                        + DAY_AND_TIME.format(
                                                                each.time().atZone(ZoneId.systemDefault()))
                                                        + " is kept up to its last second.",
                                                "Open it",
                                                () -> desk.session().open(each.folder()))),
                        why -> {});
    }

    /** Lets boards be stopped and files be closed before the program is over. */
    private static void end(ExecutorService background) {
        new Thread(
                        () -> {
                            background.shutdown();
                            try {
                                background.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "bench-ending")
                .start();
    }

    /** The process is being ended: what is not on the disk goes there. */
    private static void keep(BenchWindow window) {
        if (window.hasEnded()) {
            return;
        }
        CountDownLatch kept = new CountDownLatch(1);
        EventQueue.invokeLater(() -> {
            try {
                window.keep();
            } finally {
                kept.countDown();
            }
        });
        try {
            kept.await(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
