package org.opentmr.app.bench.model.tune;

import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.assessment.DiscriminantPlane;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;

/**
 * What tuning replays and shows of a calibrated session; no setting changes it.
 *
 * @param calibrated the session and its decoder
 * @param evidence what the decoder saw at every decision
 * @param trained the settings as training found them; what a gain of 1 refers to
 * @param start the settings that the decoder came with, which are in force
 * @param patterns how strong every electrode is in every motion
 * @param plane the motions' windows, as far apart as a plane shows them
 * @param first what the settings in force come to
 */
public record Material(
        Calibrated calibrated,
        SessionEvidence evidence,
        Settings trained,
        Settings start,
        Patterns patterns,
        DiscriminantPlane plane,
        Trial first) {}
