package org.opentmr.app.bench;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.files.Preferences;
import org.opentmr.app.bench.view.KeyAction;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;
import org.opentmr.app.bench.view.part.AppIcon;
import org.opentmr.plot.Theme;

/** The one window: steps at the left, status above, messages and STOP below, the step's screen between them. */
final class BenchWindow implements Menus.Window {

    /** Sixty times a second. */
    private static final int TICK_MILLIS = 16;

    /** The bars change slowly enough to be read. */
    private static final int TICKS_PER_STATUS = 12;

    private static final Dimension USUAL = new Dimension(1440, 900);
    private static final Dimension LEAST = new Dimension(1024, 700);

    private final Desk desk;
    private final Bench bench;
    private final Look look;
    private final Runnable closed;
    private final JFrame frame = new JFrame("OpenTMR");
    private final CardLayout cards = new CardLayout();
    private final PaintedPanel root =
            new PaintedPanel(new MigLayout("insets 0, gap 0, fill", "[][grow]", "[][grow][]"));
    private final JPanel content = new JPanel(cards);
    private final Screens screens;
    private final StatusBar status;
    private final RecordBar record;
    private final MessageBar messages;
    private final MessagesWindow allMessages;
    private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
    private final KeyEventDispatcher keys = this::key;
    private @Nullable Screen shown;
    private int ticks;
    private volatile boolean ended;

    /**
     * @param closed is told when the window is gone
     */
    BenchWindow(Desk desk, Runnable closed) {
        this.desk = desk;
        this.closed = closed;
        bench = desk.bench();
        look = desk.look();
        status = new StatusBar(bench, look);
        record = new RecordBar(bench, look, desk.recordings());
        status.addRight(record.component());
        messages = new MessageBar(bench, look, this::stop);
        frame.setName("bench");
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
        root.add(new Rail(bench, look).component(), "spany 3, growy");
        root.add(status.component(), "growx, wmin 0, wrap");
        root.add(content, "grow, wmin 0, hmin 0, wrap");
        root.add(messages.component(), "growx, wmin 0");
        frame.setContentPane(root);
        frame.setJMenuBar(new Menus(desk, this).bar());
        screens = new Screens(desk);
        bindScale();
        FileDrops.on(frame, desk.opener()::open);
        bench.steps().changes().listen(this::show);
        bench.workspace().changes().listen(this::title);
        desk.session().changes().listen(this::title);
        desk.preferences().changes().listen(this::follow);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
        frame.setMinimumSize(LEAST);
        frame.setSize(USUAL);
        frame.setLocationRelativeTo(null);
        allMessages = new MessagesWindow(frame, bench, look);
        title();
        show();
    }

    /** Plus and minus lie elsewhere on other keyboards; the menu shows one of each. */
    private void bindScale() {
        Preferences preferences = desk.preferences();
        for (String key : List.of("ctrl EQUALS", "ctrl shift EQUALS", "ctrl ADD")) {
            KeyAction.bindInWindow(
                    frame.getRootPane(), KeyStroke.getKeyStroke(key), "larger", () -> Sizes.larger(preferences));
        }
        KeyAction.bindInWindow(
                frame.getRootPane(),
                KeyStroke.getKeyStroke("ctrl SUBTRACT"),
                "smaller",
                () -> Sizes.smaller(preferences));
    }

    /** Opens it. */
    void open() {
        frame.setVisible(true);
        timer.start();
        // Drawing it in all sizes takes longer than the first paint, and nobody waits for it.
        EventQueue.invokeLater(() -> frame.setIconImages(AppIcon.images()));
    }

    /** Calls this once, when the window's content has been painted next. */
    void whenPainted(Runnable action) {
        root.whenPainted(action);
    }

    JFrame frame() {
        return frame;
    }

    Desk desk() {
        return desk;
    }

    private void title() {
        frame.setTitle(bench.workspace().folder().getFileName()
                + (desk.session().isFailing() ? " (not saved)" : "") + " – OpenTMR");
    }

