package org.opentmr.control;

/**
 * The most frequent of the last decisions (Englehart and Hudgins 2003); fewer at the start of a stream. On a tie the
 * present decision stands if it is among the tied, else that of the tied which came last.
 *
 * @param decisions how many, the present one included; 1 changes nothing
 * @param rejected what a rejected window counts as
 */
public record MajorityVote(int decisions, RejectedVotes rejected) {

    /** What a rejected window counts as. */
    public enum RejectedVotes {
        /** A vote for rest, as any decision for rest: a doubtful stretch stops the prosthesis. */
        AS_REST,
        /** Nothing: a doubtful window does not interrupt a motion, unless all of the last were doubtful. */
        SKIPPED
    }

    public MajorityVote {
        if (decisions < 1) {
            throw new IllegalArgumentException("a majority vote needs decisions >= 1, got decisions=" + decisions);
        }
    }

    /** By how much the vote delays the mean decision (Farrell 2011): half of the windows it looks back upon. */
    public double delaySeconds(double incrementSeconds) {
        return (decisions - 1) * incrementSeconds / 2;
    }
}
