package org.opentmr.app.bench.view.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.opentmr.app.bench.model.simulate.FaultSwitch;
import org.opentmr.app.bench.model.simulate.FaultWords;
import org.opentmr.app.bench.model.simulate.MeasureScale;
import org.opentmr.app.bench.model.simulate.NerveGrowth;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.model.simulate.SimulationSettings;
import org.opentmr.app.bench.view.Enter;
import org.opentmr.app.bench.view.Look;
import org.opentmr.simulation.Skill;

/** Who the patient is: months since surgery, skill, fat, where the electrodes sit, noise. */
final class PatientPanel {

    private static final int AROUND = 0;
    private static final int ALONG = 1;
    private static final double HALF_MONTH = 0.5;

    private final Simulation simulation;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 0, gap 8 4, fillx, hidemode 3", "[pref!][grow,fill][80!]"));
    private final JLabel growth;
    private final Map<String, JToggleButton> skills = new LinkedHashMap<>();
    private final Adjuster months;
    private final Adjuster fat;
    private final Adjuster around;
    private final Adjuster along;
    private final Adjuster noise;

    PatientPanel(Simulation simulation, Look look) {
        this.simulation = simulation;
        growth = look.quiet("");
        growth.setName("simulate.growth");
        months = adjuster(
                look,
                "months",
                "Since surgery",
                "Months since surgery: how far the transferred nerves have grown in",
                new MeasureScale(0, SimulationSettings.MOST_MONTHS, false, HALF_MONTH, "months"),
                SimulationSettings::withMonths);
        fat = adjuster(
                look,
                "fat",
                "Fat",
                "Fat between skin and muscle, millimetres: more fat, weaker and more alike signals",
                new MeasureScale(0, SimulationSettings.MOST_FAT_MILLIMETRES, false, 1, "mm"),
                SimulationSettings::withFat);
        around = adjuster(
                look,
                "around",
                "Moved around",
                "All electrodes moved around the limb, millimetres from where they sat",
                scaleOfShift(AROUND),
                (now, value) -> shift(now, AROUND, value));
        along = adjuster(
                look,
                "along",
                "Moved along",
                "All electrodes moved along the limb, millimetres away from the body",
                scaleOfShift(ALONG),
                (now, value) -> shift(now, ALONG, value));
        noise = adjuster(
                look,
                "noise",
                "Electrode noise",
                "Noise of every electrode and its amplifier, microvolts RMS; 1 to 5 µV is usual",
                new MeasureScale(0, SimulationSettings.MOST_NOISE_MICROVOLTS, false, 1, "µV"),
                SimulationSettings::withNoise);
        months.addTo(panel);
        panel.add(growth, "span 3, wmin 0, growx, wrap");
        panel.add(look.quiet("Skill"));
        panel.add(skills(), "span 2, growx, wrap");
        List.of(fat, around, along, noise).forEach(each -> each.addTo(panel));
    }

    private Adjuster adjuster(
            Look look,
            String name,
            String title,
            String explained,
            MeasureScale scale,
            BiFunction<SimulationSettings, Double, SimulationSettings> change) {
        return new Adjuster(
                "simulate." + name,
                look.quiet(title),
                explained,
                scale,
                scale::text,
                value -> simulation.drag(change.apply(simulation.settings(), value)),
                simulation::drop);
    }

    private MeasureScale scaleOfShift(int measure) {
        return MeasureScale.of(simulation.settings().fault(FaultWords.SHIFT).kind(), measure);
    }

    /** Electrodes that are moved by nothing are where they were. */
    private static SimulationSettings shift(SimulationSettings now, int measure, double millimetres) {
        return now.withFault(FaultWords.SHIFT, each -> {
            FaultSwitch present = each.on() ? each : each.withSize(AROUND, 0).withSize(ALONG, 0);
            FaultSwitch moved = present.withSize(measure, millimetres);
            return moved.switched(moved.sizes().stream().anyMatch(size -> size != 0));
        });
    }

    private JComponent skills() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 0, fillx", "[grow,fill][grow,fill][grow,fill]"));
        ButtonGroup group = new ButtonGroup();
        for (String skill : Skill.names()) {
            JToggleButton button = new JToggleButton(skill);
            Look.style(button, "margin: 2,2,2,2");
            button.setName("simulate.skill." + skill);
            button.setToolTipText(
                    "A person of " + skill + " skill: how well they drive muscles apart and repeat a motion");
            button.setMnemonic(Character.toUpperCase(skill.charAt(0)));
            button.addActionListener(
                    event -> simulation.change(simulation.settings().withSkill(skill)));
            Enter.presses(button);
            group.add(button);
            skills.put(skill, button);
            row.add(button, "wmin 0");
        }
        return row;
    }

    JComponent component() {
        return panel;
    }

    void refresh() {
        SimulationSettings now = simulation.settings();
        months.show(now.months());
        String words = NerveGrowth.words(now.months());
        growth.setText(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        growth.setToolTipText(growth.getText());
        skills.forEach((skill, button) -> button.setSelected(skill.equals(now.skill())));
        fat.show(now.fatMillimetres());
        FaultSwitch shift = now.fault(FaultWords.SHIFT);
        around.show(shift.on() ? shift.sizes().get(AROUND) : 0);
        along.show(shift.on() ? shift.sizes().get(ALONG) : 0);
        noise.show(now.noiseMicrovolts());
    }
}
