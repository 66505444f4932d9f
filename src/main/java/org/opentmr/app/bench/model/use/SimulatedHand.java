package org.opentmr.app.bench.model.use;

import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.motion.Posture;

/** What a simulated patient can be asked. From any thread; nothing here waits but
 * {@link #practise}. */
public interface SimulatedHand {

    /** What the patient can mean, rest among them. */
    MotionSet motions();

    /**
     * Lets the patient mean a motion from now on.
     *
     * @param effort 0 to 1 of the strongest contraction
     */
    void mean(Motion motion, double effort);

    /** Asks for a motion as a prompt does; the patient reacts after a while. */
    void cue(Motion motion);

    /** Asks to let go. */
    void relax();

    /** Says which motions the decoder knows: with these the patient steers. May take a moment. */
    void practise(MotionSet known);

    /**
     * Asks to bring the limb to a posture by what the patient sees.
     *
     * @param toleranceDegrees how far each axis may be from the target
     */
    void target(Posture target, double toleranceDegrees);

    /** Shows where the limb stands now. */
    void see(Posture limb);
}
