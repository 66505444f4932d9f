package org.opentmr.app.bench.model.simulate;

import java.util.function.UnaryOperator;
import org.opentmr.simulation.Skill;

/** A situation that one click brings about; all figures are defaults of the simulation. */
public enum Preset {
    FRESH(
            "Fresh surgery",
            "3 months after surgery, untrained, nothing wrong: the first nerves arrive",
            now -> now.withoutFaults().withMonths(3).withSkill(Skill.NOVICE.name())),
    YEAR_LATER(
            "A year later",
            "12 months after surgery, of typical skill, nothing wrong",
            now -> now.withoutFaults().withMonths(12).withSkill(Skill.TYPICAL.name())),
    SWEATY_DAY(
            "Sweaty day",
            "Sweat: signals get weaker and leak between electrodes, and the baseline wanders",
            now -> now.withoutFaults().with("sweat", 40.0, 30.0).with("drift", 200.0)),
    SHIFTED_SOCKET(
            "Shifted socket",
            "The socket sits 15 mm around and 8 mm along from where it sat, and moves a little",
            now -> now.withoutFaults().with(FaultWords.SHIFT, 15.0, 8.0).with("motion", 150.0));

    private final String title;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final UnaryOperator<SimulationSettings> change;

    Preset(String title, String meaning, UnaryOperator<SimulationSettings> change) {
        this.title = title;
        this.meaning = meaning;
        this.change = change;
    }

    /** On its button. */
    public String title() {
        return title;
    }

    /** One line. */
    public String meaning() {
        return meaning;
    }

    /** The patient in this situation. */
    public SimulationSettings of(SimulationSettings now) {
        return change.apply(now);
    }
}
