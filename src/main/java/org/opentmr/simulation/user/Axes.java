package org.opentmr.simulation.user;

import java.util.List;
import org.opentmr.motion.DegreeOfFreedom;

/** A place in an array for each degree of freedom. */
final class Axes {

    private static final List<DegreeOfFreedom> ALL = List.of(DegreeOfFreedom.values());

    static final int COUNT = ALL.size();

    private Axes() {}

    static int index(DegreeOfFreedom axis) {
        return ALL.indexOf(axis);
    }
}
