/**
 * What goes wrong between a muscle and a file: each fault seeded, with a start, an end and a size. Those that change the
 * sampled signal do so here; those of the body are data that a simulated patient enacts. A fault leaves the samples outside
 * its span alone to the last bit; where a step would be unphysical it eases in and out within the span.
 */
@NullMarked
package org.opentmr.simulation.artefact;

import org.jspecify.annotations.NullMarked;
