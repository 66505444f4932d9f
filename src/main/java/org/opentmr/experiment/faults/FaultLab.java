package org.opentmr.experiment.faults;

import java.util.List;
import java.util.function.Consumer;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.Cohort;
import org.opentmr.experiment.report.StudyReport;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.Anatomies;
import org.opentmr.simulation.user.UserSpec;

/**
 * Every fault of the catalogue at every level, with a few simulated people.
 *
 * @param people at least 2, for intervals over people
 * @param seed of everything random
 */
public record FaultLab(int people, Seed seed) {

    public static final int USUAL_PEOPLE = 3;

    public FaultLab {
        if (people < 2) {
            throw new IllegalArgumentException(
                    "the fault lab needs at least 2 people, for intervals over people; got " + people);
        }
    }

    /** How often {@link #run} reports progress. */
    public int steps() {
        return people * (FaultCase.all().size() + 2);
    }

    /**
     * Tries everything; the same seed gives the same figures on any number of threads.
     *
     * @param progress is told in words what was done, {@link #steps()} times, one at a time
     */
    public StudyReport run(Consumer<String> progress, Clock clock) {
        Provenance provenance = new Provenance(
                Provenance.SOFTWARE, List.of(), seed.value(), clock.now().toString(), Provenance.LABEL);
        PatientSpec template = PatientSpec.typical(Anatomies.named("transhumeral"), seed);
        FaultStudy study = new FaultStudy(
                Cohort.of(template, UserSpec.TYPICAL, people),
                new PatientProtocol(template.anatomy().motions(), 3, 2.5, 1, 0.5, 0.4),
                Limbs.of(AmputationLevel.TRANSHUMERAL),
                FaultCase.all(),
                provenance);
        return new StudyReport(
                "Fault lab",
                List.of("What goes wrong with electrodes, amplifiers and people, one thing at a time, with " + people
                        + " simulated people with a transhumeral amputation and "
                        + template.anatomy().electrodes()
                        + " electrodes. Simulated throughout: it ranks faults, it does not predict what they cost a given"
                        + " person."),
                List.of(study.run(progress)),
                provenance);
    }
}
