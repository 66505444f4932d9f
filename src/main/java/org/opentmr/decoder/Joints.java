package org.opentmr.decoder;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Divides motions among what can move at the same time. */
final class Joints {

    private Joints() {}

    /**
     * The single motions of a set, alone or in a combination, by the axis that they drive: those of one axis exclude each
     * other. A motion that drives no known axis stands alone. In the order of the set.
     */
    static List<List<Motion>> of(MotionSet set) {
        Map<Object, Set<Motion>> joints = new LinkedHashMap<>();
        for (Motion motion : set.motions()) {
            for (Motion part : motion.parts()) {
                if (!part.isRest()) {
                    Object joint =
                            part.drives().isEmpty() ? part : part.drives().get(0).axis();
                    joints.computeIfAbsent(joint, any -> new LinkedHashSet<>()).add(part);
                }
            }
        }
        return joints.values().stream().map(List::copyOf).toList();
    }
}
