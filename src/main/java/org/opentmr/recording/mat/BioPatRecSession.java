package org.opentmr.recording.mat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opentmr.motion.Motion;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.mat.MatOptions.Orientation;
import org.opentmr.signal.Annotation;

/**
 * A recording session of BioPatRec (Ortiz-Catalan, Brånemark and Håkansson 2013): one structure {@code recSession} with
 * {@code tdata [sample][channel][movement]}. Repetition r of each movement contracts from {@code r (cT + rT)} seconds for
 * {@code cT} seconds and rests for {@code rT} after it. The fields {@code cmt} and {@code date} are personal and are not
 * read.
 */
final class BioPatRecSession {
    private static final String NAME = "recSession";
    /** Central part of a contraction: without the reaction to the cue, and the release. */
    private static final double CONTRACTION_PART = 0.7;
    /** Middle part of a relaxation: the muscle has come to rest, and no one has begun early. */
    private static final double REST_PART = 0.5;

    private static final int REST_VALUE = 0;

    private final Pieces pieces;
    private final double rateHz;
    private final List<Annotation> annotations = new ArrayList<>();

    private BioPatRecSession(Pieces pieces, double rateHz) {
        this.pieces = pieces;
        this.rateHz = rateHz;
    }

    static boolean isIn(MatVariables variables) {
        return variables.has(NAME + ".tdata");
    }

    /** Movement k is class k, counted from 1; rest is class 0. Repetitions count from 0. */
    static LabelledSignal read(MatVariables variables, MatOptions options) throws RecordingException {
        Pieces pieces = Pieces.of(variables, NAME + ".tdata", Orientation.SAMPLES_IN_ROWS);
        double rateHz = options.rateHz().isPresent()
                ? options.rateHz().getAsDouble()
                : positive(variables, "sF", "the rate in Hz; state it");
        double contraction = positive(variables, "cT", "seconds of a contraction");
        double relaxation = positive(variables, "rT", "seconds of a relaxation");
        double fitting = pieces.pieceSamples() / (rateHz * (contraction + relaxation));
        double stated = variables.has(NAME + ".nR") ? positive(variables, "nR", "repetitions") : fitting;
        BioPatRecSession session = new BioPatRecSession(pieces, rateHz);
        List<String> names = names(variables, pieces.count());
        // a last relaxation may have been cut off, more repetitions than the samples hold there cannot be
        int repetitions = (int) Math.min(Math.min(stated, Math.ceil(fitting)), pieces.pieceSamples());
        for (int movement = 0; movement < pieces.count(); movement++) {
            for (int repetition = 0; repetition < repetitions; repetition++) {
                double start = repetition * (contraction + relaxation);
                session.mark(
                        movement, repetition, start, contraction, CONTRACTION_PART, names.get(movement), movement + 1);
                session.mark(
                        movement,
                        repetition,
                        start + contraction,
                        relaxation,
                        REST_PART,
                        Motion.REST.fileName(),
                        REST_VALUE);
            }
        }
        if (session.annotations.isEmpty()) {
            throw new RecordingException(variables.file() + ": not one contraction of " + contraction + " s fits into "
                    + pieces.pieceSamples() + " samples at " + rateHz + " Hz");
        }
        return new LabelledSignal(pieces, rateHz, session.annotations);
    }

    /** Marks the central part of a phase, unless the samples end before it does. */
    private void mark(
            int movement, int repetition, double startSeconds, double seconds, double part, String label, int value) {
        long from = Math.round((startSeconds + seconds * (1 - part) / 2) * rateHz);
        long to = Math.round((startSeconds + seconds * (1 + part) / 2) * rateHz);
        if (to > from && to <= pieces.pieceSamples()) {
            annotations.add(new Annotation(
                    (long) movement * pieces.pieceSamples() + from,
                    to - from,
                    label,
                    OptionalInt.of(value),
                    OptionalInt.of(repetition),
                    Optional.empty()));
        }
    }

    private static List<String> names(MatVariables variables, int movements) throws RecordingException {
        String path = NAME + ".mov";
        if (!variables.has(path)) {
            List<String> numbered = new ArrayList<>();
            for (int movement = 1; movement <= movements; movement++) {
                numbered.add("movement_" + movement);
            }
            return numbered;
        }
        List<String> texts = variables.texts(path);
        if (texts.size() < movements) {
            throw new RecordingException(variables.file() + ": " + path + " names " + texts.size() + " movements "
                    + texts + ", tdata holds " + movements);
        }
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            try {
                names.add(Motion.named(text).fileName());
            } catch (IllegalArgumentException e) {
                throw new RecordingException(variables.file() + ": " + path + ": " + e.getMessage(), e);
            }
        }
        return names;
    }

    private static double positive(MatVariables variables, String field, String meaning) throws RecordingException {
        String path = NAME + "." + field;
        if (!variables.has(path)) {
            throw new RecordingException(variables.file() + ": " + path + " is missing (" + meaning + ")");
        }
        double value = variables.scalar(path);
        if (!(value > 0)) {
            throw new RecordingException(
                    variables.file() + ": " + path + " must be above 0 (" + meaning + "), it is " + value);
        }
        return value;
    }
}
