/**
 * Features: what is computed from a window of filtered samples before a classifier sees it. A
 * {@link org.opentmr.feature.Feature} is an immutable description; its {@link org.opentmr.feature.Extractor} holds the
 * state of one stream. A {@link org.opentmr.feature.FeatureStream} cuts windows and runs a whole set.
 */
@NullMarked
package org.opentmr.feature;

import org.jspecify.annotations.NullMarked;
