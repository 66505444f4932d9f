package org.opentmr.tuning.recalibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.opentmr.classifier.MotionCentres;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * Corrects for electrodes put on anew from rest and one strong contraction: what both have moved by, against training, all
 * motions move by. The features of amplitude are logarithms, so that a changed gain of a channel is such a move.
 *
 * <p>Only a part of the move is made. What two contractions have in common is also how they happened to be done today, and
 * the whole move was worse than the half on recorded sessions.
 *
 * @param part of the move that is made, above 0 to 1
 */
public record Redonning(double part) {

    /** Chosen on recorded and simulated sessions; a default of this program. */
    public static final Redonning DEFAULT = new Redonning(0.5);

    public Redonning {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("re-donning makes a part above 0 to 1 of the move, got part=" + part);
        }
    }

    /** The motion that the decoder was trained to see the strongest: the one to ask for. */
    public static Motion strongest(TrainedDecoder decoder) {
        MotionSet motions = decoder.model().motions();
        int strongest = motions.restIndex() == 0 ? 1 : 0;
        for (int k = 0; k < motions.size(); k++) {
            if (k != motions.restIndex()
                    && decoder.activityRanges().get(k).high()
                            > decoder.activityRanges().get(strongest).high()) {
                strongest = k;
            }
        }
        return motions.get(strongest);
    }

    /** The first rest and the first strongest contraction among some annotations; empty where one is not there. */
    public static Optional<BitSet> choose(TrainedDecoder decoder, WindowTable table, BitSet among) {
        BitSet chosen = new BitSet();
        List<Motion> wanted = new ArrayList<>(List.of(strongest(decoder)));
        if (decoder.model().motions().restIndex() != MotionSet.NONE) {
            wanted.add(Motion.REST);
        }
        for (Motion motion : wanted) {
            OptionalInt first = among.stream()
                    .filter(a -> table.annotations().get(a).motion().equals(motion))
                    .findFirst();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            chosen.set(first.getAsInt());
        }
        return Optional.of(chosen);
    }

    /**
     * The decoder moved.
     *
     * @param table windows that tell what was done
     * @param annotations to learn from
     * @param time of the change, ISO 8601
     */
    public Adjustment apply(TrainedDecoder decoder, WindowTable table, BitSet annotations, String time) {
        Centres centres = Centres.of(decoder);
        MotionSet motions = decoder.model().motions();
        MotionCentres places = MotionCentres.of(decoder.model()).orElseThrow();
        int[] windows = Arrays.stream(table.windowsOf(annotations::get))
                .filter(w -> !table.bad()[w] && motions.indexOf(table.motion(w)) != MotionSet.NONE)
                .toArray();
        int[] counts = new int[motions.size()];
        for (int w : windows) {
            counts[motions.indexOf(table.motion(w))]++;
        }
        List<String> anchors = Arrays.stream(windows)
                .mapToObj(w -> table.motion(w).name())
                .distinct()
                .toList();
        if (anchors.isEmpty()) {
            throw new IllegalArgumentException("re-donning wants rest and one strong contraction, \""
                    + strongest(decoder) + "\"; got no window of a motion that the decoder knows");
        }
        for (int p = 0; p < centres.parts(); p++) {
            double[] shift = new double[centres.shift(p, 0).length];
            for (int w : windows) {
                int motion = motions.indexOf(table.motion(w));
                double[] off = Centres.minus(places.place(p, table.features()[w]), centres.trained(p, motion));
                Centres.add(shift, off, part / counts[motion] / anchors.size());
            }
            for (int k = 0; k < centres.motions(); k++) {
                centres.setShift(p, k, shift);
            }
        }
        double seconds = windows.length * decoder.spec().incrementSeconds();
        return new Adjustment(
                Adjustment.withModel(decoder, centres.moved()),
                Change.now(
                        Change.Kind.REDONNED,
                        time,
                        seconds,
                        1,
                        String.format(
                                Locale.ROOT,
                                "all motions moved alike, by %.0f %% of what %s moved by, %.1f s",
                                100 * part,
                                String.join(" and ", anchors),
                                seconds)));
    }
}
