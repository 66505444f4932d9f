package org.opentmr.filter;

/** A filter for one sampling rate: immutable, shared between channels. */
public interface FilterDesign {

    /** A new state for one channel of one stream. */
    FilterState newState();
}
