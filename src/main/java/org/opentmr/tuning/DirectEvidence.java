package org.opentmr.tuning;

import org.opentmr.control.direct.DirectSpec;
import org.opentmr.motion.MotionSet;

/**
 * What direct control sees in a session, and the sites that tuning starts from.
 *
 * @param sites with their thresholds
 * @param motions that its decisions are among
 * @param envelopes {@code [decision][channel]}, mean absolute value in the signal's unit; not copied, not to be changed
 */
record DirectEvidence(DirectSpec sites, MotionSet motions, double[][] envelopes) {}
