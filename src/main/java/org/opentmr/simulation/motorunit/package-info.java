/** Motor units: their pools, discharges and action potentials, and the EMG that electrodes on the skin pick up from them. */
@NullMarked
package org.opentmr.simulation.motorunit;

import org.jspecify.annotations.NullMarked;
