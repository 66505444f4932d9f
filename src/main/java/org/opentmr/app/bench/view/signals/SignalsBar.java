package org.opentmr.app.bench.view.signals;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.signals.ScaleChoice;
import org.opentmr.app.bench.model.signals.SignalFeed;
import org.opentmr.app.bench.model.signals.SignalForm;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.model.signals.Thresholds;
import org.opentmr.app.bench.model.signals.Viewing;
import org.opentmr.plot.Text;
import org.opentmr.plot.live.LaneScale;
import org.opentmr.plot.live.ScopeMode;
import org.opentmr.signal.SampleHistory;

/** Above the traces: what is shown, how it moves, how far it reaches; pause; thresholds; spectrum. */
final class SignalsBar {

    private final Bench bench;
    private final Signals signals;
    private final Holding holding;
    private final JPanel panel = new JPanel(new MigLayout("insets 8 16 8 16, gap 8, hidemode 3", "", "[32!]"));
    private final Choices<SignalForm> form;
    private final Choices<ScopeMode> mode;
    private final JComboBox<Item<Double>> seconds = new JComboBox<>();
    private final JComboBox<Item<ScaleChoice>> scale = new JComboBox<>();
    private final JToggleButton pause = new JToggleButton("Pause");
    private final JButton suggest = new JButton("Suggest thresholds");
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

    SignalsBar(Bench bench, Signals signals, Holding holding) {
        this.bench = bench;
        this.signals = signals;
        this.holding = holding;
        form = new Choices<>("signals.form", wanted -> signals.view(signals.viewing().withForm(wanted)));
        mode = new Choices<>("signals.mode", wanted -> signals.view(signals.viewing().withMode(wanted)));
        form.add(SignalForm.RAW, "Raw", 'R', "The signal as the electrode gives it");
        form.add(SignalForm.FILTERED, "Filtered", 'F', "The signal as the decoder sees it");
        form.add(SignalForm.ENVELOPE, "Envelope", 'E', "How strong each contraction is, with thresholds to drag");
        mode.add(ScopeMode.SWEEP, "Sweep", 'W', "The trace stands, its newest point runs to the right");
        mode.add(ScopeMode.SCROLL, "Scroll", 'L', "The newest point stands at the right, the trace runs to the left");
        Viewing.SECONDS.forEach(each -> seconds.addItem(new Item<>(each, Text.degrees(each) + " s")));
        seconds.addActionListener(event -> chosen(seconds, each -> signals.viewing().withSeconds(each)));
        scale.addActionListener(event -> chosen(scale, each -> signals.viewing().withScale(each)));
        pause.addActionListener(event -> holding.hold(pause.isSelected()));
        suggest.addActionListener(event -> suggest());
        spectrum.addActionListener(
                event -> signals.view(signals.viewing().withSpectrum(spectrum.isSelected())));
        describe();
        panel.add(form.component());
        panel.add(mode.component(), "gapleft 8");
        add(seconds, "Time", 'T', "Seconds from the left edge to the right one", "gapleft 8");
        add(scale, "Scale", 'S', "How far a lane reaches, in the signal's unit", "");
        panel.add(pause, "gapleft 8");
        panel.add(suggest);
        panel.add(spectrum, "push, alignx right");
        refresh();
    }

    private void describe() {
        pause.setName("signals.pause");
        pause.setMnemonic('P');
        pause.setToolTipText("Holds the picture to measure in it; the stream goes on  (Alt+P)");
        suggest.setName("signals.suggest");
        suggest.setMnemonic('G');
        suggest.setToolTipText("Sets the threshold of each channel that was contracted in the last "
                + Text.degrees(SignalFeed.SECONDS) + " s between its rest and its contraction  (Alt+G)");
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
        panel.add(label, constraint);
        panel.add(box);
    }

    private <T> void chosen(JComboBox<Item<T>> box, Function<T, Viewing> viewing) {
        int index = box.getSelectedIndex();
        if (!refreshing && index >= 0) {
            signals.view(viewing.apply(box.getItemAt(index).value()));
        }
    }

    private void suggest() {
        SignalFeed feed = signals.feed().orElse(null);
        if (feed == null) {
            return;
        }
        SampleHistory envelope = feed.history(SignalForm.ENVELOPE);
        int set = 0;
        for (int channel : signals.on()) {
            OptionalDouble value = Thresholds.suggest(envelope, channel);
            if (value.isPresent() && signals.thresholds().canSet(channel)) {
                signals.thresholds().set(channel, value.getAsDouble());
                set++;
            }
        }
        tell(set);
    }

    private void tell(int set) {
        if (set == 0) {
            bench.messages()
                    .say("No threshold was set: no channel was contracted in the last "
                            + Text.degrees(SignalFeed.SECONDS) + " s. Let the person contract, then press it again.");
            return;
        }
        bench.messages()
                .offer(
                        set == 1 ? "One threshold was set." : set + " thresholds were set.",
                        "Undo",
                        () -> {
                            for (int i = 0; i < set; i++) {
                                signals.thresholds().undo();
                            }
                        });
    }

    JComponent component() {
        return panel;
    }

    /** Takes over what the model has changed. */
    void refresh() {
        refreshing = true;
        Viewing viewing = signals.viewing();
        form.show(viewing.form());
        mode.show(viewing.mode());
        seconds.setSelectedIndex(Viewing.SECONDS.indexOf(viewing.seconds()));
        scales(viewing);
        pause.setSelected(holding.isOn());
        pause.setText(holding.isOn() ? "Go on" : "Pause");
        suggest.setVisible(viewing.form() == SignalForm.ENVELOPE);
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
            items.addElement(new Item<>(ScaleChoice.AUTO_COMMON, "auto, all alike"));
            items.addElement(new Item<>(ScaleChoice.AUTO_EACH, "auto, each its own"));
            ScaleChoice.STEPS.forEach(
                    step -> items.addElement(new Item<>(ScaleChoice.fixed(step), lane(step).describe(unit))));
            scale.setModel(items);
        }
        List<ScaleChoice> choices = Stream.concat(
                        Stream.of(ScaleChoice.AUTO_COMMON, ScaleChoice.AUTO_EACH),
                        ScaleChoice.STEPS.stream().map(ScaleChoice::fixed))
                .toList();
        scale.setSelectedIndex(choices.indexOf(viewing.scale()));
    }

    private LaneScale lane(double step) {
        return upwards ? LaneScale.upTo(step) : LaneScale.about(step);
    }
}
