package org.opentmr.app.bench.view.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.model.use.LatencyAccount;
import org.opentmr.app.bench.view.Look;
import org.opentmr.live.LatencyLedger;

/** How old a decision is, stage by stage, in milliseconds. */
final class LatencyPanel {

    private static final int COLUMNS = 3;

    private final FreeUse use;
    private final Look look;
    private final JPanel panel = new JPanel(
            new MigLayout("insets 0, gapx 12, gapy 4, fillx, wrap 4", "[grow][right,44::][right,44::][right,44::]"));
    private final JLabel total = new JLabel(" ");
    private final JLabel fixed = new JLabel("", SwingConstants.RIGHT);
    private final List<JLabel> cells = new ArrayList<>();

    LatencyPanel(FreeUse use, Look look) {
        this.use = use;
        this.look = look;
        panel.setName("use.latency");
        panel.setToolTipText("How long a contraction takes to move the limb; up to "
                + number(LatencyAccount.GOOD_MILLIS) + " ms control is best (Farrell and Weir 2007)");
        total.setName("use.latency.total");
        panel.add(look.heading("Delay"));
        panel.add(total, "span 3, right, wrap");
        panel.add(look.quiet("milliseconds"));
        for (String name : List.of("median", "99 %", "max")) {
            panel.add(look.quiet(name));
        }
        JLabel windows = new JLabel("window, step, vote");
        windows.setToolTipText("Half a window and what votes add: the same on every machine, in ms");
        panel.add(windows);
        panel.add(fixed);
        panel.add(new JLabel(""), "span 2, wrap");
        for (LatencyLedger.Stage stage : LatencyLedger.Stage.values()) {
            JLabel name = new JLabel(stage.words());
            name.setToolTipText("In ms: " + stage.explanation());
            panel.add(name, "wmin 0");
            for (int c = 0; c < COLUMNS; c++) {
                JLabel cell = new JLabel("–", SwingConstants.RIGHT);
                cells.add(cell);
                panel.add(cell);
            }
        }
    }

    JComponent component() {
        return panel;
    }

    /** Called twice a second. */
    void refresh() {
        Optional<LatencyAccount> known = use.latency();
        if (known.isEmpty()) {
            total.setText("–");
            fixed.setText("–");
            cells.forEach(cell -> cell.setText("–"));
            return;
        }
        LatencyAccount account = known.get();
        total.setText(String.format(
                Locale.ROOT,
                account.isGood() ? "%.0f ms  ✓ up to %.0f ms" : "%.0f ms  ▲ more than %.0f ms",
                account.typicalMillis(),
                LatencyAccount.GOOD_MILLIS));
        total.setForeground(account.isGood() ? look.good() : look.problem());
        fixed.setText(number(account.fixedMillis()));
        int next = 0;
        for (LatencyLedger.Entry entry : account.stages()) {
            cells.get(next++).setText(entry.count() == 0 ? "–" : number(entry.p50Millis()));
            cells.get(next++).setText(entry.count() == 0 ? "–" : number(entry.p99Millis()));
            cells.get(next++).setText(entry.count() == 0 ? "–" : number(entry.maxMillis()));
        }
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
    }
}
