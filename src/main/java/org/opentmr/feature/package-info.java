/**
 * Features: what is computed from a window of filtered samples before a classifier sees it. A
 * {@link org.opentmr.feature.Feature} is an immutable description; its {@link org.opentmr.feature.Extractor} holds the
 * state of one stream. A {@link org.opentmr.feature.FeatureStream} cuts windows and runs a whole set.
 *
 * <p>{@link org.opentmr.feature.Features} finds features by the field's abbreviations. The time domain is here; packages
 * below this one add their features as a {@link org.opentmr.feature.FeatureCatalog} named in {@code META-INF/services}.
 *
 * <p>What is a sum over samples is summed up once for each block of new samples, see {@code Summary}; what needs sorted
 * samples or the whole window says so.
 */
@NullMarked
package org.opentmr.feature;

import org.jspecify.annotations.NullMarked;
