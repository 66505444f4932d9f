/** The program: what its two faces, the command line and the desktop, have in common. */
@NullMarked
package org.opentmr.app;

import org.jspecify.annotations.NullMarked;
