/**
 * Synthetic sessions: EMG with the statistics of a person who follows a protocol, from a seed. The model is statistical
 * (shaped noise, patterns over electrodes, scatter between repetitions); it knows no motor units and no anatomy.
 * Transcendental functions are those of {@link StrictMath}, so that a seed gives the same bytes on every machine.
 */
@NullMarked
package org.opentmr.simulation;

import org.jspecify.annotations.NullMarked;
