package org.opentmr.recording.edf;

import java.util.ArrayList;
import java.util.List;

/**
 * Time against sample index of one group of signals: pieces without a gap, back to back in the index.
 *
 * <p>Times are seconds from the start time of the header, as annotations state them.
 */
final class Timeline {

    private final double rateHz;
    private final long length;
    private final List<Piece> pieces;

    private record Piece(double startSeconds, long firstSample) {}

    private Timeline(double rateHz, long length, List<Piece> pieces) {
        this.rateHz = rateHz;
        this.length = length;
        this.pieces = pieces;
    }

    /** No gaps: sample 0 lies at {@code startSeconds}. */
    static Timeline continuous(double rateHz, long length, double startSeconds) {
        return new Timeline(rateHz, length, List.of(new Piece(startSeconds, 0)));
    }

    /** Builds a timeline from the records' own time stamps. */
    static final class Builder {
        private final double rateHz;
        private final int samplesPerRecord;
        private final List<Piece> pieces = new ArrayList<>();
        private long records;
        private double expectedSeconds;

        Builder(double rateHz, int samplesPerRecord) {
            this.rateHz = rateHz;
            this.samplesPerRecord = samplesPerRecord;
        }

        /** When the next record begins if it follows without a gap. */
        double expectedSeconds() {
            return expectedSeconds;
        }

        /** How far the next record lies from where it would follow without a gap, in samples; 0 for the first. */
        double gapSamples(double startSeconds) {
            return records == 0 ? 0 : (startSeconds - expectedSeconds) * rateHz;
        }

        /** Adds a record; half a sample of difference is rounding, more begins a new piece. */
        void add(double startSeconds) {
            if (records == 0 || Math.abs(gapSamples(startSeconds)) > 0.5) {
                pieces.add(new Piece(startSeconds, records * samplesPerRecord));
            }
            records++;
            Piece piece = pieces.get(pieces.size() - 1);
            expectedSeconds = piece.startSeconds + (records * samplesPerRecord - piece.firstSample) / rateHz;
        }

        Timeline build() {
            return new Timeline(rateHz, records * samplesPerRecord, List.copyOf(pieces));
        }
    }

    /** First samples of the pieces but the first. */
    List<Long> joins() {
        return pieces.stream().skip(1).map(Piece::firstSample).toList();
    }

    /**
     * The sample at a time, counted over all pieces. A time in a gap gives the first sample after it; a time before the
     * start gives a negative index and one after the end an index of at least the length.
     */
    long sampleAt(double seconds) {
        int index = pieceAt(seconds);
        Piece piece = pieces.get(index);
        long sample = piece.firstSample + Math.round((seconds - piece.startSeconds) * rateHz);
        return index + 1 < pieces.size() ? Math.min(sample, pieces.get(index + 1).firstSample) : sample;
    }

    /** When the first sample lies, from the start time of the header. */
    double startSeconds() {
        return pieces.get(0).startSeconds;
    }

    long length() {
        return length;
    }

    /** The last piece that has begun at a time, within half a sample. */
    private int pieceAt(double seconds) {
        double reached = seconds + 0.5 / rateHz;
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).startSeconds <= reached) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
