/** What automatic tuning of control gains: on simulated people in the closed loop, and on recordings of people. */
@NullMarked
package org.opentmr.experiment.tuning;

import org.jspecify.annotations.NullMarked;
