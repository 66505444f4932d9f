package org.opentmr.app.bench.view.use;

import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.simulate.Behaviour;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.view.KeyAction;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.MotionIcon;
import org.opentmr.motion.Motion;
import org.opentmr.simulation.live.LivePatient;

/** What the simulated patient means: a button for each motion, number keys, and how hard they try. */
final class PatientBar {

    private static final int KEYS = 10;

    private final FreeUse use;
    private final Look look;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 8 16 8 16, gap 8, fillx, hidemode 3", "[grow][][160!][right,48!]"));
    private final JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8, wrap 5", "[grow,fill,sizegroup m]"));
    private final JSlider effort = new JSlider((int) (100 * Behaviour.LEAST_EFFORT), 100);
    private final JLabel effortText = new JLabel();
    private final List<JToggleButton> each = new ArrayList<>();
    private @Nullable LivePatient shown;
    private boolean showing;

    PatientBar(FreeUse use, Look look) {
        this.use = use;
        this.look = look;
        panel.setName("use.patient");
        Look.style(panel, "arc: 16; background: $Bench.card");
        buttons.setOpaque(false);
        JLabel label = new JLabel("Contraction");
        label.setLabelFor(effort);
        label.setDisplayedMnemonic(KeyEvent.VK_N);
        effort.setName("use.effort");
        effort.setOpaque(false);
        effort.setToolTipText("How hard the simulated patient contracts, in % of their strongest  (Alt+N)");
        effort.getAccessibleContext().setAccessibleName("contraction of the simulated patient");
        effort.addChangeListener(event -> {
            if (!showing) {
                use.behaviour().effort(effort.getValue() / 100.0);
            }
        });
        panel.add(look.heading("The patient means"));
        panel.add(label);
        panel.add(effort, "growx");
        panel.add(effortText, "wrap");
        panel.add(buttons, "span 4, growx, wmin 0");
        refresh();
    }

    JComponent component() {
        return panel;
    }

    /** Called when the patient, or what they mean, has changed. */
    void refresh() {
        Optional<LivePatient> patient = use.patient();
        panel.setVisible(patient.isPresent());
        if (patient.isEmpty()) {
            shown = null;
            return;
        }
        if (!patient.get().equals(shown)) {
            shown = patient.get();
            build(shown);
        }
        showing = true;
        effort.setValue((int) Math.round(100 * use.behaviour().effort()));
        showing = false;
        effortText.setText(
                String.format(Locale.ROOT, "%.0f %%", 100 * use.behaviour().effort()));
        Motion meant = use.behaviour().decided().orElse(Motion.REST);
        each.forEach(button ->
                button.setSelected(button.getClientProperty(Motion.class).equals(meant)));
    }

    private void build(LivePatient patient) {
        buttons.removeAll();
        each.clear();
        ButtonGroup group = new ButtonGroup();
        for (Motion motion : patient.motions().motions()) {
            int number = each.size();
            String key = number < KEYS ? number + " " : "";
            JToggleButton button =
                    new JToggleButton(key + motion.name(), new MotionIcon(look, use.level(), motion, MotionIcon.SMALL));
            button.setName("use.mean." + motion.fileName());
            button.putClientProperty(Motion.class, motion);
            button.setToolTipText("Lets the simulated patient mean " + motion.name()
                    + (number < KEYS ? "  (key " + number + ")" : ""));
            button.addActionListener(event -> use.behaviour().decide(motion));
            Look.style(button, "margin: 2,4,2,4; iconTextGap: 4");
            group.add(button);
            each.add(button);
            buttons.add(button, "growx, wmin 0, h 32!");
            if (number < KEYS) {
                KeyAction.bindInWindow(
                        panel,
                        KeyStroke.getKeyStroke((char) ('0' + number)),
                        "mean " + number,
                        () -> meanByKey(number));
            }
        }
        buttons.revalidate();
    }

    private void meanByKey(int number) {
        if (panel.isShowing() && number < each.size()) {
            each.get(number).doClick(0);
        }
    }
}
