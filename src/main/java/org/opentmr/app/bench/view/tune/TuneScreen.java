package org.opentmr.app.bench.view.tune;

import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.Tuning;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;

/** The step in which thresholds, gains and ramps are set on a recorded session. */
public final class TuneScreen implements Screen {

    private final Bench bench;
    private final Look look;
    private final Tuning tuning;
    private final JPanel panel = new JPanel(new BorderLayout());
    private final EmptyView empty;
    private @Nullable Desk laid;
    private @Nullable DeskView view;
    private boolean seen;

    public TuneScreen(Bench bench, Tuning tuning, Look look) {
        this.bench = bench;
        this.look = look;
        this.tuning = tuning;
        empty = new EmptyView(bench, tuning, look);
        panel.setName("tune");
        tuning.changes().listen(this::show);
        look.changes().listen(this::again);
        put(empty.component());
    }

    @Override
    public Step step() {
        return Step.TUNE;
    }

    @Override
    public JComponent component() {
        return panel;
    }

    @Override
    public void shown() {
        seen = true;
        show();
    }

    @Override
    public void hidden() {
        seen = false;
    }

    /** A desk takes a tenth of a second to be laid out: not while the person looks at a live signal elsewhere. */
    private void show() {
        if (!seen) {
            return;
        }
        Optional<Desk> desk = tuning.desk();
        if (desk.isEmpty()) {
            laid = null;
            view = null;
            empty.show();
            put(empty.component());
        } else if (!desk.get().equals(laid)) {
            laid = desk.get();
            DeskView made = new DeskView(bench, desk.get(), tuning.proposing().orElseThrow(), look);
            view = made;
            put(made.component());
        }
    }

    /** Colours and icons are made anew for another theme. */
    private void again() {
        laid = null;
        show();
    }

    private void put(JComponent component) {
        if (panel.getComponentCount() == 0 || !component.equals(panel.getComponent(0))) {
            panel.removeAll();
            panel.add(component);
            panel.revalidate();
            panel.repaint();
        }
    }

    @Override
    public boolean undo() {
        return tuning.desk().map(Desk::undo).orElse(false);
    }

    @Override
    public boolean redo() {
        return tuning.desk().map(Desk::redo).orElse(false);
    }

    @Override
    public void frame() {
        if (view != null) {
            view.frame();
        } else {
            empty.frame();
        }
    }
}
