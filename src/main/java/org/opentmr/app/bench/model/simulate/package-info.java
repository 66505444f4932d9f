/**
 * What a person at the bench does to a simulated patient: who the patient is, what goes wrong, what they do, whether the
 * cable is in, and what all that changes in the channels. No screen in it.
 */
@NullMarked
package org.opentmr.app.bench.model.simulate;

import org.jspecify.annotations.NullMarked;
