package org.opentmr.app.bench.view.simulate;

import java.awt.event.ActionListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.simulate.Behaviour;
import org.opentmr.app.bench.model.simulate.MeasureScale;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.view.Enter;
import org.opentmr.app.bench.view.KeyAction;
import org.opentmr.app.bench.view.Look;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.plot.MotionColours;

/** What the patient does: follows prompts, rests, or does a motion that the person at the bench decides. */
final class BehaviourPanel {

    private static final int DIGITS = 9;
    private static final double PERCENT = 100;

    private final Simulation simulation;
    private final Look look;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 0, gap 4 4, fillx", "[0:0,grow,fill,sg][0:0,grow,fill,sg]"));
    private final JPanel grid = new JPanel(new MigLayout("insets 0, gap 8 4, fillx", "[pref!][grow,fill][80!]"));
    private final ButtonGroup group = new ButtonGroup();
    private final JToggleButton follow = new JToggleButton("Follow the prompts");
    private final List<JToggleButton> motions = new ArrayList<>();
    private final Adjuster effort;
    private MotionSet shown = new MotionSet(List.of(Motion.REST));

    BehaviourPanel(Simulation simulation, Look look) {
        this.simulation = simulation;
        this.look = look;
        Behaviour behaviour = simulation.behaviour();
        follow.setName("simulate.follow");
        follow.setMnemonic('P');
        follow.setToolTipText(
                "The patient does what calibration and tests ask for, after a human reaction time  (Alt+P)");
        follow.addActionListener(event -> behaviour.follow());
        Enter.presses(follow);
        effort = new Adjuster(
                "simulate.effort",
                look.quiet("Effort"),
                "How hard the patient tries while you decide for them, % of their strongest; 30 to 50 % is usual",
                new MeasureScale(PERCENT * Behaviour.LEAST_EFFORT, PERCENT, false, 1, "%"),
                percent -> String.format(Locale.ROOT, "%.0f %%", percent),
                percent -> behaviour.effort(percent / PERCENT),
                () -> {});
        effort.addTo(grid);
        look.changes().listen(this::rebuild);
    }

    JComponent component() {
        return panel;
    }

    private void rebuild() {
        panel.removeAll();
        motions.forEach(group::remove);
        motions.clear();
        group.add(follow);
        panel.add(follow, "span 2, wrap");
        MotionColours colours = new MotionColours(look.theme(), shown);
        for (int m = 0; m < shown.size(); m++) {
            JToggleButton button = button(shown.get(m), m, colours);
            motions.add(button);
            group.add(button);
            panel.add(button, m % 2 == 1 ? "wmin 0, wrap" : "wmin 0");
        }
        panel.add(grid, "newline, span 2, growx");
        panel.revalidate();
        panel.repaint();
    }

    private JToggleButton button(Motion motion, int place, MotionColours colours) {
        String key = place <= DIGITS ? place + "  " : "";
        JToggleButton button = new JToggleButton(key + (motion.isRest() ? "at rest" : motion.name()));
        button.setName("simulate.motion." + motion.fileName());
        Look.style(button, "margin: 2,6,2,4");
        button.setHorizontalAlignment(JToggleButton.LEADING);
        button.setIcon(new Swatch(colours.colour(place), look.pixels(Look.GRID + 2)));
        button.setToolTipText((motion.isRest()
                        ? "The patient stays at rest, whatever is asked"
                        : "The patient does this until you choose something else")
                + (place <= DIGITS ? "  (key " + place + ")" : ""));
        ActionListener decides = event -> simulation.behaviour().decide(motion);
        button.addActionListener(decides);
        Enter.presses(button);
        return button;
    }

    /** Number keys decide wherever the focus is on the screen. */
    void bindKeys(JComponent screen) {
        for (int digit = 0; digit <= DIGITS; digit++) {
            int place = digit;
            for (String key : List.of(Integer.toString(digit), "NUMPAD" + digit)) {
                KeyAction.bindInWindow(
                        screen, KeyStroke.getKeyStroke(key), "simulate.motion." + digit, () -> decide(place));
            }
        }
    }

    private void decide(int place) {
        if (simulation.isPresent() && place < shown.size()) {
            simulation.behaviour().decide(shown.get(place));
        }
    }

    void refresh() {
        simulation
                .patient()
                .map(each -> each.motions())
                .filter(now -> !now.equals(shown) || motions.isEmpty())
                .ifPresent(now -> {
                    shown = now;
                    rebuild();
                });
        Behaviour behaviour = simulation.behaviour();
        effort.show(PERCENT * behaviour.effort());
        behaviour
                .decided()
                .map(shown::indexOf)
                .filter(place -> place >= 0 && place < motions.size())
                .map(motions::get)
                .orElse(follow)
                .setSelected(true);
    }
}
