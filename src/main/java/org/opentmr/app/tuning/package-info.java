/** Pictures of tuning, the same on the command line and on the bench. */
@NullMarked
package org.opentmr.app.tuning;

import org.jspecify.annotations.NullMarked;
