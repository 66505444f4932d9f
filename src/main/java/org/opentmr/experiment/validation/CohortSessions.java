package org.opentmr.experiment.validation;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.experiment.Cohort;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.signal.Recording;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.Skill;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.artefact.Faults;
import org.opentmr.simulation.user.UserSpec;

/** Sessions of a cohort. */
final class CohortSessions implements Sessions {

    private final List<SimulatedPerson> people;
    private final PatientProtocol protocol;

    /**
     * @param template of the people; its seed decides who they are
     * @param protocol that all follow
     */
    CohortSessions(PatientSpec template, int people, PatientProtocol protocol) {
        this.people = Cohort.of(template, UserSpec.TYPICAL, people);
        this.protocol = protocol;
    }

    @Override
    public Recording of(int person, Wish wish) {
        SimulatedPerson who = people.get(person);
        if (wish.skill() != USUAL_SKILL) {
            who = new SimulatedPerson(who.body().withSkill(skill(who.body().skill(), wish.skill())), who.behaviour());
        }
        List<Fault> faults = new ArrayList<>();
        if (wish.shiftMillimetres() != 0) {
            faults.add(Faults.parse("shift:" + wish.shiftMillimetres() + "mm"));
        }
        if (!wish.heart() && who.body().anatomy().heart().isPresent()) {
            faults.add(Faults.parse("ecg:0µV")); // a patient's own heart gives way to one that is asked for
        }
        return who.session(wish.number(), protocol, faults);
    }

    private static Skill skill(Skill usual, double repetitionScatter) {
        return new Skill(
                "scatter " + repetitionScatter,
                repetitionScatter,
                usual.unsteadiness(),
                usual.strengthScatter(),
                usual.coactivation(),
                usual.training());
    }
}
