package org.opentmr.live.record;

import java.util.Locale;
import java.util.Optional;
import org.opentmr.motion.Motion;
import org.opentmr.recording.protocol.GuidedProtocol.Trial;

/**
 * What the person is to be told at one moment.
 *
 * @param phase of the session
 * @param present the contraction that is asked for, or in a rest the one just done; empty before the first
 * @param next the contraction after it; the same again where it is to be repeated; empty after the last
 * @param repetitions of every motion
 * @param secondsLeft of the phase, 0 when done
 * @param phaseSeconds how long the phase lasts
 * @param settled contractions that are done and kept
 * @param trials contractions in all
 * @param note why a contraction comes again, else empty
 */
public record Prompt(
        Phase phase,
        Optional<Trial> present,
        Optional<Trial> next,
        int repetitions,
        double secondsLeft,
        double phaseSeconds,
        int settled,
        int trials,
        String note) {

    /** What the session is waiting for. */
    public enum Phase {
        /** The first contraction is announced. */
        COUNTDOWN,
        /** The person does the motion. */
        HOLD,
        /** The person rests; what was done can still be withdrawn. */
        REST,
        /** Nothing more is asked for. */
        DONE
    }

    /** One line: "Hand close, repetition 2 of 4: hold, 1.8 s left". */
    public String text() {
        return switch (phase) {
            case COUNTDOWN -> "Get ready" + left();
            case HOLD -> present.map(this::describe).orElse("") + ": hold" + left();
            case REST -> "Rest" + left() + (note.isEmpty() ? "" : " (" + note + ")");
            case DONE -> "Done: " + settled + " of " + trials + " repetitions";
        };
    }

    /** One line: "Next: hand open, repetition 2 of 4"; empty where nothing follows. */
    public String nextText() {
        return next.map(trial -> "Next: " + uncapped(describe(trial))).orElse("");
    }

    private String left() {
        return String.format(Locale.ROOT, ", %.1f s left", secondsLeft);
    }

    private String describe(Trial trial) {
        Motion motion = trial.motion();
        String name = motion.isRest() ? "stay at rest" : motion.name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ", repetition " + trial.repetition()
                + " of " + repetitions;
    }

    private static String uncapped(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
