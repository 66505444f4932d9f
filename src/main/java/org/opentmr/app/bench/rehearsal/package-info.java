/** A simulated patient with whom all went well, for the program's own pictures, measurements and tests. Knows no window. */
@NullMarked
package org.opentmr.app.bench.rehearsal;

import org.jspecify.annotations.NullMarked;
