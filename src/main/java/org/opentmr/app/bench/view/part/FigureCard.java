package org.opentmr.app.bench.view.part;

import java.awt.Font;
import java.util.OptionalDouble;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.view.Look;

/** One number that matters, large, with its unit; where it has changed, what it was, an arrow and a word. */
public final class FigureCard {

    /** So long is a number bold after it has changed; then it rests. */
    private static final int BOLD_MILLIS = 1000;

    private final Figure figure;
    private final Look look;
    private final JPanel panel = new JPanel(new MigLayout("insets 8, gap 4 2", "[][][]push[]", "[][]"));
    private final JLabel before = new JLabel();
    private final JLabel number = new JLabel("–");
    private final JLabel verdict = new JLabel();
    private final Timer rest;
    private @Nullable String shown;
    private int weight = Font.PLAIN;

    /**
     * @param name for tests: "tune.missed"
     * @param meaning what the number tells, for the tooltip
     */
    public FigureCard(Figure figure, Look look, String name, String meaning) {
        this.figure = figure;
        this.look = look;
        rest = new Timer(BOLD_MILLIS, event -> weigh(Font.PLAIN));
        rest.setRepeats(false);
        number.setName(name);
        verdict.setName(name + ".verdict");
        panel.setToolTipText(meaning);
        number.setToolTipText(meaning);
        panel.add(look.quiet(figure.name()), "span, wrap");
        panel.add(before, "hidemode 3");
        panel.add(number);
        panel.add(look.quiet(figure.unit()), "aligny baseline");
        panel.add(verdict);
        look.changes().listen(this::dress);
        dress();
    }

    public JComponent component() {
        return panel;
    }

    /** Shows the number alone. */
    public void show(double now) {
        show(OptionalDouble.empty(), now);
    }

    /** Shows what it was and what it is. */
    public void show(double was, double now) {
        show(OptionalDouble.of(was), now);
    }

    private void show(OptionalDouble was, double now) {
        String text = figure.number(now);
        before.setVisible(was.isPresent());
        before.setText(was.isPresent() ? figure.number(was.getAsDouble()) + " →" : "");
        number.setText(text);
        verdict.setText(was.isPresent() ? figure.verdict(was.getAsDouble(), now) : "");
        number.getAccessibleContext().setAccessibleName(figure.spoken(was, now));
        if (shown != null && !shown.equals(text)) {
            weigh(Font.BOLD);
            rest.restart();
        }
        shown = text;
        dress();
    }

    private void weigh(int style) {
        weight = style;
        number.setFont(look.number().deriveFont(style));
    }

    private void dress() {
        weigh(weight);
        before.setFont(look.text());
        before.setForeground(look.theme().quietInk());
        verdict.setForeground(
                verdict.getText().endsWith("worse")
                        ? look.problem()
                        : verdict.getText().endsWith("better")
                                ? look.good()
                                : look.theme().quietInk());
    }
}
