package org.opentmr.app.bench.model.calibrate;

import java.util.Optional;
import org.opentmr.app.bench.model.Link;
import org.opentmr.live.record.Prompt;
import org.opentmr.motion.Motion;
import org.opentmr.simulation.live.LivePatient;

/** Passes prompts on to a simulated patient, who cannot see the screen. A real person needs nothing of it. */
final class Cues {
    private Motion asked = Motion.REST;

    /** Asks for what the person is to do now; called again and again. */
    void follow(Link link, Optional<Prompt> prompt) {
        Motion wanted = prompt.filter(now -> now.phase() == Prompt.Phase.HOLD)
                .flatMap(Prompt::present)
                .map(trial -> trial.motion())
                .orElse(Motion.REST);
        if (wanted.equals(asked) || !(link.source() instanceof LivePatient patient)) {
            return;
        }
        asked = wanted;
        if (wanted.isRest() || !patient.motions().motions().contains(wanted)) {
            patient.relax();
        } else {
            patient.cue(wanted);
        }
    }
}
