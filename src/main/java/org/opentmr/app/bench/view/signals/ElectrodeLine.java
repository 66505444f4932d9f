package org.opentmr.app.bench.view.signals;

import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.signals.ElectrodeLight;
import org.opentmr.app.bench.model.signals.SignalFeed;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.Text;
import org.opentmr.signal.Channel;

/** Below the traces: what to know of the chosen electrode and what to do, what the cursors measure, how it is filtered. */
final class ElectrodeLine {

    private final Signals signals;
    private final Look look;
    private final Holding holding;
    private final JLabel electrode = new JLabel();
    private final JLabel measured = new JLabel();
    private final JLabel filters;
    private final SuggestButton suggest;
    private final JPanel panel = new JPanel(new MigLayout("insets 8 16 0 16, gap 24 4, fillx", "[grow]", "[20!][28!]"));

    ElectrodeLine(Bench bench, Signals signals, Look look, Holding holding) {
        suggest = new SuggestButton(bench, signals);
        this.signals = signals;
        this.look = look;
        this.holding = holding;
        filters = look.quiet("");
        electrode.setName("signals.electrode");
        measured.setName("signals.measured");
        filters.setName("signals.filters");
        measured.setToolTipText("Of the chosen channel, between the cursors A and B");
        Look.style(measured, "font: bold");
        panel.add(electrode, "split 2, growx, pushx, wmin 0");
        panel.add(measured, "wrap");
        panel.add(filters, "split 2, growx, pushx, wmin 0");
        panel.add(suggest.component());
        refresh();
    }

    JComponent component() {
        return panel;
    }

    /** "flat for 100 % of the time: not connected. Press the electrode on …" */
    static String text(ElectrodeLight light) {
        return sentence(light.reason()) + (light.advice().isEmpty() ? "" : " " + light.advice());
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }

    void refresh() {
        suggest.component().setVisible(signals.viewing().form() == SignalForm.ENVELOPE);
        measured.setText(holding.text());
        SignalFeed feed = signals.feed().orElse(null);
        List<ElectrodeLight> lights = signals.electrodes().lights();
        int chosen = signals.chosen();
        if (feed == null || chosen >= lights.size()) {
            electrode.setText("");
            filters.setText("");
            return;
        }
        Channel channel = feed.layout().channels().get(chosen);
        ElectrodeLight light = lights.get(chosen);
        electrode.setIcon(new LightIcon(look, light.verdict()));
        String text = channel.name() + "  " + light.word() + ":  " + text(light);
        electrode.setText(text);
        electrode.setToolTipText(text);
        filters.setText(form(feed, channel));
        filters.setToolTipText(ScopeKeys.HELP);
    }

    private String form(SignalFeed feed, Channel channel) {
        return switch (signals.viewing().form()) {
            case RAW -> "Raw, as the electrode gives it: no filter";
            case FILTERED -> "Filtered: " + signals.filtersText();
            case ENVELOPE ->
                String.format(Locale.ROOT, "Envelope: mean of the last %.0f ms; ", 1000 * feed.windowSeconds())
                        + threshold(channel);
        };
    }

    private String threshold(Channel channel) {
        int chosen = signals.chosen();
        if (!signals.thresholds().canSet(chosen)) {
            return channel.name() + " moves nothing in the decoder in use";
        }
        String value = signals.thresholds().of(chosen).isPresent()
                ? "threshold " + Text.digits(signals.thresholds().of(chosen).getAsDouble()) + " " + channel.unit()
                : "no threshold yet: double click in the lane, or press ↑";
        return value
                + signals.thresholds()
                        .moves(chosen)
                        .map(motions -> ", from which the person moves: " + motions)
                        .orElse("");
    }
}
