package org.opentmr.app.bench;

import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Connection;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.view.Look;
import org.opentmr.live.LatencyLedger;
import org.opentmr.live.LiveSession;
import org.opentmr.live.LiveSnapshot;
import org.opentmr.prosthesis.SafetyState;
import org.opentmr.prosthesis.limb.AmputationLevel;

/**
 * The line at the top, always there: what is connected, whether anything may move, how late decisions come, what is being
 * recorded.
 */
final class StatusBar {

    /** As long as people take control for immediate (Farrell and Weir 2007: optimum 100 to 125 ms). */
    private static final double IMMEDIATE_MILLIS = 125;

    /** Some twelve seconds. */
    private static final int LATENCIES = 60;

    private final Bench bench;
    private final Look look;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 4 16 4 16, gap 16, fillx, hidemode 3", "[grow,fill][][][][]", "[32!]"));
    private final JLabel source = new JLabel();
    private final JLabel safety = new JLabel();
    private final JLabel latency = new JLabel();
    private final Sparkline latencies;

    StatusBar(Bench bench, Look look) {
        this.bench = bench;
        this.look = look;
        latencies = new Sparkline(look, IMMEDIATE_MILLIS, LATENCIES);
        source.setName("status.source");
        safety.setName("status.safety");
        latency.setName("status.latency");
        latencies.setName("status.latency.course");
        String explanation = "From the contraction to the decision, milliseconds, in the median: half a window, half an"
                + " increment, and what this machine takes. Up to 125 ms feel immediate (the line)";
        latency.setToolTipText(explanation);
        latencies.setToolTipText(explanation);
        panel.add(source, "cell 0 0, growx, wmin 0");
        panel.add(safety, "cell 1 0");
        panel.add(latency, "cell 2 0");
        panel.add(latencies, "cell 3 0");
        bench.connection().changes().listen(this::refresh);
        bench.decoding().changes().listen(this::forget);
        look.changes().listen(this::refresh);
        refresh();
    }

    JComponent component() {
        return panel;
    }

    /** Adds what is shown at the right end. */
    void addRight(JComponent part) {
        panel.add(part, "cell 4 0");
    }

    private void forget() {
        if (bench.decoding().session().isEmpty()) {
            latencies.clear();
        }
        refresh();
    }

    /** Called several times a second. */
    void refresh() {
        Connection connection = bench.connection();
        String text = source(connection);
        source.setText(text);
        source.setToolTipText(text);
        boolean trouble = connection.isLost() || connection.state() == Connection.State.FAILED;
        source.setForeground(trouble ? look.problem() : look.theme().ink());
        Optional<LiveSnapshot> now = bench.decoding().snapshot();
        safety.setText(now.map(StatusBar::safety).orElse(""));
        safety.setVisible(now.isPresent());
        safety.setForeground(
                now.filter(each -> each.safety() == SafetyState.STOPPED || each.safety() == SafetyState.HELD)
                                .isPresent()
                        ? look.problem()
                        : look.theme().ink());
        Optional<LiveSession> decoding = bench.decoding().session();
        boolean decided = now.filter(each -> each.decisions() > 0).isPresent() && decoding.isPresent();
        latency.setVisible(decided);
        latencies.setVisible(decided);
        if (decided) {
            showLatency(millis(decoding.get().latency()));
        }
    }

    private String source(Connection connection) {
        return switch (connection.state()) {
            case NONE -> "○ Nothing connected";
            case OPENING -> "◌ Connecting to " + connection.name() + " …";
            case FAILED -> "⚠ Not connected: " + connection.name();
            case STREAMING ->
                connection.isLost()
                        ? "⚠ Lost, waiting for it: " + connection.name()
                        : (connection.isOver() ? "■ At its end: " : "● ")
                                + connection.link().map(this::words).orElse("");
        };
    }

    private String words(Link link) {
        String text = link.text();
        Optional<String> limb = bench.limb().get().map(AmputationLevel::word);
        int end = text.indexOf(" · ");
        return limb.isEmpty() || end < 0 ? text : text.substring(0, end) + " · " + limb.get() + text.substring(end);
    }

    private void showLatency(double millis) {
        boolean immediate = millis <= IMMEDIATE_MILLIS;
        latency.setText(String.format(Locale.ROOT, "%s latency %.0f ms", immediate ? "✓" : "⚠", millis));
        latency.setForeground(immediate ? look.good() : look.problem());
        latencies.add(millis);
    }

    private static double millis(LatencyLedger ledger) {
        return ledger.entries().stream()
                        .filter(entry -> entry.stage() == LatencyLedger.Stage.LINE_TO_COMMAND)
                        .mapToDouble(LatencyLedger.Entry::p50Millis)
                        .sum()
                + 1e3 * ledger.fixedDelaySeconds();
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
