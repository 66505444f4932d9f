package org.opentmr.app.bench.view.tune;

import java.awt.Font;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.tune.Reading;
import org.opentmr.app.bench.view.Look;

/** One number before and after, with an arrow and a word; what has just changed is bold for a second. */
final class NumberView {

    private static final int BOLD_MILLIS = 1000;

    private final Look look;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 4 0, fillx", "[]4[]push[]", "[][]"));
    private final JLabel title;
    private final JLabel before = new JLabel();
    private final JLabel after = new JLabel();
    private final JLabel verdict = new JLabel();
    private final Timer rest = new Timer(BOLD_MILLIS, event -> weigh(Font.PLAIN));
    private @Nullable Reading shown;
    private boolean sized;

    NumberView(Reading first, Look look) {
        this.look = look;
        title = look.quiet(first.title());
        title.setToolTipText(first.meaning());
        after.setName("tune.number." + first.key());
        verdict.setName("tune.verdict." + first.key());
        after.setToolTipText(first.meaning());
        rest.setRepeats(false);
        panel.add(title, "span, wrap");
        panel.add(before, "aligny baseline");
        panel.add(after, "aligny baseline");
        panel.add(verdict, "aligny baseline");
        show(first);
    }

    JPanel component() {
        return panel;
    }

    void show(Reading reading) {
        boolean moved = shown != null && !shown.after().equals(reading.after());
        shown = reading;
        before.setText(reading.before() + "  →");
        after.setText(reading.after());
        verdict.setText(reading.arrow() + " " + (reading.verdict().isEmpty() ? "same" : reading.verdict()));
        verdict.setForeground(
                switch (reading.verdict()) {
                    case "better" -> look.theme().better();
                    case "worse" -> look.problem();
                    default -> look.theme().quietInk();
                });
        after.getAccessibleContext()
                .setAccessibleName(reading.title() + ": " + reading.before() + " before, " + reading.after()
                        + " after, " + verdict.getText());
        if (moved) {
            weigh(Font.BOLD);
            rest.restart();
        } else if (!rest.isRunning()) {
            weigh(Font.PLAIN);
        }
    }

    private void weigh(int style) {
        if (after.getFont().getStyle() != style || !sized) {
            sized = true;
            after.setFont(look.number().deriveFont(style));
        }
    }
}
