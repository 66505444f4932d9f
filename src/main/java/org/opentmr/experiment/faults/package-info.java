/** What faults cost: simulated people with each fault of the catalogue, offline and in the closed loop. */
@NullMarked
package org.opentmr.experiment.faults;

import org.jspecify.annotations.NullMarked;
