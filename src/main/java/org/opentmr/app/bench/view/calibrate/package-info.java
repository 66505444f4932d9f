/** The step in which a person is led through every motion: the plan, the prompts, what came of it. */
@NullMarked
package org.opentmr.app.bench.view.calibrate;

import org.jspecify.annotations.NullMarked;
