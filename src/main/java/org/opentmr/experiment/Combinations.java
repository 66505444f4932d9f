package org.opentmr.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.simulation.anatomy.Anatomy;
import org.opentmr.simulation.anatomy.Territory;

/** People who can mean motions of two joints at once, as simultaneous control is trained with. */
public final class Combinations {

    private static final double ALL_OF_IT = 1;

    private Combinations() {}

    /**
     * The same limb of a person who means every two motions of different joints at once besides each alone. A combined motion
     * recruits of each territory what its parts recruit together, at most all of it: a default of the simulation.
     */
    public static Anatomy with(Anatomy anatomy) {
        List<Motion> pairs = pairs(anatomy.motions());
        List<Territory> territories = new ArrayList<>();
        for (Territory territory : anatomy.territories()) {
            Map<Motion, Double> recruits = new HashMap<>(territory.recruits());
            for (Motion pair : pairs) {
                double sum = pair.parts().stream()
                        .mapToDouble(part -> territory.recruits().getOrDefault(part, 0.0))
                        .sum();
                if (sum > 0) {
                    recruits.put(pair, Math.min(ALL_OF_IT, sum));
                }
            }
            territories.add(territory.withRecruits(recruits));
        }
        LinkedHashSet<Motion> motions = new LinkedHashSet<>(anatomy.motions().motions());
        motions.addAll(pairs);
        return anatomy.withMotions(MotionSet.of(motions), territories);
    }

    private static List<Motion> pairs(MotionSet set) {
        List<Motion> single = set.motions().stream()
                .filter(motion -> motion.drives().size() == 1)
                .toList();
        List<Motion> pairs = new ArrayList<>();
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                if (single.get(i).drives().get(0).axis()
                        != single.get(j).drives().get(0).axis()) {
                    pairs.add(Motion.named(
                            single.get(i).name() + "+" + single.get(j).name()));
                }
            }
        }
        return pairs;
    }
}
