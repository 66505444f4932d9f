package org.opentmr.experiment.report;

import java.util.function.Consumer;

/** Something that is tried out and told as one section. */
public interface Study {

    /** How often {@link #run} will report progress. */
    int steps();

    /**
     * Tries it out; the same every time.
     *
     * @param progress is told in words what was done, {@link #steps()} times, one at a time
     */
    Section run(Consumer<String> progress);
}
