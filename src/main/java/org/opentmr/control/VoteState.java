package org.opentmr.control;

import java.util.Arrays;
import org.opentmr.control.MajorityVote.RejectedVotes;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/** The last decisions, and how often each occurs among them. */
final class VoteState {

    /** In the ring: no decision yet, or one that does not vote. */
    private static final int SILENT = -2;

    private final int rest;
    private final boolean skipsRejected;
    private final int[] ring;
    /** Votes by motion; the first is for no motion, which has index -1. */
    private final int[] votes;

    private int newest;

    VoteState(MajorityVote design, MotionSet motions) {
        rest = motions.restIndex();
        skipsRejected = design.rejected() == RejectedVotes.SKIPPED;
        ring = new int[design.decisions()];
        votes = new int[motions.size() + 1];
        reset();
    }

    /** Takes a decision in and returns what the majority says. */
    @HotPath
    int vote(int decision, boolean rejected) {
        newest = newest + 1 == ring.length ? 0 : newest + 1;
        if (ring[newest] != SILENT) {
            votes[ring[newest] + 1]--;
        }
        ring[newest] = rejected && skipsRejected ? SILENT : decision;
        if (ring[newest] != SILENT) {
            votes[decision + 1]++;
        }
        return newestOfTheMost();
    }

    private int newestOfTheMost() {
        int most = 1;
        for (int count : votes) {
            most = Math.max(most, count);
        }
        for (int back = 0; back < ring.length; back++) {
            int decision = ring[back <= newest ? newest - back : newest - back + ring.length];
            if (decision != SILENT && votes[decision + 1] == most) {
                return decision;
            }
        }
        return rest;
    }

    void reset() {
        Arrays.fill(ring, SILENT);
        Arrays.fill(votes, 0);
        newest = 0;
    }
}
