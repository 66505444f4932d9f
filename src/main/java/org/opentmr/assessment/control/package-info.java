/**
 * Tests of control in a closed loop: the Motion test, the Target Achievement Control (TAC) test and the Fitts test, for
 * whoever takes part: a person at a board, a recording, a simulated person. Also the published figures that results stand
 * beside.
 */
@NullMarked
package org.opentmr.assessment.control;

import org.jspecify.annotations.NullMarked;
