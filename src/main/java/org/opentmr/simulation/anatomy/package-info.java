/**
 * What a residual limb is made of after amputation and targeted muscle reinnervation: territories of muscle, the nerve that
 * drives each, the motions that each nerve carries, and where electrodes sit. Presets are data, with their sources.
 *
 * <p>Coordinates on a limb: <em>around</em>, millimetres along the skin from a reference line, wrapping at the
 * circumference; <em>along</em>, millimetres from the proximal end; depth, millimetres below the inner face of the fat.
 */
@NullMarked
package org.opentmr.simulation.anatomy;

import org.jspecify.annotations.NullMarked;
