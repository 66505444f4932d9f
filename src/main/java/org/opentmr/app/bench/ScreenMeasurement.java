package org.opentmr.app.bench;

import org.opentmr.app.bench.measure.Measurement;
import org.opentmr.app.bench.model.Step;

/** How smoothly one screen drew, and what the whole program took of the machine meanwhile. */
public record ScreenMeasurement(Step step, Measurement measurement) {}
