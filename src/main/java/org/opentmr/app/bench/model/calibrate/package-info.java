/**
 * Calibration without a screen: what is to be recorded, leading the person through it, what they see of their own strength,
 * and what is made of it, a judgement in words and a decoder.
 */
@NullMarked
package org.opentmr.app.bench.model.calibrate;

import org.jspecify.annotations.NullMarked;
