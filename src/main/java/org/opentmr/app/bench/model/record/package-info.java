/** Recording what is connected, with or without leading the person: what is being recorded now and what was kept. */
@NullMarked
package org.opentmr.app.bench.model.record;

import org.jspecify.annotations.NullMarked;
