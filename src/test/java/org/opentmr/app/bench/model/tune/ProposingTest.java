package org.opentmr.app.bench.model.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.tuning.auto.Proposal;

class ProposingTest {

    @TempDir
    Path folder;

    @Test
    void aProposalIsTriedAsOneStepAndSaysWhetherItPays() {
        ByHand hand = new ByHand(folder);
        Desk desk = hand.desk(new MadeSession(true, 2));
        Proposing proposing = new Proposing(hand.bench, desk);
        proposing.start();
        assertThat(proposing.isSearching()).isTrue();
        hand.all();
        assertThat(proposing.isSearching()).isFalse();
        Proposal proposal = proposing.report().orElseThrow().balanced();
        assertThat(proposal.verdict().words()).isNotBlank();
        proposing.tryIt(proposal);
        hand.all();
        assertThat(desk.tried().sameAs(proposal.settings())).isTrue();
        assertThat(desk.undoLabel()).isEqualTo("proposed: balanced");
        assertThat(hand.bench.decoding().decoder()).as("nothing live").isEmpty();
        desk.undo();
        assertThat(desk.canKeep()).isFalse();
    }

    @Test
    void aCancelledSearchLeavesNothing() {
        ByHand hand = new ByHand(folder);
        Proposing proposing = new Proposing(hand.bench, hand.desk(new MadeSession(true, 2)));
        proposing.start();
        proposing.cancel();
        assertThat(proposing.isSearching()).isFalse();
        hand.all();
        assertThat(proposing.report()).isEmpty();
        assertThat(proposing.failure()).isEmpty();
    }
}
