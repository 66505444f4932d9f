package org.opentmr.control.direct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentmr.control.SpeedCurve;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * Direct control of one person: groups of sites that work side by side, all at once.
 *
 * @param groups at least one, of six sites together at most; no channel and no motion stands twice
 * @param curve from activation to speed
 * @param returnSeconds after so long without activity a group goes back to its first mode; 0 is never
 */
public record DirectSpec(List<SiteGroup> groups, SpeedCurve curve, double returnSeconds) {

    /** As many independent myosignals as surgery has given (Salminger and others 2019). */
    public static final int MOST_SITES = 6;

    public DirectSpec {
        groups = List.copyOf(groups);
        Set<Integer> channels = new HashSet<>();
        Set<Motion> motions = new HashSet<>();
        for (SiteGroup group : groups) {
            for (Site site : group.sites()) {
                if (!channels.add(site.channel())) {
                    throw new IllegalArgumentException("channel " + site.channel() + " serves two sites");
                }
            }
            for (List<Motion> mode : group.modes()) {
                for (Motion motion : mode) {
                    if (!motions.add(motion)) {
                        throw new IllegalArgumentException("\"" + motion + "\" is driven twice");
                    }
                }
            }
        }
        if (channels.isEmpty() || channels.size() > MOST_SITES) {
            throw new IllegalArgumentException(
                    "direct control has 1 to " + MOST_SITES + " sites, got " + channels.size());
        }
        if (!(returnSeconds >= 0 && returnSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the mode returns after 0 s (never) or more, got returnSeconds=" + returnSeconds);
        }
    }

    /** Rest, then every motion of every mode of every group. */
    public MotionSet motions() {
        List<Motion> all = new ArrayList<>(List.of(Motion.REST));
        groups.forEach(group -> group.modes().forEach(all::addAll));
        return new MotionSet(all);
    }

    /** The motions that are at hand at once: those of the first modes, and of both where the rise of a contraction chooses. */
    public List<Motion> atHand() {
        List<Motion> found = new ArrayList<>();
        for (SiteGroup group : groups) {
            boolean all = group.modeSwitch().filter(ModeSwitch.RateOfRise.class::isInstance).isPresent();
            group.modes().subList(0, all ? group.modes().size() : 1).forEach(found::addAll);
        }
        return found;
    }

    /** The highest channel in use. */
    public int highestChannel() {
        return groups.stream()
                .flatMap(group -> group.sites().stream())
                .mapToInt(Site::channel)
                .max()
                .orElseThrow();
    }

    /** One line for people: which channel moves what. */
    public String describe() {
        return groups.stream().map(DirectSpec::describe).collect(Collectors.joining("; "));
    }

    private static String describe(SiteGroup group) {
        List<String> parts = new ArrayList<>();
        for (int s = 0; s < group.sites().size(); s++) {
            int site = s;
            parts.add("channel " + (group.sites().get(s).channel() + 1) + " "
                    + group.modes().stream().map(mode -> mode.get(site).name()).collect(Collectors.joining(" → ")));
        }
        String way = group.modes().size() > 1
                ? ", switched by " + group.modeSwitch().orElseThrow().describe()
                : "";
        return String.join(", ", parts) + way;
    }
}
