package org.opentmr.app.bench;

import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.view.Look;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.prosthesis.SafetyState;

/** The line at the top, always there: what is connected, whether anything may move, what is being recorded. */
final class StatusBar {

    private final Bench bench;
    private final Look look;
    private final JPanel panel = new JPanel(new MigLayout("insets 4 16 4 16, gap 24, fillx", "[grow][][]", "[28!]"));
    private final JLabel source = new JLabel();
    private final JLabel safety = new JLabel();

    StatusBar(Bench bench, Look look) {
        this.bench = bench;
        this.look = look;
        source.setName("status.source");
        safety.setName("status.safety");
        panel.add(source, "growx, wmin 0");
        panel.add(safety);
        bench.connection().changes().listen(this::refresh);
        bench.decoding().changes().listen(this::refresh);
        look.changes().listen(this::refresh);
        refresh();
    }

    JComponent component() {
        return panel;
    }

    /** Called several times a second. */
    void refresh() {
        source.setText(
                switch (bench.connection().state()) {
                    case NONE -> "○ Nothing connected";
                    case OPENING -> "◌ Connecting to " + bench.connection().name() + " …";
                    case FAILED -> "⚠ Not connected";
                    case STREAMING ->
                        "● " + bench.connection().link().map(Link::text).orElse("");
                });
        Optional<LiveSnapshot> now = bench.decoding().snapshot();
        safety.setText(now.map(StatusBar::safety).orElse(""));
        safety.setForeground(
                now.filter(each -> each.safety() == SafetyState.STOPPED || each.safety() == SafetyState.HELD)
                                .isPresent()
                        ? look.problem()
                        : look.theme().ink());
    }

    private static String safety(LiveSnapshot now) {
        return switch (now.safety()) {
            case RUNNING -> "▶ running";
            case STARTING -> "◌ " + now.reason();
            case HELD -> "❚❚ held: " + now.reason();
            case STOPPED -> "■ stopped: " + now.reason();
        };
    }
}
