package org.opentmr.assessment.coach;

import org.opentmr.motion.Motion;

/**
 * A motion during which the electrode of its antagonist is active too. Seen only where the two have different electrodes.
 *
 * @param antagonist the opposite motion about the same axis
 * @param electrode where the antagonist stands out most
 * @param share amplitude there during the motion, as a share of what the antagonist itself reaches
 */
record Coactivation(Motion motion, Motion antagonist, String electrode, double share) {}
