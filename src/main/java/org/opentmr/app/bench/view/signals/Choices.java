package org.opentmr.app.bench.view.signals;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** Buttons side by side of which one is down. */
final class Choices<T> {

    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 0"));
    private final ButtonGroup group = new ButtonGroup();
    private final Map<T, JToggleButton> buttons = new LinkedHashMap<>();
    private final String name;
    private final Consumer<? super T> chosen;

    /** {@code name} of the buttons' component names, for example "signals.form". */
    Choices(String name, Consumer<? super T> chosen) {
        this.name = name;
        this.chosen = chosen;
        panel.setOpaque(false);
    }

    /** Adds one. */
    void add(T value, String text, char mnemonic, String hint) {
        JToggleButton button = new JToggleButton(text);
        button.setName(name + "." + text.toLowerCase(Locale.ROOT));
        button.setMnemonic(mnemonic);
        button.setToolTipText(hint + "  (Alt+" + mnemonic + ")");
        button.addActionListener(event -> chosen.accept(value));
        group.add(button);
        buttons.put(value, button);
        panel.add(button);
    }

    /** Shows which is chosen. */
    void show(T value) {
        JToggleButton button = buttons.get(value);
        if (button != null) {
            button.setSelected(true);
        }
    }

    JComponent component() {
        return panel;
    }
}
