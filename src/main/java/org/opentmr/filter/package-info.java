/**
 * Filters. A {@link org.opentmr.filter.FilterSpec} says what is wanted, at any rate; an
 * {@link org.opentmr.filter.SosDesign} is that filter for one rate; a {@link org.opentmr.filter.FilterState} is its memory
 * on one channel, and a {@link org.opentmr.filter.FilterBank} holds one for every channel of a stream. What runs live runs
 * offline, sample by sample; {@link org.opentmr.filter.ZeroPhaseAnalysis} exists for analysis alone.
 */
@NullMarked
package org.opentmr.filter;

import org.jspecify.annotations.NullMarked;
