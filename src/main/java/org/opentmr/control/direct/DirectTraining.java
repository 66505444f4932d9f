package org.opentmr.control.direct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * Sets direct control up from a recording, as a prosthetist would with the person in front of them: looks for the two
 * channels that tell each pair of opposite motions apart best, sets their thresholds between rest and a firm contraction,
 * and gives joints that are left without sites to the hand's sites as further modes.
 *
 * <p>The hand is served first, then the other joints in the order of how well their sites work, each with channels of its own, as long as there are sites
 * to use and the sites are right more often than not. Of several motions in one direction (grips of a hand) direct control
 * serves the first: a muscle has one direction.
 */
public final class DirectTraining {

    /** Sites that are wrong as often as right are no independent sites. */
    private static final double RIGHT_MORE_OFTEN_THAN_NOT = 0.5;

    private DirectTraining() {}

    /** Two opposite motions of a joint, as indices of the set. */
    private record Opposites(DegreeOfFreedom axis, int first, int second) {}

    private record Served(Opposites motions, PairSearch.Found sites) {}

    /**
     * Direct control for the person who made these windows.
     *
     * @param envelopes {@code [window][channel]}, the mean absolute value
     * @param labels per window, the index of its motion in {@code set}
     * @throws IllegalArgumentException where there are no two opposite motions, or fewer than two channels that tell them
     *     apart; the message says what there is
     */
    public static DirectSpec derive(DirectSettings settings, double[][] envelopes, int[] labels, MotionSet set) {
        List<Opposites> open = opposites(set);
        if (open.isEmpty()) {
            throw new IllegalArgumentException("direct control needs two opposite motions, for example hand open and"
                    + " hand close, among the recorded ones, got " + set + "; record them or choose another control");
        }
        PairSearch search = new PairSearch(envelopes, labels, set);
        List<Served> served = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        while (!open.isEmpty() && 2 * (served.size() + 1) <= settings.mostSites()) {
            // The hand comes first: a prosthesis is there to grasp.
            List<Opposites> hand = open.stream()
                    .filter(motions -> motions.axis() == DegreeOfFreedom.HAND)
                    .toList();
            Optional<Served> best = best(search, served.isEmpty() && !hand.isEmpty() ? hand : open, used);
            if (best.isEmpty() || (!served.isEmpty() && best.get().sites().score() <= RIGHT_MORE_OFTEN_THAN_NOT)) {
                break;
            }
            served.add(best.get());
            open.remove(best.get().motions());
            used.add(best.get().sites().first().channel());
            used.add(best.get().sites().second().channel());
        }
        if (served.isEmpty()) {
            throw new IllegalArgumentException(
                    "direct control needs two channels that are more active in a motion than at"
                            + " rest, and found none among " + envelopes[0].length + " channels; check the electrodes");
        }
        Set<Integer> made = new HashSet<>();
        served.forEach(each ->
                made.addAll(List.of(each.motions().first(), each.motions().second())));
        List<Served> tuned = served.stream()
                .map(each -> new Served(
                        each.motions(),
                        search.amongOnly(
                                made,
                                each.sites(),
                                each.motions().first(),
                                each.motions().second())))
                .toList();
        return new DirectSpec(groups(settings, set, tuned, open), settings.curve(), settings.returnSeconds());
    }

    private static List<Opposites> opposites(MotionSet set) {
        Map<DegreeOfFreedom, Map<Direction, Integer>> byAxis = new EnumMap<>(DegreeOfFreedom.class);
        for (int k = 0; k < set.size(); k++) {
            List<Motion.Drive> drives = set.get(k).drives();
            if (drives.size() == 1) {
                byAxis.computeIfAbsent(drives.get(0).axis(), axis -> new EnumMap<>(Direction.class))
                        .putIfAbsent(drives.get(0).direction(), k);
            }
        }
        List<Opposites> found = new ArrayList<>();
        byAxis.forEach((axis, motions) -> {
            if (motions.size() == 2) {
                found.add(new Opposites(
                        axis,
                        motions.getOrDefault(Direction.POSITIVE, 0),
                        motions.getOrDefault(Direction.NEGATIVE, 0)));
            }
        });
        return found;
    }

    private static Optional<Served> best(PairSearch search, List<Opposites> open, Set<Integer> used) {
        Served best = null;
        for (Opposites motions : open) {
            Optional<PairSearch.Found> found = search.best(motions.first(), motions.second(), used);
            if (found.isPresent()
                    && (best == null || found.get().score() > best.sites().score())) {
                best = new Served(motions, found.get());
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<SiteGroup> groups(
            DirectSettings settings, MotionSet set, List<Served> served, List<Opposites> left) {
        Served shared = served.stream()
                .filter(each -> each.motions().axis() == DegreeOfFreedom.HAND)
                .findFirst()
                .orElse(served.get(0));
        Optional<ModeSwitch> way = settings.modeSwitch().filter(any -> !left.isEmpty());
        List<SiteGroup> groups = new ArrayList<>();
        for (Served each : served) {
            List<List<Motion>> modes = new ArrayList<>(List.of(mode(set, each.motions())));
            boolean switches = each.equals(shared) && way.isPresent();
            if (switches) {
                // How fast a contraction rises tells two modes apart, not three.
                int more = way.get() instanceof ModeSwitch.RateOfRise ? 1 : left.size();
                left.stream().limit(more).forEach(motions -> modes.add(mode(set, motions)));
            }
            groups.add(new SiteGroup(
                    List.of(each.sites().first(), each.sites().second()),
                    modes,
                    settings.selection(),
                    switches ? way : Optional.empty()));
        }
        return groups;
    }

    private static List<Motion> mode(MotionSet set, Opposites motions) {
        return List.of(set.get(motions.first()), set.get(motions.second()));
    }
}
