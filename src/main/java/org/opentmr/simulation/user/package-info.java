/** How a simulated person behaves: what they mean to do, how fast they react, how steadily they do it. Knows motions and postures, nothing of muscles. */
@NullMarked
package org.opentmr.simulation.user;

import org.jspecify.annotations.NullMarked;
