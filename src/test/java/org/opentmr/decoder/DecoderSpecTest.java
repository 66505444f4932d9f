package org.opentmr.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.MajorityVote;
import org.opentmr.control.Rejection;
import org.opentmr.filter.FilterSpec;

class DecoderSpecTest {

    private static final DecoderSpec PLAIN =
            new DecoderSpec(DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.2, 0.025, "TD4(8)", "LDA", ControlSpec.OFF);

    @Test
    void describesItselfInOneLineWithUnits() {
        assertThat(PLAIN.describe()).isEqualTo("as recorded; window 200 ms, increment 25 ms; TD4(8); LDA");
        DecoderSpec full = PLAIN.withFilters(List.of(new FilterSpec.HighPass(4, 20)))
                .withControl(ControlSpec.OFF
                        .withRejection(Rejection.DEFAULT.withThreshold(0.7).withThreshold("hand close", 0.8))
                        .withVote(new MajorityVote(5, MajorityVote.RejectedVotes.SKIPPED)));
        assertThat(full.describe())
                .isEqualTo("high-pass 20 Hz, Butterworth order 4; window 200 ms, increment 25 ms; TD4(8); LDA;"
                        + " rejection up to 0.7, rejection by motion up to {hand close=0.8}, majority vote of 5");
    }

    @Test
    void aVoteOfFiveAddsTwoIncrementsToTheDelay() {
        DecoderSpec voting =
                PLAIN.withControl(ControlSpec.OFF.withVote(new MajorityVote(5, MajorityVote.RejectedVotes.SKIPPED)));
        assertThat(voting.delaySeconds()).isEqualTo(PLAIN.delaySeconds() + 2 * 0.025);
    }

    @Test
    void everyChangeKeepsTheRest() {
        assertThat(PLAIN.withWindow(0.3, 0.1).withWindow(0.2, 0.025)).isEqualTo(PLAIN);
        assertThat(PLAIN.withFeatures("MAV").withFeatures("TD4(8)")).isEqualTo(PLAIN);
        assertThat(PLAIN.withClassifier("QDA").withClassifier("LDA")).isEqualTo(PLAIN);
        assertThat(PLAIN.withRestartAtJoins(false).withRestartAtJoins(true)).isEqualTo(PLAIN);
    }
}
