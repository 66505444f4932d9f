/**
 * Filters: immutable designs and the states made from them, one state per channel and stream. What runs live runs offline,
 * sample by sample; zero-phase filters exist for analysis alone and are named so.
 */
@NullMarked
package org.opentmr.filter;

import org.jspecify.annotations.NullMarked;
