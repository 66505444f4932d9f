package org.opentmr.app.bench.view.calibrate;

import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.model.calibrate.Plan;
import org.opentmr.app.bench.view.Enter;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.GuidedProtocol.Order;

/** How often and how long every motion is done, and how the limb is held. */
final class TimingFields {
    private static final int MOST_REPETITIONS = 20;
    private static final double MOST_SECONDS = 20;
    private static final double STEP_SECONDS = 0.5;
    private static final double LEAST_HOLD_SECONDS = 1;
    private static final double LEAST_REST_SECONDS = 0.5;

    private final Bench bench;
    private final Calibration calibration;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 8, fillx, wrap 2", "[][grow,fill]"));
    private final JRadioButton thorough = new JRadioButton("Thorough: every motion 4 times, 3 s each");
    private final JRadioButton quick = new JRadioButton("Quick: every motion twice, 2 s each");
    private final JRadioButton own = new JRadioButton("As set below");
    private final JSpinner repetitions = new JSpinner(new SpinnerNumberModel(1, 1, MOST_REPETITIONS, 1));
    private final JSpinner hold = seconds(LEAST_HOLD_SECONDS);
    private final JSpinner rest = seconds(LEAST_REST_SECONDS);
    private final JCheckBox shuffled = new JCheckBox("In another order every time");
    private final JTextField placement = new JTextField();
    private boolean filling;

    TimingFields(Bench bench, Calibration calibration) {
        this.bench = bench;
        this.calibration = calibration;
        ButtonGroup kinds = new ButtonGroup();
        kind(kinds, thorough, "calibrate.thorough", "What the program recommends for daily use", 'h');
        kind(kinds, quick, "calibrate.quick", "To try things out; too little for daily use", 'q');
        kind(kinds, own, "calibrate.own", "Numbers other than those of the two above", 'a');
        thorough.addActionListener(event -> calibration.plan(calibration.plan().thorough()));
        quick.addActionListener(event -> calibration.plan(calibration.plan().quick()));
        own.addActionListener(event -> {
            fill();
            repetitions.requestFocusInWindow();
        });
        field("Repetitions", repetitions, "calibrate.repetitions", "How often every motion is done", 'r');
        field("Hold, s", hold, "calibrate.hold", "How long every contraction is held, seconds", 'l');
        field("Rest, s", rest, "calibrate.rest", "How long the person rests after every contraction, seconds", 't');
        describe(shuffled, "calibrate.shuffled", "Nobody can do the next motion before it is asked for");
        shuffled.setMnemonic('o');
        Enter.presses(shuffled);
        shuffled.addActionListener(event -> change());
        panel.add(shuffled, "span 2");
        repetitions.addChangeListener(event -> change());
        hold.addChangeListener(event -> change());
        rest.addChangeListener(event -> change());
        JLabel label = new JLabel("Position");
        label.setLabelFor(placement);
        label.setDisplayedMnemonic('p');
        describe(
                placement,
                "calibrate.placement",
                "How the limb is held and where the electrodes sit, for whoever reads the recording later");
        placement.putClientProperty("JTextField.placeholderText", "sitting, elbow bent, new socket");
        placement.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                place();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                place();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                place();
            }
        });
        panel.add(label);
        panel.add(placement, "growx, wmin 64");
    }

    private static JSpinner seconds(double least) {
        return new JSpinner(new SpinnerNumberModel(least, least, MOST_SECONDS, STEP_SECONDS));
    }

    private void kind(ButtonGroup group, JRadioButton button, String name, String explanation, char mnemonic) {
        group.add(button);
        button.setMnemonic(mnemonic);
        Enter.presses(button);
        describe(button, name, explanation);
        panel.add(button, "span 2");
    }

    private void field(String label, JComponent field, String name, String explanation, char mnemonic) {
        JLabel text = new JLabel(label);
        text.setLabelFor(field);
        text.setDisplayedMnemonic(mnemonic);
        text.setToolTipText(explanation);
        describe(field, name, explanation);
        field.getAccessibleContext().setAccessibleName(label);
        panel.add(text);
        panel.add(field, "growx 0, w 96!");
    }

    private static void describe(JComponent component, String name, String explanation) {
        component.setName(name);
        component.setToolTipText(explanation);
    }

    JComponent component() {
        return panel;
    }

    private void change() {
        if (filling) {
            return;
        }
        try {
            calibration.plan(calibration
                    .plan()
                    .timed(
                            ((Number) repetitions.getValue()).intValue(),
                            ((Number) hold.getValue()).doubleValue(),
                            ((Number) rest.getValue()).doubleValue(),
                            shuffled.isSelected() ? Order.SHUFFLED : Order.FIXED));
        } catch (IllegalArgumentException e) {
            bench.messages().problem("Not taken: a contraction is held at least " + leastHold() + " s.");
            fill();
        }
    }

    private double leastHold() {
        return calibration.plan().timing().reactionSeconds() + LEAST_REST_SECONDS;
    }

    private void place() {
        if (!filling) {
            calibration.plan(calibration.plan().placed(placement.getText()));
        }
    }

    /** Shows the plan. */
    void fill() {
        Plan plan = calibration.plan();
        GuidedProtocol timing = plan.timing();
        filling = true;
        thorough.setSelected(plan.isThorough());
        quick.setSelected(plan.isQuick());
        own.setSelected(!plan.isThorough() && !plan.isQuick());
        repetitions.setValue(timing.repetitions());
        hold.setValue(timing.holdSeconds());
        rest.setValue(timing.restSeconds());
        shuffled.setSelected(timing.order() == Order.SHUFFLED);
        if (!placement.getText().equals(plan.placement()) && !placement.isFocusOwner()) {
            placement.setText(plan.placement());
        }
        filling = false;
    }
}
