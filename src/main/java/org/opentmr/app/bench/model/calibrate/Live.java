package org.opentmr.app.bench.model.calibrate;

/**
 * What is heard of the person now.
 *
 * @param levels per electrode, mean absolute value of the last moments, in the channel's unit
 * @param overRestDb per electrode, how far that is above its rest; NaN before rest was heard
 * @param strongestDb at the electrode where it stands out most; NaN before rest was heard
 * @param hint what to tell the person
 */
public record Live(double[] levels, double[] overRestDb, double strongestDb, Hint hint) {}
