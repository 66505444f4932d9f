/**
 * Simulated patients: from what a person means, over their muscles, to what electrodes pick up. {@link
 * org.opentmr.simulation.Patient} is the body in one session, {@link org.opentmr.simulation.PatientSession} the body that
 * follows a protocol. Anatomy, motor units, faults and the mind in a closed loop have packages of their own, and so has the
 * patient who sits at the bench. Transcendental functions are those of {@link StrictMath}, so that a seed gives the same bytes
 * on every machine.
 */
@NullMarked
package org.opentmr.simulation;

import org.jspecify.annotations.NullMarked;
