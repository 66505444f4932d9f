/**
 * Pictures of control and signal, drawn with JFreeChart in one colour-blind-safe theme. A chart takes results and gives a
 * picture; it computes nothing that a number elsewhere would have to agree with.
 */
@NullMarked
package org.opentmr.plot;

import org.jspecify.annotations.NullMarked;
