/**
 * The validation of the simulator: studies of one muscle and of many simulated people, each held against published figures
 * or against recorded EMG.
 */
@NullMarked
package org.opentmr.experiment.validation;

import org.jspecify.annotations.NullMarked;
