/** The screen of free use. */
@NullMarked
package org.opentmr.app.bench.view.use;

import org.jspecify.annotations.NullMarked;
