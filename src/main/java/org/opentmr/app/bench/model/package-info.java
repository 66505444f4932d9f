/**
 * The bench without a screen: what is connected, what decodes, what was calibrated, what has been said. Plain objects for one
 * thread, the one that paints; work that takes longer goes through {@link org.opentmr.app.bench.model.Jobs}. Every step of the
 * work has a package below with a model of its own, made on a {@link org.opentmr.app.bench.model.Bench}.
 */
@NullMarked
package org.opentmr.app.bench.model;

import org.jspecify.annotations.NullMarked;
