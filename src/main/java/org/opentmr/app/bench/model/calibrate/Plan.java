package org.opentmr.app.bench.model.calibrate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.protocol.GuidedProtocol;

/**
 * What the person is to do.
 *
 * @param offered motions to choose from
 * @param chosen some of them, in the same order
 * @param timing repetitions, lengths and order; its own motions do not matter
 * @param placement how electrodes sit and the limb is held, in words; may be blank
 */
public record Plan(List<Motion> offered, List<Motion> chosen, GuidedProtocol timing, String placement) {

    /** To try things out: half of everything. */
    private static final int QUICK_REPETITIONS = 2;

    private static final double QUICK_HOLD_SECONDS = 2;
    private static final double QUICK_REST_SECONDS = 1.5;

    public Plan {
        offered = List.copyOf(new LinkedHashSet<>(offered));
        Set<Motion> wanted = Set.copyOf(chosen);
        chosen = offered.stream().filter(wanted::contains).toList();
        timing = of(timing, GuidedProtocol.ARM.motions(), timing.repetitions());
    }

    private static GuidedProtocol of(GuidedProtocol timing, MotionSet motions, int repetitions) {
        return new GuidedProtocol(
                motions,
                repetitions,
                timing.holdSeconds(),
                timing.restSeconds(),
                timing.order(),
                timing.seed(),
                timing.countdownSeconds(),
                timing.reactionSeconds());
    }

    /** All of these motions, with the usual timing. */
    static Plan usual(List<Motion> offered, List<Motion> chosen) {
        return new Plan(offered, chosen, GuidedProtocol.ARM, "");
    }

    /** With a motion, or without. */
    public Plan with(Motion motion, boolean wanted) {
        List<Motion> other = new ArrayList<>(chosen);
        other.remove(motion);
        if (wanted) {
            other.add(motion);
        }
        return new Plan(offered, other, timing, placement);
    }

    /**
     * With other numbers.
     *
     * @throws IllegalArgumentException where nobody could follow them; the message says which
     */
    public Plan timed(int repetitions, double holdSeconds, double restSeconds, GuidedProtocol.Order order) {
        return new Plan(
                offered,
                chosen,
                new GuidedProtocol(
                        timing.motions(),
                        repetitions,
                        holdSeconds,
                        restSeconds,
                        order,
                        timing.seed(),
                        timing.countdownSeconds(),
                        timing.reactionSeconds()),
                placement);
    }

    /** With the timing of the program's own protocol. */
    public Plan thorough() {
        GuidedProtocol usual = GuidedProtocol.ARM;
        return timed(usual.repetitions(), usual.holdSeconds(), usual.restSeconds(), timing.order());
    }

    /** With two short repetitions. */
    public Plan quick() {
        return timed(QUICK_REPETITIONS, QUICK_HOLD_SECONDS, QUICK_REST_SECONDS, timing.order());
    }

    public boolean isThorough() {
        return sameNumbers(thorough());
    }

    public boolean isQuick() {
        return sameNumbers(quick());
    }

    private boolean sameNumbers(Plan other) {
        return timing.equals(other.timing);
    }

    /** With another note of how electrodes sit and the limb is held. */
    public Plan placed(String words) {
        return new Plan(offered, chosen, timing, words);
    }

    /** A protocol that somebody wrote, with its motions to choose from. */
    Plan of(GuidedProtocol protocol) {
        List<Motion> motions = protocol.motions().motions();
        return new Plan(motions, motions, protocol, placement);
    }

    /** The same timing for these motions only, some of those that were chosen or not. */
    GuidedProtocol protocol(List<Motion> motions, int repetitions) {
        return of(timing, new MotionSet(motions), repetitions);
    }

    /** What the person is led through; only where nothing speaks against it. */
    public GuidedProtocol protocol() {
        return protocol(chosen, timing.repetitions());
    }

    /** How long it takes where nothing is done again; 0 where nothing is chosen. */
    public double seconds() {
        return chosen.isEmpty() ? 0 : protocol().seconds();
    }

    /** Why it cannot be begun, and what to do; empty where it can. */
    public Optional<String> whyNot() {
        if (chosen.stream().allMatch(Motion::isRest)) {
            return Optional.of("Choose at least one motion beside rest.");
        }
        return chosen.size() < 2
                ? Optional.of("Choose a second motion, or rest: one alone cannot be told from anything.")
                : Optional.empty();
    }

    /** What would be better, in words; empty where nothing is to be said. */
    public Optional<String> advice() {
        if (!chosen.contains(Motion.REST)) {
            return Optional.of("Without rest the decoder never learns that nothing is to move.");
        }
        return timing.repetitions() < 2
                ? Optional.of("With one repetition nothing can be tested: two are the least, four are better.")
                : Optional.empty();
    }
}
