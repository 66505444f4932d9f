package org.opentmr.app.bench.model.tune;

import org.opentmr.tuning.ThresholdSweep;

/**
 * What a threshold gains and costs as it goes through its values, the other settings being those tried.
 *
 * @param group key of the dials that it belongs to
 * @param title of the threshold, for people
 * @param sweep false activations, missed and the rest
 */
public record Curve(String group, String title, ThresholdSweep sweep) {}
