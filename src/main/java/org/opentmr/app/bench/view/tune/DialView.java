package org.opentmr.app.bench.view.tune;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import org.opentmr.app.bench.model.tune.Desk;
import org.opentmr.app.bench.model.tune.Dial;
import org.opentmr.app.bench.view.Look;

/** One dial: its title, its slider, and its number to be typed. */
final class DialView {

    /** Of the range; by so much its ends may be rounded where they are shown, and what is shown is taken. */
    private static final double ROUNDING = 0.005;

    private final Desk desk;
    private final Dial dial;
    private final Consumer<String> say;
    private final DialSlider slider;
    private final JTextField field = new JTextField(6);
    private String shown = "";

    /**
     * @param say is given what was wrong with something typed
     */
    DialView(Desk desk, Dial dial, Look look, Consumer<String> say) {
        this.desk = desk;
        this.dial = dial;
        this.say = say;
        slider = new DialSlider(
                look,
                dial,
                value -> desk.turn(dial, value),
                () -> {
                    desk.release();
                    show();
                },
                () -> desk.reset(dial));
        field.setHorizontalAlignment(SwingConstants.TRAILING);
        field.addActionListener(event -> typed());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                typed();
            }
        });
    }

    /** Adds it as one row of four columns. */
    void addTo(JPanel panel, Look look) {
        JLabel title = new JLabel(dial.title());
        title.setLabelFor(slider.component());
        String help = "<html>" + dial.meaning() + ".<br>" + dial.range()
                + ". Arrow keys turn it, a double click puts it back to what is in force (the grey mark).";
        name(slider.component(), "", help);
        name(field, ".number", help);
        title.setToolTipText(help);
        title.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    desk.reset(dial);
                }
            }
        });
        JLabel unit = look.quiet(dial.unit().equals("decisions") ? "dec." : dial.unit());
        unit.setToolTipText(dial.unit().isEmpty() ? null : dial.unit());
        panel.add(title, "gapleft 8");
        panel.add(slider.component(), "growx, w 56:88:");
        panel.add(field, "w 56!");
        panel.add(unit, "wrap");
    }

    private void name(JComponent component, String suffix, String help) {
        component.setName("tune." + dial.parameter().name() + suffix);
        component.setToolTipText(help);
        component
                .getAccessibleContext()
                .setAccessibleName(dial.parameter()
                                .motion()
                                .map(motion -> motion.name() + ", ")
                                .orElse("")
                        + dial.title().toLowerCase(Locale.ROOT)
                        + (dial.unit().isEmpty() ? "" : " in " + dial.unit()));
    }

    private void typed() {
        String text = field.getText().strip();
        if (text.equals(shown)) {
            return;
        }
        try {
            double wanted = Double.parseDouble(text.replace(',', '.'));
            double room = ROUNDING * (dial.high() - dial.low());
            if (!(wanted >= dial.low() - room && wanted <= dial.high() + room)) {
                throw new NumberFormatException("out of range");
            }
            desk.turn(dial, dial.value(wanted));
            desk.release();
        } catch (NumberFormatException e) {
            say.accept("\"" + text + "\" was not taken over: type a number from " + dial.range() + " for "
                    + dial.title().toLowerCase(Locale.ROOT) + ".");
        }
        shown = text;
        show();
    }

    /** As the desk has it now. */
    void show() {
        double value = desk.tried().get(dial.parameter());
        slider.show(value, desk.kept().get(dial.parameter()));
        String number = dial.number(value);
        // What is being typed is left alone until it is done.
        if (!number.equals(shown)
                && (!field.isFocusOwner() || field.getText().strip().equals(shown))) {
            field.setText(number);
            shown = number;
        }
    }
}
