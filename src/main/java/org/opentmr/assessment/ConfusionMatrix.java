package org.opentmr.assessment;

import org.opentmr.motion.MotionSet;

/**
 * How often each motion was decoded as each other.
 *
 * @param motions rows and columns
 * @param counts {@code [truth][predicted]}, windows; rejected windows are not in it
 * @param rejected per true motion, windows rejected
 */
public record ConfusionMatrix(MotionSet motions, long[][] counts, long[] rejected) {}
