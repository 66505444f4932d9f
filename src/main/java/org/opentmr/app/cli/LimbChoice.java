package org.opentmr.app.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;

/** Which virtual limb a test moves. */
final class LimbChoice {

    /** The shortest prosthesis first. */
    private static final List<AmputationLevel> SHORTEST_FIRST = List.of(
            AmputationLevel.TRANSRADIAL,
            AmputationLevel.TRANSHUMERAL,
            AmputationLevel.SHOULDER_DISARTICULATION,
            AmputationLevel.TRANSTIBIAL,
            AmputationLevel.TRANSFEMORAL);

    private LimbChoice() {}

    /** The level of an anatomy by its name; of another anatomy, or of a decoder, the shortest limb with all its axes. */
    static AmputationLevel of(String anatomy, MotionSet motions) {
        return Arrays.stream(AmputationLevel.values())
                .filter(level -> name(level).equals(anatomy))
                .findFirst()
                .orElseGet(() -> of(motions));
    }

    static AmputationLevel of(MotionSet motions) {
        Set<DegreeOfFreedom> driven = EnumSet.noneOf(DegreeOfFreedom.class);
        for (Motion motion : motions.motions()) {
            motion.drives().forEach(drive -> driven.add(drive.axis()));
        }
        return SHORTEST_FIRST.stream()
                .filter(level -> Limbs.of(level).rest().axes().containsAll(driven))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no virtual limb has all the axes that " + motions + " drive; name one with --limb"));
    }

    /** As typed. */
    static AmputationLevel named(String text) {
        return Arrays.stream(AmputationLevel.values())
                .filter(level -> name(level).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("--limb: there is no limb \"" + text + "\"; there are "
                        + Arrays.stream(AmputationLevel.values())
                                .map(LimbChoice::name)
                                .toList()));
    }

    private static String name(AmputationLevel level) {
        return level.word().replace(' ', '-');
    }
}
