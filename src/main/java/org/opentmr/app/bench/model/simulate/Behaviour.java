package org.opentmr.app.bench.model.simulate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.motion.Motion;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.live.LivePatient;

/**
 * What the patient does: what prompts ask for, or what a person at the bench decides for them. For the bench's thread.
 */
public final class Behaviour {

    /** Weaker would be hard to tell from rest, stronger than the strongest is not to be had. */
    public static final double LEAST_EFFORT = 0.05;

    private final Changes changes = new Changes();
    private @Nullable LivePatient patient;
    private @Nullable Motion decided;
    private double effort = PatientProtocol.USUAL_EFFORT;

    /** Another patient is there, who follows prompts, or none. */
    void meet(@Nullable LivePatient other) {
        patient = other;
        decided = null;
        changes.tell();
    }

    /** Decides what the patient does; prompts wait meanwhile. Rest keeps them at rest. */
    public void decide(Motion motion) {
        mean(motion, effort);
        decided = motion;
        changes.tell();
    }

    /** Lets the patient follow prompts and targets again. */
    public void follow() {
        mean(Motion.REST, 0);
        decided = null;
        changes.tell();
    }

    /** How hard the patient tries when somebody decides for them, {@value #LEAST_EFFORT} to 1 of their strongest. */
    public void effort(double share) {
        if (!(share >= LEAST_EFFORT && share <= 1)) {
            throw new IllegalArgumentException("effort must be " + LEAST_EFFORT + " to 1, got " + share);
        }
        effort = share;
        if (decided != null) {
            mean(decided, share);
        }
        changes.tell();
    }

    private void mean(Motion motion, double share) {
        if (patient != null) {
            patient.mean(motion, share);
        }
    }

    /** What was decided; empty while the patient follows prompts. */
    public Optional<Motion> decided() {
        return Optional.ofNullable(decided);
    }

    public double effort() {
        return effort;
    }

    public Changes changes() {
        return changes;
    }
}
