package org.opentmr.tuning;

import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * A stretch of a session in which the limb would have done something else.
 *
 * @param fromSeconds from the start of the recording, when the first of the changed decisions begins to act
 * @param toSeconds when the last one is replaced
 * @param decisions that changed; fewer than fit into the stretch where it was put together from several
 * @param before what the limb did with the settings before; rest where it stood still
 * @param after what it would have done with the others
 * @param intended what the person did; empty where nobody said
 * @param effect on the person
 */
public record ChangedMoment(
        double fromSeconds,
        double toSeconds,
        int decisions,
        Motion before,
        Motion after,
        Optional<Motion> intended,
        Effect effect) {

    /** Whether the change is for the better. */
    public enum Effect {
        BETTER("better"),
        WORSE("worse"),
        /** One wrong motion in place of another. */
        AS_WRONG("as wrong"),
        /** Nobody said what the person did. */
        UNKNOWN("unknown");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        /** For people. */
        public String label() {
            return label;
        }

        /** The limb doing what the person does is best, standing still is better than another motion. */
        static Effect of(Motion before, Motion after, Optional<Motion> intended) {
            if (intended.isEmpty()) {
                return UNKNOWN;
            }
            int change = rank(after, intended.get()) - rank(before, intended.get());
            return change > 0 ? BETTER : change < 0 ? WORSE : AS_WRONG;
        }

        private static int rank(Motion done, Motion intended) {
            return done.equals(intended) ? 2 : done.isRest() ? 1 : 0;
        }
    }
}
