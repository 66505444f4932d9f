/** What goes wrong between a muscle and a file: each fault seeded, with a start, an end and a size. */
@NullMarked
package org.opentmr.simulation.artefact;

import org.jspecify.annotations.NullMarked;
