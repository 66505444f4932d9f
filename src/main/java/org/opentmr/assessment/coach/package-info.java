/**
 * The coach: from a recorded training session, how good every motion is, which electrode is worth little, and what to do
 * next, in words for prosthetists. Figures are measured here; rules with stated thresholds turn them into advice. Nothing
 * here changes a decoder.
 */
@NullMarked
package org.opentmr.assessment.coach;

import org.jspecify.annotations.NullMarked;
