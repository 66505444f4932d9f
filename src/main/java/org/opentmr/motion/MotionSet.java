package org.opentmr.motion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The motions that a decoder tells apart, in the order of its posterior: class index k is {@code motions().get(k)}.
 *
 * @param motions at least one, each once
 */
public record MotionSet(List<Motion> motions) {

    /** Where a set holds no rest, {@link #restIndex()} is this. */
    public static final int NONE = -1;

    public MotionSet {
        motions = List.copyOf(motions);
        if (motions.isEmpty()) {
            throw new IllegalArgumentException("a motion set needs at least one motion");
        }
        if (new LinkedHashSet<>(motions).size() != motions.size()) {
            throw new IllegalArgumentException("a motion stands twice in " + motions);
        }
    }

    /** The set of the motions named, each once, rest first, the others in the order in which they appear. */
    public static MotionSet of(Iterable<Motion> appearing) {
        LinkedHashSet<Motion> found = new LinkedHashSet<>();
        for (Motion motion : appearing) {
            found.add(motion);
        }
        LinkedHashSet<Motion> ordered = new LinkedHashSet<>();
        if (found.contains(Motion.REST)) {
            ordered.add(Motion.REST);
        }
        ordered.addAll(found);
        return new MotionSet(List.copyOf(ordered));
    }

    public int size() {
        return motions.size();
    }

    public Motion get(int index) {
        return motions.get(index);
    }

    /** The class index of a motion, or {@link #NONE}. */
    public int indexOf(Motion motion) {
        return motions.indexOf(motion);
    }

    /** The class index of rest, or {@link #NONE}. */
    public int restIndex() {
        return indexOf(Motion.REST);
    }

    @Override
    public String toString() {
        return motions.stream().map(Motion::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
