package org.opentmr.device.board.fixed;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What host and board say to each other beside the samples.
 *
 * @param connect what the host does on a line just opened
 * @param start what it does before samples flow
 * @param stop what it does to end them
 * @param replies how the board takes what it hears; for the emulator
 * @param streamsUnasked true where the board sends from power-up on and cannot be stopped
 * @param startsWithFrame true where the first byte after the start is the first one of a frame, for certain
 * @param probe how to find out whether such a board is there
 */
record Dialogue(
        List<Step> connect,
        List<Step> start,
        List<Step> stop,
        List<Reply> replies,
        boolean streamsUnasked,
        boolean startsWithFrame,
        Probe probe) {

    /** How to find out whether a board is there. */
    enum Probe {
        /** Not at all. */
        NONE,
        /** Nothing is said; a few frames in a row tell. */
        LISTEN,
        /** The last question of the greeting is asked. */
        ASK
    }

    /** One thing that the host does. */
    sealed interface Step permits Say, Hush, Ask {}

    /** Says something and waits for nothing. */
    record Say(Phrase what) implements Step {}

    /**
     * Waits until the line is quiet, and forgets what it hears.
     *
     * @param quietMillis without a byte are quiet enough
     * @param patienceMillis after which it gives up
     * @param whenNoisy is said once where the board does send
     */
    record Hush(int quietMillis, int patienceMillis, Optional<Phrase> whenNoisy) implements Step {

        Hush(int quietMillis, int patienceMillis) {
            this(quietMillis, patienceMillis, Optional.empty());
        }
    }

    /**
     * Asks and waits for the answer.
     *
     * @param patienceMillis to wait each time
     * @param times to ask, at most; a board that is starting up may not hear the first question
     */
    record Ask(Phrase what, Answer answer, int patienceMillis, int times) implements Step {}

    /**
     * What a board answers.
     *
     * @param end characters that close it; empty where the answer is a single byte
     * @param anyOf texts of which it must hold one
     * @param refusals texts that it must not hold, and what each of them means
     */
    record Answer(String end, List<String> anyOf, Map<String, String> refusals) {

        Answer {
            anyOf = List.copyOf(anyOf);
            refusals = Map.copyOf(refusals);
        }

        /** One certain byte. */
        static Answer letter(String letter) {
            return new Answer("", List.of(letter), Map.of());
        }

        boolean isComplete(String heard) {
            return end.isEmpty() ? !heard.isEmpty() : heard.endsWith(end) && !heard.isBlank();
        }

        boolean accepts(String heard) {
            return anyOf.stream().anyMatch(heard::contains);
        }
    }

    /** What a board's streaming is after a command. */
    enum Effect {
        NONE,
        STARTS,
        STOPS,
        TOGGLES
    }

    /**
     * How the board takes a command.
     *
     * @param to the command; none is the beginning of another
     * @param answer that it gives; empty where it is silent
     */
    record Reply(Phrase to, Optional<Phrase> answer, Effect effect) {

        static Reply silent(String to, Effect effect) {
            return new Reply(Phrase.of(to), Optional.empty(), effect);
        }

        static Reply of(Phrase to, Phrase answer, Effect effect) {
            return new Reply(to, Optional.of(answer), effect);
        }
    }

    Dialogue {
        connect = List.copyOf(connect);
        start = List.copyOf(start);
        stop = List.copyOf(stop);
        replies = List.copyOf(replies);
        if (probe == Probe.ASK && connect.stream().noneMatch(Ask.class::isInstance)) {
            throw new IllegalArgumentException("a probe that asks needs a question in the greeting, got " + connect);
        }
    }

    /** A board that sends from power-up on and hears nothing. */
    static Dialogue none(Probe probe) {
        return new Dialogue(List.of(), List.of(), List.of(), List.of(), true, false, probe);
    }
}
