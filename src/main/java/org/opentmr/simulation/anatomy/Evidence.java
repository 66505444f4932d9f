package org.opentmr.simulation.anatomy;

/**
 * How sure a statement of a preset is.
 *
 * @param source where it was read, or what it rests on
 * @param confidence in it
 */
public record Evidence(String source, Confidence confidence) {

    /** A default is configurable and never a citation. */
    public enum Confidence {
        /** Read in the source that is named. */
        PUBLISHED,
        /** General knowledge, thought to be right. */
        HIGH,
        /** General knowledge, plausible. */
        MEDIUM,
        /** A guess. */
        LOW
    }
}
