package org.opentmr.app.bench.model.use;

import java.util.Optional;
import org.opentmr.live.LiveSnapshot;

/**
 * Whether anything may move, for people.
 *
 * @param sign which shape stands beside the word
 * @param word large: "Running"
 * @param reason why it stands so
 * @param advice what to do about it; empty where nothing is to be done
 */
public record SafetyNotice(Sign sign, String word, String reason, String advice) {

    /** How it stands. */
    public enum Sign {
        /** Nothing decodes. */
        NOTHING,
        /** Waits for a rest. */
        STARTING,
        /** The limb follows the person. */
        RUNNING,
        /** Nothing moves for a moment; goes on by itself. */
        HELD,
        /** Nothing moves until somebody starts again. */
        STOPPED
    }

    /**
     * How decoding stands.
     *
     * @param now empty where nothing decodes
     * @param why nothing decodes; used only then
     */
    static SafetyNotice of(Optional<LiveSnapshot> now, String why) {
        if (now.isEmpty()) {
            return new SafetyNotice(Sign.NOTHING, "No decoder runs", why, "Nothing moves.");
        }
        String reason = now.get().reason();
        return switch (now.get().safety()) {
            case RUNNING -> new SafetyNotice(Sign.RUNNING, "Running", "The limb follows the person.", "");
            case STARTING ->
                new SafetyNotice(
                        Sign.STARTING,
                        "Starting",
                        capital(reason),
                        "Let the person relax; then the limb begins to follow.");
            case HELD ->
                new SafetyNotice(
                        Sign.HELD,
                        "Held",
                        capital(reason),
                        "It goes on by itself once the signal is good again. If not: look at the cable and the electrodes.");
            case STOPPED ->
                new SafetyNotice(
                        Sign.STOPPED, "Stopped", capital(reason), "Nothing moves until you press Start again.");
        };
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
