package org.opentmr.control.direct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * Sets direct control up from a recording, as a prosthetist would with the person in front of them: looks for the joints and
 * the channels with which every served motion is told apart best from rest and from the other served motions, sets thresholds
 * between rest and a firm contraction, and gives joints that are left without sites to the hand's sites as further modes.
 *
 * <p>The hand is always served, the elbow next; further joints join as long as there are sites to use and the worst of the joints is still
 * right more often than not. Whoever uses direct control makes the motions of the sites, whichever mode they serve, and leaves
 * the others alone: only served motions count against each other. Of several motions in one direction (grips of a hand)
 * direct control serves the first: a muscle has one direction.
 */
public final class DirectTraining {

    /** Sites that are wrong as often as right are no independent sites. */
    private static final double RIGHT_MORE_OFTEN_THAN_NOT = 0.5;

    private DirectTraining() {}

    /** Two opposite motions of a joint, as indices of the set. */
    private record Opposites(DegreeOfFreedom axis, int first, int second) {}

    private record Served(Opposites motions, PairSearch.Found sites) {}

    /** Joints with sites of their own, which exclude each other's channels. */
    private record Choice(List<Served> served) {

        /** A limb is as good as its worst joint. */
        double worst() {
            return served.stream()
                    .mapToDouble(each -> each.sites().score())
                    .min()
                    .orElse(0);
        }

        double mean() {
            return served.stream()
                    .mapToDouble(each -> each.sites().score())
                    .average()
                    .orElse(0);
        }

        List<Opposites> joints() {
            return served.stream().map(Served::motions).toList();
        }
    }

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
        Choice choice = choose(settings.mostSites() / 2, open, new PairSearch(envelopes, labels, set));
        if (choice.served().isEmpty()) {
            throw new IllegalArgumentException(
                    "direct control needs two channels that are more active in a motion than at"
                            + " rest, and found none among " + envelopes[0].length + " channels; check the electrodes");
        }
        open.removeAll(choice.joints());
        return new DirectSpec(groups(settings, set, choice.served(), open), settings.curve(), settings.returnSeconds());
    }

    /** Joint by joint, the best that can be had with those there already. */
    private static Choice choose(int joints, List<Opposites> all, PairSearch search) {
        // A prosthesis is there to grasp.
        List<Opposites> hand =
                all.stream().filter(each -> each.axis() == DegreeOfFreedom.HAND).toList();
        Choice choice = best(List.of(), hand.isEmpty() ? all : hand, search);
        while (choice.served().size() == 1 || choice.worst() > RIGHT_MORE_OFTEN_THAN_NOT) {
            List<Opposites> joined = choice.joints();
            List<Opposites> open =
                    all.stream().filter(each -> !joined.contains(each)).toList();
            if (open.isEmpty() || joined.size() == joints) {
                break;
            }
            Choice further = further(joined, open, search);
            if (further.worst() <= RIGHT_MORE_OFTEN_THAN_NOT) {
                break;
            }
            choice = further;
        }
        return choice;
    }

    /** The elbow before the wrist where it works: its muscles are its own, and it carries the hand to where it is wanted. */
    private static Choice further(List<Opposites> joined, List<Opposites> open, PairSearch search) {
        Choice elbow = best(
                joined,
                open.stream()
                        .filter(each -> each.axis() == DegreeOfFreedom.ELBOW)
                        .toList(),
                search);
        return elbow.worst() > RIGHT_MORE_OFTEN_THAN_NOT ? elbow : best(joined, open, search);
    }

    /** The best of the choices in which one of the open joints joins; empty where none can. */
    private static Choice best(List<Opposites> joined, List<Opposites> open, PairSearch search) {
        Choice best = new Choice(List.of());
        for (Opposites one : open) {
            List<Opposites> joints = new ArrayList<>(joined);
            joints.add(one);
            PairSearch among = search.amongOnly(joints.stream()
                    .flatMap(each -> Stream.of(each.first(), each.second()))
                    .collect(Collectors.toSet()));
            // Who chooses first takes a channel from the others: each may.
            for (int turn = 0; turn < joints.size(); turn++) {
                Choice choice = inOrder(joints, among);
                if (choice.served().size() == joints.size()
                        && (choice.worst() > best.worst()
                                || (choice.worst() == best.worst() && choice.mean() > best.mean()))) {
                    best = choice;
                }
                Collections.rotate(joints, 1);
            }
        }
        return best;
    }

    private static Choice inOrder(List<Opposites> joints, PairSearch search) {
        List<Served> served = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (Opposites motions : joints) {
            Optional<PairSearch.Found> found = search.best(motions.first(), motions.second(), used);
            if (found.isPresent()) {
                served.add(new Served(motions, found.get()));
                used.add(found.get().first().channel());
                used.add(found.get().second().channel());
            }
        }
        return new Choice(served);
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
