/** The desktop program: one window in which the steps of the work stand side by side. */
@NullMarked
package org.opentmr.app.bench;

import org.jspecify.annotations.NullMarked;
