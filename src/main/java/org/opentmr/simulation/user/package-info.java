/**
 * How a simulated person behaves in a closed loop: what they mean to do, how fast they react, how steadily they do it, what
 * they do when the limb does not obey. Knows motions and postures; nothing of muscles, electrodes or decoders.
 */
@NullMarked
package org.opentmr.simulation.user;

import org.jspecify.annotations.NullMarked;
