package org.opentmr.app.bench.rehearsal;

import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Clock;
import org.opentmr.simulation.live.LivePatient;

/** Asks a patient for every motion in turn, held and followed by rest, over and over. For the bench's thread. */
public final class Routine {

    private final LivePatient patient;
    private final Clock clock;
    private final double holdSeconds;
    private final double restSeconds;
    private final List<Motion> motions;
    private final long began;
    private boolean over;

    Routine(LivePatient patient, Clock clock, double holdSeconds, double restSeconds) {
        this.patient = patient;
        this.clock = clock;
        this.holdSeconds = holdSeconds;
        this.restSeconds = restSeconds;
        motions = patient.motions().motions().stream()
                .filter(motion -> !motion.isRest())
                .toList();
        began = clock.nanos();
    }

    /** Asks for nothing more: others do from now on. */
    public void end() {
        over = true;
    }

    /** Asks for what is due now. */
    void tick() {
        if (over) {
            return;
        }
        double seconds = clock.secondsSince(began);
        double cycle = holdSeconds + restSeconds;
        long turn = (long) Math.floor(seconds / cycle);
        if (seconds - turn * cycle < restSeconds) {
            patient.relax();
        } else {
            patient.cue(motions.get((int) (turn % motions.size())));
        }
    }
}
