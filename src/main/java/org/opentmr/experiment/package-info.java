/**
 * What is tried on many simulated people: closed loops of person, decoder and limb, the fault lab, the validation of the
 * simulator against published figures and against recorded EMG.
 */
@NullMarked
package org.opentmr.experiment;

import org.jspecify.annotations.NullMarked;
