/** What moves: the limb's commands, their safety, and the ways out to other programs and to hardware. */
@NullMarked
package org.opentmr.prosthesis;

import org.jspecify.annotations.NullMarked;
