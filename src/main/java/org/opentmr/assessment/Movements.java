package org.opentmr.assessment;

import java.util.List;

/**
 * What the limb did in every evaluated window, in the order of the {@link Decisions}: several motions may go on at once.
 *
 * @param extra whether a motion went on that the person did not mean
 * @param axes the speed along every axis that the recorded motions drive
 */
public record Movements(boolean[] extra, List<AxisTrace> axes) {

    /** Where it was not kept. */
    public static final Movements NONE = new Movements(new boolean[0], List.of());

    public Movements {
        axes = List.copyOf(axes);
    }
}
