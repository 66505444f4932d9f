package org.opentmr.assessment.coach;

/**
 * How far a motion's contractions stand out from rest, after the decoder's filters.
 *
 * @param electrode where it stands out most
 * @param snrDb there, 20 log₁₀(RMS active / RMS rest)
 * @param meanSnrDb mean over the electrodes that have a signal
 * @param rms at that electrode, in the unit
 * @param unit of the samples
 * @param clippedElectrode where most samples lie at the recording's extreme values
 * @param clippedShare share of the motion's samples there that do, for less than 50 ms at a time
 */
public record MotionStrength(
        String electrode,
        double snrDb,
        double meanSnrDb,
        double rms,
        String unit,
        String clippedElectrode,
        double clippedShare) {}
