package org.opentmr.app.bench.view.signals;

import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.signals.ElectrodeLight;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;

/** Every electrode: its trace, how good it is, where its threshold lies. */
public final class SignalsScreen implements Screen {

    private static final String LIVE = "live";
    private static final String EMPTY = "empty";

    private final Bench bench;
    private final Signals signals;
    private final Look look;
    private final ScopeView view;
    private final Holding holding;
    private final ScopeMouse mouse;
    private final ChannelRows rows;
    private final SignalsBar bar;
    private final ElectrodeLine line;
    private final SpectrumPane spectrum;
    private final CardLayout cards = new CardLayout();
    private final JPanel panel = new JPanel(cards);

    /**
     * @param signals what is shown, which follows the bench already
     */
    public SignalsScreen(Bench bench, Signals signals, Look look) {
        this.bench = bench;
        this.signals = signals;
        this.look = look;
        view = new ScopeView(signals, look, this::hint);
        holding = new Holding(signals, view);
        mouse = new ScopeMouse(signals, view, holding);
        rows = new ChannelRows(signals, look, view);
        bar = new SignalsBar(signals, holding);
        line = new ElectrodeLine(bench, signals, look, holding);
        spectrum = new SpectrumPane(bench, signals, look);
        build();
        listen();
        refresh();
    }

    private void build() {
        Lanes lanes = new Lanes(signals, look);
        lanes.setLayout(new MigLayout("insets 0, gap 0, fill", "[][grow]", "[grow]"));
        lanes.add(rows.component(), "growy");
        lanes.add(view.component(), "grow");
        JScrollPane scroll = new JScrollPane(
                lanes,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel live = new JPanel(new MigLayout("insets 0, gap 0, fill, hidemode 3", "[grow][]", "[][grow][]"));
        live.add(bar.component(), "spanx 2, growx, wmin 0");
        live.add(scroll, "newline, grow, wmin 0");
        live.add(spectrum.component(), "growy");
        live.add(line.component(), "newline, spanx 2, growx, wmin 0");
        panel.setName("signals");
        panel.add(live, LIVE);
        panel.add(empty(), EMPTY);
        view.component().addMouseListener(mouse);
        view.component().addMouseMotionListener(mouse);
        new ScopeKeys(signals, view, holding).bind();
    }

    private JComponent empty() {
        JPanel nothing = new JPanel(new MigLayout("fill, wrap 1, insets 24", "[center]", "push[][]push"));
        JLabel text = look.heading("There is no signal yet.");
        JButton connect = new JButton("Connect a source");
        connect.setName("signals.connect");
        connect.setMnemonic('C');
        connect.setToolTipText("Goes to step 1, where a board, a recording or a simulated patient is chosen  (Alt+C)");
        connect.addActionListener(event -> bench.steps().go(Step.CONNECT));
        nothing.add(text);
        nothing.add(connect, "gaptop 16");
        return nothing;
    }

    private void listen() {
        signals.changes().listen(this::refresh);
        signals.electrodes().changes().listen(this::lights);
        signals.thresholds().changes().listen(this::thresholds);
        holding.changes().listen(this::held);
        look.changes().listen(this::restyled);
    }

    private void refresh() {
        cards.show(panel, signals.feed().isPresent() ? LIVE : EMPTY);
        view.refresh();
        rows.refresh();
        bar.refresh();
        line.refresh();
        spectrum.component().setVisible(signals.viewing().spectrum());
        spectrum.refresh();
    }

    private void restyled() {
        spectrum.resize();
        refresh();
    }

    private void lights() {
        rows.lights();
        line.refresh();
    }

    private void thresholds() {
        view.marks();
        line.refresh();
    }

    private void held() {
        bar.refresh();
        line.refresh();
    }

    private String hint(MouseEvent event) {
        int channel = mouse.channelAt(event);
        List<ElectrodeLight> lights = signals.electrodes().lights();
        if (channel < 0 || channel >= lights.size()) {
            return "";
        }
        String name = signals.feed()
                .map(feed -> feed.layout().channels().get(channel).name())
                .orElse("");
        ElectrodeLight light = lights.get(channel);
        String text = name + "  " + light.word() + ":  " + ElectrodeLine.text(light);
        // one sentence a line, or the hint would be wider than the screen
        return "<html>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(". ", ".<br>");
    }

    @Override
    public Step step() {
        return Step.SIGNALS;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void shown() {
        refresh();
        view.component().requestFocusInWindow();
    }

    @Override
    public void hidden() {
        holding.hold(false);
    }

    @Override
    public boolean undo() {
        return signals.thresholds().undo();
    }

    @Override
    public boolean redo() {
        return signals.thresholds().redo();
    }

    @Override
    public void frame() {
        if (view.frame()) {
            rows.scales();
        }
        if (signals.viewing().spectrum()) {
            spectrum.frame();
        }
    }

    /** As high as there is room, but no lane lower than can be read; then it scrolls. */
    private static final class Lanes extends JPanel implements Scrollable {

        private static final long serialVersionUID = 1;
        private static final int LEAST_LANE = 24;

        private final transient Signals signals;
        private final transient Look look;

        Lanes(Signals signals, Look look) {
            this.signals = signals;
            this.look = look;
        }

        private int least() {
            int channels = signals.feed().map(feed -> feed.layout().size()).orElse(1);
            return look.pixels(LEAST_LANE) * channels;
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(super.getPreferredSize().width, least());
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return look.pixels(LEAST_LANE);
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return getParent().getHeight() > least();
        }
    }
}
