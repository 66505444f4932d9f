package org.opentmr.tuning.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.opentmr.assessment.Interval;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/**
 * What a search found.
 *
 * @param rows every decoder that was tried to its end, the most accurate in choosing first
 * @param present the row of the settings before the search
 * @param chosen the row of the decoder to use from now on
 * @param nested what choosing this way is worth
 * @param leftOut decoders that were not measured to the end, and why
 * @param base settings of the first recording, which a candidate varies
 * @param layout of the recordings, all electrodes
 * @param recordings names
 * @param split in words
 */
public record SearchResult(
        List<Row> rows,
        Row present,
        Row chosen,
        Nested nested,
        List<LeftOut> leftOut,
        DecoderSpec base,
        ChannelLayout layout,
        List<String> recordings,
        String split) {

    public SearchResult {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
        recordings = List.copyOf(recordings);
    }

    /**
     * One decoder.
     *
     * @param stages of the search that tried it
     * @param choosingAccuracy mean accuracy on the repetitions for choosing, 0 to 1: what it was ranked by
     * @param heldOut the same decoder on the repetitions that judge. Of one row alone it is free of choice; the best of many
     *     such figures is not
     * @param latency what it costs in time
     * @param front whether no other row is at least as accurate in choosing at no more delay and computation
     */
    public record Row(
            Candidate candidate,
            Set<Stage> stages,
            double choosingAccuracy,
            HeldOut heldOut,
            Latency latency,
            boolean front) {}

    /** A decoder that was not measured to its end. */
    public record LeftOut(Candidate candidate, String reason) {}

    /**
     * The whole search, judged on repetitions that it never saw: for every fold of the outer split the search ran anew on
     * its training part.
     *
     * @param choices per outer fold, what was chosen there
     * @param promised accuracy of the choices on the repetitions that they were chosen by
     * @param heldOut accuracy of the same choices on the others
     * @param presentPromised the first of both for the settings before the search
     * @param presentHeldOut the second of both for the settings before the search
     */
    public record Nested(
            List<Candidate> choices, double promised, HeldOut heldOut, double presentPromised, HeldOut presentHeldOut) {

        public Nested {
            choices = List.copyOf(choices);
        }

        /**
         * Accuracy in choosing less held-out accuracy. It holds two things: the luck of the best of many, and that a decoder
         * judged is trained on more repetitions than one chosen, which counts against it.
         */
        public double optimism() {
            return promised - heldOut.accuracy().estimate();
        }

        /** What the search seemed to gain over the present settings where it chose. */
        public double gainPromised() {
            return promised - presentPromised;
        }

        /** What was left of that gain on other repetitions. */
        public Interval gainHeld() {
            return heldOut.gainOver(presentHeldOut);
        }
    }

    /** The best set of each number of electrodes, fewest first; empty where electrodes were not searched. */
    public List<Row> electrodes() {
        return rows.stream()
                .filter(row -> row.stages().contains(Stage.ELECTRODES))
                .sorted(Comparator.comparingInt(row -> row.candidate().electrodes(layout)))
                .toList();
    }

    /** Names of the electrodes that a candidate uses. */
    public List<String> electrodeNames(Candidate candidate) {
        return layout.select(candidate.used(layout)).channels().stream()
                .map(Channel::name)
                .toList();
    }

    /** The settings of a candidate as the first recording would have them. */
    public DecoderSpec spec(Candidate candidate) {
        return candidate.spec(base, layout);
    }

    /** The rows on the front, least delay first. */
    public List<Row> front() {
        return rows.stream()
                .filter(Row::front)
                .sorted(Comparator.comparingDouble(row -> row.latency().totalMillis()))
                .toList();
    }
}
