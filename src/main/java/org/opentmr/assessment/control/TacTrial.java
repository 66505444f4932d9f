package org.opentmr.assessment.control;

/**
 * One trial of the TAC test.
 *
 * @param axesMoved how many axes of the target differ from the limb at rest
 * @param repetition from 0
 * @param reach how the target was reached
 */
public record TacTrial(int axesMoved, int repetition, TargetReach reach) {}
