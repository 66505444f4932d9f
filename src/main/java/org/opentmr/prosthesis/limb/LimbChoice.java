package org.opentmr.prosthesis.limb;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Which virtual limb fits. */
public final class LimbChoice {

    /** The shortest prosthesis first. */
    private static final List<AmputationLevel> SHORTEST_FIRST = List.of(
            AmputationLevel.TRANSRADIAL,
            AmputationLevel.TRANSHUMERAL,
            AmputationLevel.SHOULDER_DISARTICULATION,
            AmputationLevel.TRANSTIBIAL,
            AmputationLevel.TRANSFEMORAL);

    private LimbChoice() {}

    /** The level of an anatomy by its name; of another anatomy, or of a decoder, the shortest limb with all its axes. */
    public static AmputationLevel of(String anatomy, MotionSet motions) {
        return Arrays.stream(AmputationLevel.values())
                .filter(level -> name(level).equals(anatomy))
                .findFirst()
                .orElseGet(() -> of(motions));
    }

    /**
     * The shortest limb that has all axes that the motions drive.
     *
     * @throws IllegalArgumentException where none has
     */
    public static AmputationLevel of(MotionSet motions) {
        Set<DegreeOfFreedom> driven = EnumSet.noneOf(DegreeOfFreedom.class);
        for (Motion motion : motions.motions()) {
            motion.drives().forEach(drive -> driven.add(drive.axis()));
        }
        return SHORTEST_FIRST.stream()
                .filter(level -> Limbs.of(level).rest().axes().containsAll(driven))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no virtual limb has all the axes that " + motions + " drive; choose a limb by its name"));
    }

    /**
     * The level of that name, with a hyphen in place of the blank.
     *
     * @throws IllegalArgumentException where there is none; the message names those that there are
     */
    public static AmputationLevel named(String text) {
        return Arrays.stream(AmputationLevel.values())
                .filter(level -> name(level).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no limb \"" + text + "\"; there are "
                        + Arrays.stream(AmputationLevel.values())
                                .map(LimbChoice::name)
                                .toList()));
    }

    private static String name(AmputationLevel level) {
        return level.word().replace(' ', '-');
    }
}