    /** Looks as the person likes it now. */
    private void follow() {
        Preferences preferences = desk.preferences();
        Theme theme = preferences.dark() ? Theme.DARK : Theme.LIGHT;
        if (theme != look.theme()) {
            look.theme(theme);
        } else if (preferences.scale() != look.scale()) {
            look.scale(preferences.scale());
        } else {
            return;
        }
        FileDrops.clear(frame.getContentPane());
        frame.revalidate();
        frame.repaint();
    }

    private void show() {
        Screen next = screen(bench.steps().shown());
        if (next.equals(shown)) {
            return;
        }
        if (shown != null) {
            shown.hidden();
        }
        shown = next;
        cards.show(content, next.step().name());
        next.shown();
    }

    private Screen screen(Step step) {
        Screen screen = screens.of(step);
        if (screen.component().getParent() == null) {
            content.add(screen.component(), step.name());
            FileDrops.clear(screen.component());
        }
        return screen;
    }

    /** Makes the models and all screens that nobody has seen yet, one per event, so that a click comes between. */
    void complete(Runnable done) {
        screens.models();
        complete(List.of(Step.values()).iterator(), done);
    }

    private void complete(Iterator<Step> left, Runnable done) {
        if (left.hasNext()) {
            screen(left.next());
            EventQueue.invokeLater(() -> complete(left, done));
        } else {
            done.run();
        }
    }

    /** Makes them all at once. */
    void completeNow() {
        screens.models();
        for (Step step : Step.values()) {
            screen(step);
        }
    }

    private void tick() {
        bench.ticks().tell();
        Optional.ofNullable(shown).ifPresent(Screen::frame);
        if (ticks++ % TICKS_PER_STATUS == 0) {
            status.refresh();
            record.refresh();
            messages.showWork();
        }
    }

    /** The space bar stops, wherever the focus is, but for a text that is being typed. */
    private boolean key(KeyEvent event) {
        boolean typing = event.getComponent() instanceof JTextComponent text && text.isEditable();
        if (event.getKeyCode() != KeyEvent.VK_SPACE || event.getModifiersEx() != 0 || typing) {
            return event.getKeyChar() == ' ' && event.getID() == KeyEvent.KEY_TYPED && !typing;
        }
        if (event.getID() == KeyEvent.KEY_PRESSED) {
            stop();
        }
        return true;
    }

    private void stop() {
        bench.decoding().stop("you pressed STOP");
        bench.messages()
                .offer(
                        "Stopped. Nothing moves.",
                        "Start again",
                        () -> bench.decoding().rearm());
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void undo() {
        if (shown == null || !shown.undo()) {
            bench.messages().say("There is nothing to undo on this screen.");
        }
    }

    @Override
    public void redo() {
        if (shown == null || !shown.redo()) {
            bench.messages().say("There is nothing to redo on this screen.");
        }
    }

    @Override
    public void record() {
        record.toggle();
    }

    @Override
    public void messages() {
        allMessages.open();
    }

    @Override
    public void keyboard() {
        HelpWindow.keyboard(frame, look);
    }

    @Override
    public void about() {
        HelpWindow.about(frame, look);
    }

    /** Closes the window, once nothing that goes on would be lost. */
    @Override
    public void close() {
        bench.guard().pass("Stop and close", this::end);
    }

    private void end() {
        Optional<String> unsaved = ended ? Optional.empty() : desk.session().close();
        if (unsaved.isPresent()) {
            bench.messages()
                    .problem(
                            "Not closed, since the session could not be saved: " + unsaved.get()
                                    + ". Make room, or save it elsewhere (File, Save as).",
                            "Close without saving",
                            this::leave);
            return;
        }
        leave();
    }

    private void leave() {
        if (ended) {
            return;
        }
        ended = true;
        timer.stop();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
        frame.dispose();
        desk.recordings().closeNow();
        bench.decoding().drop();
        bench.connection().disconnect();
        closed.run();
    }

    /** Whether it was closed in order; from any thread. */
    boolean hasEnded() {
        return ended;
    }

    /** Keeps everything where the program is about to be ended from outside. */
    void keep() {
        if (!ended) {
            desk.recordings().closeNow();
            desk.session().close();
        }
    }
}
