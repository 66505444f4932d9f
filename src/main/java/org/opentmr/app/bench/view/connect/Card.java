package org.opentmr.app.bench.view.connect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.view.Look;

/** One way to connect: a heading, what it is, its fields in two columns, its button at the bottom. */
final class Card {

    private final Look look;
    private final Map<JComponent, JLabel> labels = new HashMap<>();
    private final JPanel panel =
            new JPanel(new MigLayout("insets 16, gap 8, fillx, hidemode 3, wrap 2", "[][grow,fill]"));

    Card(Look look, String name, String title, String purpose) {
        this.look = look;
        panel.setName(name);
        Look.style(panel, "arc: 16; background: $Bench.card");
        panel.add(look.heading(title), "span 2");
        panel.add(new Prose(purpose), "span 2, growx, wmin 0, gapbottom 8");
    }

    JComponent component() {
        return panel;
    }

    /** Adds a field with its label; the label's letter after '&amp;' brings the focus there. */
    void field(String label, JComponent field, String name, String explanation) {
        int at = label.indexOf('&');
        JLabel text = new JLabel(label.replace("&", ""));
        text.setLabelFor(field);
        text.setDisplayedMnemonic(label.charAt(at + 1));
        text.setToolTipText(explanation);
        describe(field, name, label.replace("&", ""), explanation);
        labels.put(field, text);
        panel.add(text);
        panel.add(field, "growx, wmin 64");
    }

    /** Shows a field and its label, or hides both. */
    void show(JComponent field, boolean shown) {
        field.setVisible(shown);
        Optional.ofNullable(labels.get(field)).ifPresent(label -> label.setVisible(shown));
        panel.revalidate();
    }

    /** Adds something as wide as the card. */
    void wide(JComponent part, String constraints) {
        panel.add(part, "span 2, growx, wmin 0" + (constraints.isEmpty() ? "" : ", " + constraints));
    }

    /** Keeps what comes next at the bottom. */
    void gap() {
        panel.add(new JLabel(), "span 2, pushy");
    }

    /** Adds what stands at the bottom. */
    void bottom(JComponent part) {
        panel.add(part, "span 2, growx, aligny bottom, gaptop 8");
    }

    Look look() {
        return look;
    }

    /** Names a component for people who hear and for those who drive it. */
    static void describe(JComponent component, String name, String spoken, String explanation) {
        component.setName(name);
        component.setToolTipText(explanation);
        component.getAccessibleContext().setAccessibleName(spoken);
    }
}
