package org.opentmr.feature;

/** One named quantity of a window, such as the mean absolute value of every channel. Immutable. */
public interface Feature {

    /** The field's abbreviation with its parameters, for example {@code MAV} or {@code ZC(8)}; parsed back by name. */
    String name();

    /** How many numbers it yields for a window of this shape. */
    int size(WindowShape shape);

    /** A new state for one stream of windows of this shape. */
    Extractor newExtractor(WindowShape shape);
}
