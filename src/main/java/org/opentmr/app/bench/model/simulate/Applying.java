package org.opentmr.app.bench.model.simulate;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Jobs;
import org.opentmr.simulation.live.LivePatient;

/**
 * Brings settings to a patient in the background, one at a time and in order; of several that wait the last counts. For the
 * bench's thread.
 */
final class Applying {

    private final Jobs jobs;
    private final LivePatient patient;
    private final Runnable changed;
    private final Consumer<String> refused;
    private boolean busy;
    private @Nullable SimulationSettings waiting;

    /**
     * @param changed is told when the patient has changed
     * @param refused is told why the patient cannot become that; they are as before
     */
    Applying(Jobs jobs, LivePatient patient, Runnable changed, Consumer<String> refused) {
        this.jobs = jobs;
        this.patient = patient;
        this.changed = changed;
        this.refused = refused;
    }

    void ask(SimulationSettings wanted) {
        waiting = wanted;
        goOn();
    }

    private void goOn() {
        SimulationSettings next = waiting;
        if (busy || next == null) {
            return;
        }
        waiting = null;
        busy = true;
        jobs.aside(
                progress -> {
                    patient.become(next.spec(patient.patient()), next.present());
                    return true;
                },
                done -> {
                    busy = false;
                    goOn();
                    changed.run();
                },
                why -> {
                    busy = false;
                    goOn();
                    refused.accept(why);
                });
    }

    /** Whether a change is still being worked out. */
    boolean isBusy() {
        return busy;
    }
}
