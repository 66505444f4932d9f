/**
 * The search for better decoders: features, classifiers, windows and electrodes are chosen on some repetitions and judged
 * on others, and every decoder tried carries its delay. A {@link org.opentmr.tuning.search.Search} takes recordings and
 * gives a {@link org.opentmr.tuning.search.SearchResult}; the ways to search are the implementations of
 * {@link org.opentmr.tuning.search.Strategy}.
 */
@NullMarked
package org.opentmr.tuning.search;

import org.jspecify.annotations.NullMarked;
