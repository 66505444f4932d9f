package org.opentmr.app.bench.view.signals;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Locale;
import java.util.function.Function;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.signals.Movement;
import org.opentmr.app.bench.model.signals.ScaleChoice;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.model.signals.Viewing;
import org.opentmr.plot.Text;
import org.opentmr.plot.live.LaneScale;

/** Above the traces: what is shown, how it moves, how far it reaches; pause; spectrum. */
final class SignalsBar {

    private static final String BESIDE = "growx, pushx";
    private static final String BELOW = "newline, growx, pushx";

    /** Gaps and insets, pixels. */
    private static final int SLACK = 64;

    private final Signals signals;
    private final Holding holding;
    private final MigLayout layout = new MigLayout("insets 8 16 8 16, gap 16 8, fillx");
    private final JPanel panel = new JPanel(layout);
    private final JPanel first = new JPanel(new MigLayout("insets 0, gap 4", "", "[32!]"));
    private final JPanel second = new JPanel(new MigLayout("insets 0, gap 4, fillx", "", "[32!]"));
    private final Choices<SignalForm> form;
    private final Choices<Movement> movement;
    private final JComboBox<Item<Double>> seconds = new JComboBox<>();
    private final JComboBox<Item<ScaleChoice>> scale = new JComboBox<>();
    private final JToggleButton pause = new JToggleButton("Pause");
    private final JToggleButton spectrum = new JToggleButton("Spectrum");
    private boolean refreshing;
    private String unit = "";
    private boolean upwards;

    /** A value and how it is written. */
    private record Item<T>(T value, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    SignalsBar(Signals signals, Holding holding) {
        this.signals = signals;
        this.holding = holding;
        form = new Choices<>(
                "signals.form", wanted -> signals.view(signals.viewing().withForm(wanted)));
        movement = new Choices<>(
                "signals.movement", wanted -> signals.view(signals.viewing().withMovement(wanted)));
        form.add(SignalForm.RAW, "Raw", 'R', "The signal as the electrode gives it");
        form.add(SignalForm.FILTERED, "Filtered", 'F', "The signal as the decoder sees it");
        form.add(SignalForm.ENVELOPE, "Envelope", 'E', "How strong each contraction is, with thresholds to drag");
        movement.add(Movement.SWEEP, "Sweep", 'W', "The trace stands, its newest point runs to the right");
        movement.add(
                Movement.SCROLL, "Scroll", 'L', "The newest point stands at the right, the trace runs to the left");
        Viewing.SECONDS.forEach(each -> seconds.addItem(new Item<>(each, Text.degrees(each) + " s")));
        seconds.addActionListener(
                event -> chosen(seconds, each -> signals.viewing().withSeconds(each)));
        scale.addActionListener(event -> chosen(scale, each -> signals.viewing().withScale(each)));
        pause.addActionListener(event -> holding.hold(pause.isSelected()));
        spectrum.addActionListener(event -> signals.view(signals.viewing().withSpectrum(spectrum.isSelected())));
        describe();
        first.add(form.component());
        first.add(movement.component(), "gapleft 8");
        first.add(pause, "gapleft 8");
        add(seconds, "Time", 'T', "Seconds from the left edge to the right one", "");
        add(scale, "Scale", 'S', "How far a lane reaches, in the signal's unit", "gapleft 8");
        second.add(spectrum, "push, alignx right");
        panel.add(first);
        panel.add(second, BESIDE);
        panel.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                place();
            }
        });
        refresh();
    }

    /** In two rows where one has too little room. */
    private void place() {
        int needed = first.getPreferredSize().width + second.getPreferredSize().width;
        String wanted = needed + SLACK > panel.getWidth() ? BELOW : BESIDE;
        if (!wanted.equals(layout.getComponentConstraints(second))) {
            layout.setComponentConstraints(second, wanted);
            panel.revalidate();
        }
    }

    private void describe() {
        pause.setName("signals.pause");
        pause.setMnemonic('P');
        pause.setToolTipText("Holds the picture to measure in it; the stream goes on  (Alt+P)");
        spectrum.setName("signals.spectrum");
        spectrum.setMnemonic('C');
        spectrum.setToolTipText("Power over frequency of the chosen channel  (Alt+C)");
    }

    private void add(JComboBox<?> box, String text, char mnemonic, String hint, String constraint) {
        JLabel label = new JLabel(text);
        label.setLabelFor(box);
        label.setDisplayedMnemonic(mnemonic);
        box.setName("signals." + text.toLowerCase(Locale.ROOT));
        box.setToolTipText(hint + "  (Alt+" + mnemonic + ")");
        box.getAccessibleContext().setAccessibleName(hint);
        second.add(label, constraint);
        second.add(box);
    }

    private <T> void chosen(JComboBox<Item<T>> box, Function<T, Viewing> viewing) {
        int index = box.getSelectedIndex();
        if (!refreshing && index >= 0) {
            signals.view(viewing.apply(box.getItemAt(index).value()));
        }
    }

    JComponent component() {
        return panel;
    }

    /** Takes over what the model has changed. */
    void refresh() {
        refreshing = true;
        Viewing viewing = signals.viewing();
        form.show(viewing.form());
        movement.show(viewing.movement());
        seconds.setSelectedIndex(Viewing.SECONDS.indexOf(viewing.seconds()));
        scales(viewing);
        pause.setSelected(holding.isOn());
        pause.setText(holding.isOn() ? "Go on" : "Pause");
        spectrum.setSelected(viewing.spectrum());
        refreshing = false;
    }

    private void scales(Viewing viewing) {
        String nowUnit = signals.feed().map(feed -> feed.layout().unit()).orElse("");
        boolean nowUpwards = viewing.form() == SignalForm.ENVELOPE
                || signals.feed().map(feed -> feed.layout().isEnvelope()).orElse(false);
        if (!nowUnit.equals(unit) || nowUpwards != upwards || scale.getItemCount() == 0) {
            unit = nowUnit;
            upwards = nowUpwards;
            DefaultComboBoxModel<Item<ScaleChoice>> items = new DefaultComboBoxModel<>();
            ScaleChoice.all(unit).forEach(choice -> items.addElement(new Item<>(choice, text(choice))));
            scale.setModel(items);
        }
        scale.setSelectedIndex(ScaleChoice.all(unit).indexOf(viewing.scale()));
    }

    private String text(ScaleChoice choice) {
        return switch (choice.kind()) {
            case AUTO_COMMON -> "auto, all alike";
            case AUTO_EACH -> "auto, each";
            case FIXED -> lane(choice.reach()).describe(unit);
        };
    }

    private LaneScale lane(double step) {
        return upwards ? LaneScale.upTo(step) : LaneScale.about(step);
    }
}
