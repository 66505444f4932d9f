package org.opentmr.app.bench.view.signals;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.signals.ElectrodeLight;
import org.opentmr.app.bench.model.signals.SignalFeed;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.view.Look;
import org.opentmr.plot.live.ScopeGeometry;
import org.opentmr.plot.live.ScopeRaster;
import org.opentmr.signal.Channel;

/** Beside each trace: its name with a tick to take it off, how good the electrode is, and the scale. */
final class ChannelRows {

    private static final int WIDTH = 208;

    /** A lane less high has room for the name and the light alone. */
    private static final int BOTH_LINES = 44;

    private final Signals signals;
    private final Look look;
    private final ScopeView view;
    private final JPanel panel = new JPanel(new Beside());
    private final List<Row> rows = new ArrayList<>();
    private @Nullable SignalFeed feed;

    /** The row of one channel. */
    private record Row(JPanel panel, JCheckBox on, JLabel light, JLabel scale) {}

    ChannelRows(Signals signals, Look look, ScopeView view) {
        this.signals = signals;
        this.look = look;
        this.view = view;
        panel.setName("signals.channels");
        refresh();
    }

    JComponent component() {
        return panel;
    }

    /** Takes over what the model has changed. */
    void refresh() {
        SignalFeed now = signals.feed().orElse(null);
        if (now == null || feed == null || !feed.equals(now)) {
            feed = now;
            panel.removeAll();
            rows.clear();
            if (now != null) {
                now.layout().channels().forEach(this::add);
            }
            lights();
        }
        List<Integer> on = signals.on();
        for (int channel = 0; channel < rows.size(); channel++) {
            rows.get(channel).on.setSelected(on.contains(channel));
            boolean chosen = channel == signals.chosen();
            Look.style(rows.get(channel).on, chosen ? "font: bold; foreground: $Component.accentColor" : "font: bold");
        }
        scales();
        panel.revalidate();
        panel.repaint();
    }

    private void add(Channel channel) {
        int index = rows.size();
        JCheckBox on = new JCheckBox(channel.name());
        on.setName("signals.channel." + (index + 1));
        on.setToolTipText("Shows " + channel.name()
                + channel.muscle().map(muscle -> ", " + muscle).orElse(""));
        on.getAccessibleContext().setAccessibleName("Show " + channel.name());
        on.addActionListener(event -> signals.view(signals.viewing().withChannel(channel.name(), on.isSelected())));
        on.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                signals.choose(index);
            }
        });
        JLabel light = new JLabel();
        light.setName("signals.light." + (index + 1));
        JLabel scale = look.quiet("");
        JPanel row =
                new JPanel(new MigLayout("insets 0 16 0 8, gap 4, fill, hidemode 3", "[grow][64!]", "push[][]push"));
        row.setOpaque(false);
        row.add(on, "wmin 0, growx");
        row.add(light, "wrap");
        row.add(scale, "spanx 2, gapleft 24, wmin 0");
        rows.add(new Row(row, on, light, scale));
        panel.add(row);
    }

    /** Takes over what was judged of the electrodes. */
    void lights() {
        List<ElectrodeLight> lights = signals.electrodes().lights();
        for (int channel = 0; channel < Math.min(rows.size(), lights.size()); channel++) {
            ElectrodeLight light = lights.get(channel);
            JLabel label = rows.get(channel).light;
            label.setIcon(new LightIcon(look, light.verdict()));
            label.setText(light.word());
            label.setToolTipText(ElectrodeLine.text(light));
        }
    }

    /** Takes over the scales of the lanes. */
    void scales() {
        ScopeRaster scope = view.scope();
        for (int channel = 0; scope != null && channel < rows.size(); channel++) {
            String unit = scope.layout().channels().get(channel).unit();
            String text = scope.scale(channel).describe(unit);
            if (!text.equals(rows.get(channel).scale.getText())) {
                rows.get(channel).scale.setText(text);
                rows.get(channel).scale.setToolTipText("From the lower to the upper edge of the lane: " + text);
            }
        }
    }

    /** Every row as high as the lane that it stands beside. */
    private final class Beside implements LayoutManager {

        @Override
        public void layoutContainer(Container parent) {
            ScopeRaster scope = view.scope();
            if (scope == null) {
                return;
            }
            double zoom = view.zoom();
            ScopeGeometry geometry = scope.geometry(view.width(), view.height());
            for (int channel = 0; channel < rows.size(); channel++) {
                int top = (int) Math.round(geometry.top(channel) * zoom);
                int bottom = (int) Math.round(geometry.bottom(channel) * zoom);
                Row row = rows.get(channel);
                row.panel.setBounds(0, top, parent.getWidth(), bottom - top);
                row.scale.setVisible(geometry.isOpen(channel) && bottom - top >= look.pixels(BOTH_LINES));
                row.light.setVisible(geometry.isOpen(channel));
            }
        }

        @Override
        public Dimension preferredLayoutSize(Container parent) {
            return new Dimension(look.pixels(WIDTH), 0);
        }

        @Override
        public Dimension minimumLayoutSize(Container parent) {
            return preferredLayoutSize(parent);
        }

        @Override
        public void addLayoutComponent(String name, Component component) {
            // rows are known by their channel
        }

        @Override
        public void removeLayoutComponent(Component component) {
            // rows are known by their channel
        }
    }
}
