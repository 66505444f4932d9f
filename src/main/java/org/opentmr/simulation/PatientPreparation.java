package org.opentmr.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.anatomy.Reinnervation;
import org.opentmr.simulation.anatomy.Territory;
import org.opentmr.simulation.artefact.Fault;
import org.opentmr.simulation.motorunit.MotorUnits;

/**
 * Prepares one condition of a patient after another within one session, and uses again what the next one has in common with
 * the last: motor units that have not grown on, electrodes that stand where they stood. Safe for several threads; one
 * condition takes up to a second.
 */
public final class PatientPreparation {

    /** All that motor units grow from. */
    private record Growth(List<Territory> territories, Reinnervation reinnervation, double rateHz, Seed seed) {

        static Growth of(PatientSpec spec) {
            return new Growth(spec.anatomy().territories(), spec.reinnervation(), spec.rateHz(), spec.seed());
        }
    }

    private final int session;
    private final int part;
    private @Nullable Growth growth;
    private @Nullable Placements placements;

    /**
     * @param session number, from 1
     * @param part of the session, from 1: the electrodes stay where they are, and everything else is drawn anew
     */
    public PatientPreparation(int session, int part) {
        if (session < 1 || part < 1) {
            throw new IllegalArgumentException(
                    "a session and its parts have numbers from 1, got session=" + session + ", part=" + part);
        }
        this.session = session;
        this.part = part;
    }

    /** With motor units of {@link Patient#units(PatientSpec)} for the patient to be prepared first. */
    PatientPreparation(int session, int part, PatientSpec spec, MotorUnits units) {
        this(session, part);
        growth = Growth.of(spec);
        placements = new Placements(units);
    }

    int session() {
        return session;
    }

    /** Of everything that happens to a patient in this session. */
    Seed seed(PatientSpec spec) {
        return new Seed(spec.seed().stream("session " + session, part).nextLong());
    }

    /**
     * A condition.
     *
     * @param faults with spans that count from the moment at which the condition is taken over
     */
    public synchronized PatientCondition prepare(PatientSpec spec, List<? extends Fault> faults) {
        Growth wanted = Growth.of(spec);
        Placements known = placements;
        if (known == null || !wanted.equals(growth)) {
            known = new Placements(Patient.units(spec));
            growth = wanted;
            placements = known;
        }
        return new PatientCondition(spec, session, seed(spec), known, faults);
    }
}
