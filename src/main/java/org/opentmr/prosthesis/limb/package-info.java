/** The virtual limb: joints with limits, speeds and accelerations, driven by decoded motions. */
@NullMarked
package org.opentmr.prosthesis.limb;

import org.jspecify.annotations.NullMarked;
