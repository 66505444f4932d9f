/** The limb that moves, and the surfaces on which screens paint. */
@NullMarked
package org.opentmr.app.bench.view.limb;

import org.jspecify.annotations.NullMarked;
