package org.opentmr.app.bench;

import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;

/** The one window: steps at the left, status above, messages and STOP below, the step's screen between them. */
final class BenchWindow {

    /** Sixty times a second. */
    private static final int TICK_MILLIS = 16;

    /** The bars change slowly enough to be read. */
    private static final int TICKS_PER_STATUS = 12;

    private static final Dimension USUAL = new Dimension(1440, 900);
    private static final Dimension LEAST = new Dimension(1024, 700);

    private final Bench bench;
    private final JFrame frame = new JFrame("OpenTMR");
    private final CardLayout cards = new CardLayout();
    private final JPanel content = new JPanel(cards);
    private final Map<Step, Screen> screens = new EnumMap<>(Step.class);
    private final StatusBar status;
    private final MessageBar messages;
    private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
    private @Nullable Screen shown;
    private int ticks;

    BenchWindow(Bench bench, Look look) {
        this.bench = bench;
        status = new StatusBar(bench, look);
        messages = new MessageBar(bench, look, this::stop);
        frame.setName("bench");
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
        JPanel root = new JPanel(new MigLayout("insets 0, gap 0, fill", "[][grow]", "[][grow][]"));
        root.add(new Rail(bench, look).component(), "spany 3, growy");
        root.add(status.component(), "growx, wrap");
        root.add(content, "grow, wrap");
        root.add(messages.component(), "growx");
        frame.setContentPane(root);
        for (Screen screen : Screens.all(bench, look)) {
            screens.put(screen.step(), screen);
            content.add(screen.component(), screen.step().name());
        }
        bench.steps().changes().listen(this::show);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this::key);
        frame.setMinimumSize(LEAST);
        frame.setSize(USUAL);
        frame.setLocationRelativeTo(null);
        show();
    }

    /** Opens it. */
    void open() {
        frame.setVisible(true);
        timer.start();
    }

    JFrame frame() {
        return frame;
    }

    private void show() {
        Screen next = screens.get(bench.steps().shown());
        if (next == shown || next == null) {
            return;
        }
        if (shown != null) {
            shown.hidden();
        }
        shown = next;
        cards.show(content, next.step().name());
        next.shown();
    }

    private void tick() {
        bench.ticks().tell();
        Optional.ofNullable(shown).ifPresent(Screen::frame);
        if (ticks++ % TICKS_PER_STATUS == 0) {
            status.refresh();
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

    /** Ends the program; what streams is closed in order. */
    void close() {
        timer.stop();
        frame.dispose();
        bench.decoding().drop();
        bench.connection().disconnect();
    }
}
