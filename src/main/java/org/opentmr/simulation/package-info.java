/**
 * Synthetic sessions: EMG with the statistics of a person who follows a protocol, from a seed. The model is statistical
 * (shaped noise, patterns over electrodes, scatter between repetitions); it knows no motor units and no anatomy.
 */
@NullMarked
package org.opentmr.simulation;

import org.jspecify.annotations.NullMarked;
