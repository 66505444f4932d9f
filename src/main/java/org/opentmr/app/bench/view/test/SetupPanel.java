package org.opentmr.app.bench.view.test;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.test.Plan;
import org.opentmr.app.bench.model.test.Setting;
import org.opentmr.app.bench.model.test.TestKind;
import org.opentmr.app.bench.model.test.Testing;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.limb.Words;

/** Which test, with which settings; Start and Cancel. */
final class SetupPanel {

    private static final double MINUTE_SECONDS = 60;

    private final Testing testing;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 16, gap 8, fillx, wrap 1, hidemode 3", "[grow,fill]"));
    private final JPanel versions = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[grow,fill][grow,fill]"));
    private final JPanel fields =
            new JPanel(new MigLayout("insets 0, gap 4 8, fillx, wrap 3", "[grow][72!,fill][16!]"));
    private final Map<TestKind, JToggleButton> kinds = new EnumMap<>(TestKind.class);
    private final List<JSpinner> spinners = new ArrayList<>();
    private final JTextArea purpose = Words.lines("test.purpose");
    private final JTextArea extent = Words.lines("test.extent");
    private final JButton usual = new JButton("Usual");
    private final JButton shorter = new JButton("Short version");
    private final JCheckBox patient = new JCheckBox("Let the simulated patient do it");
    private final JButton start;
    private final JButton cancel = new JButton("Cancel, keep what was done");
    private List<String> shownFields = List.of();
    private boolean showing;

    SetupPanel(Testing testing, Look look) {
        this.testing = testing;
        panel.setName("test.setup");
        Look.style(panel, "arc: 16; background: $Bench.card");
        fields.setOpaque(false);
        start = look.primary("Start");
        panel.add(look.heading("Test"));
        panel.add(kinds(), "growx");
        panel.add(purpose, "growx, wmin 0");
        panel.add(fields, "growx");
        versions.setOpaque(false);
        versions.add(shorter, "growx, wmin 0");
        versions.add(usual, "growx, wmin 0");
        panel.add(versions, "growx");
        panel.add(extent, "growx, wmin 0");
        panel.add(patient);
        panel.add(start, "growx, h 48!");
        panel.add(cancel, "growx, h 48!");
        name(shorter, "test.short", KeyEvent.VK_V, "Fewer trials and less waiting: a first impression");
        name(usual, "test.usual", KeyEvent.VK_U, "The settings that the program starts with");
        name(start, "test.start", KeyEvent.VK_S, "Begins the test");
        name(cancel, "test.cancel", KeyEvent.VK_C, "Ends the test now; trials that are over are kept");
        patient.setName("test.patient");
        patient.setOpaque(false);
        patient.setMnemonic(KeyEvent.VK_P);
        patient.setToolTipText(
                "The simulated patient sees the tasks and does them; otherwise you decide what they mean  (Alt+P)");
        shorter.addActionListener(event -> testing.shorten());
        usual.addActionListener(event -> testing.usual());
        start.addActionListener(event -> testing.start());
        cancel.addActionListener(event -> testing.cancel());
        patient.addActionListener(event -> testing.patientTakesIt(patient.isSelected()));
        testing.changes().listen(this::refresh);
        refresh();
    }

    private static void name(JButton button, String name, int mnemonic, String explanation) {
        button.setName(name);
        button.setMnemonic(mnemonic);
        button.setToolTipText(explanation + "  (Alt+" + KeyEvent.getKeyText(mnemonic) + ")");
    }

    JComponent component() {
        return panel;
    }

    private JPanel kinds() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8, fillx", "[grow,fill,sizegroup k]"));
        row.setOpaque(false);
        ButtonGroup group = new ButtonGroup();
        for (TestKind kind : TestKind.values()) {
            JToggleButton button = new JToggleButton(kind.title().replace(" test", ""));
            button.setName("test.kind." + kind.word());
            button.setToolTipText(kind.title() + ": " + kind.purpose());
            button.getAccessibleContext().setAccessibleName(kind.title());
            button.addActionListener(event -> testing.choose(kind));
            group.add(button);
            kinds.put(kind, button);
            row.add(button, "growx, h 32!");
        }
        return row;
    }

    private void refresh() {
        boolean free = !testing.isRunning();
        kinds.forEach((kind, button) -> {
            button.setSelected(kind == testing.kind());
            button.setEnabled(free);
        });
        purpose.setText(testing.kind().purpose());
        Optional<Plan<?>> plan = testing.plan();
        List<Setting> settings = plan.map(Plan::settings).orElse(List.of());
        showing = true;
        List<String> keys = settings.stream()
                .map(each -> testing.kind().word() + "." + each.key() + each.highest())
                .toList();
        if (!keys.equals(shownFields)) {
            shownFields = keys;
            build(settings);
        }
        for (int k = 0; k < settings.size(); k++) {
            spinners.get(k).setValue(settings.get(k).value());
        }
        showing = false;
        String why = testing.whyNot();
        extent.setText(why.isEmpty() ? plan.map(SetupPanel::extent).orElse("") : why + ".");
        fields.setVisible(free);
        versions.setVisible(free);
        usual.setEnabled(plan.isPresent());
        shorter.setEnabled(plan.isPresent());
        patient.setVisible(testing.hasPatient());
        patient.setSelected(testing.patientTakesIt());
        patient.setEnabled(free);
        start.setVisible(free);
        start.setEnabled(why.isEmpty());
        cancel.setVisible(!free);
    }

    private static String extent(Plan<?> plan) {
        double seconds = plan.mostSeconds();
        return String.format(
                Locale.ROOT,
                "%d trials, %.0f min %02.0f s at most.",
                plan.trials(),
                Math.floor(seconds / MINUTE_SECONDS),
                seconds % MINUTE_SECONDS);
    }

    private void build(List<Setting> settings) {
        fields.removeAll();
        spinners.clear();
        for (Setting setting : settings) {
            JSpinner spinner = new JSpinner(
                    new SpinnerNumberModel(setting.value(), setting.lowest(), setting.highest(), setting.step()));
            spinner.setEditor(new JSpinner.NumberEditor(spinner, setting.isCount() ? "0" : "0.#"));
            spinner.setName("test.set." + setting.key());
            spinner.setToolTipText(String.format(
                    Locale.ROOT,
                    "%s: %s to %s %s",
                    setting.words(),
                    number(setting.lowest()),
                    number(setting.highest()),
                    setting.unit()));
            spinner.getAccessibleContext().setAccessibleName(setting.words() + ", " + setting.unit());
            spinner.addChangeListener(event -> {
                if (!showing) {
                    testing.set(setting.key(), ((Number) spinner.getValue()).doubleValue());
                }
            });
            JLabel label = new JLabel(setting.words());
            label.setLabelFor(spinner);
            spinners.add(spinner);
            fields.add(label, "growx, wmin 0");
            fields.add(spinner, "growx");
            fields.add(new JLabel(setting.unit()));
        }
        fields.revalidate();
        fields.repaint();
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
