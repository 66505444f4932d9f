package org.opentmr.tuning.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.WindowTable;

class PosturePoolingTest {

    private static PosturePooling pooling(WindowTable... postures) {
        return new PosturePooling(
                FakeSession.spec("QDA(0.01)"), FakeSession.LAYOUT, List.of(postures), TestProvenance.NONE);
    }

    @Test
    void aDecoderOfBothPosturesWinsBackWhatAnotherPostureCosts() {
        WindowTable hanging = new FakeSession(1).table();
        WindowTable lifted =
                new FakeSession(2).moved(1, 0, 5, 0, 0).moved(6, 5, 0, 0, 8).table();
        PosturePooling pooling = pooling(hanging, lifted);
        PosturePooling.Outcome outcome = pooling.measure();
        assertThat(outcome.samePosture().estimate()).isGreaterThan(0.95);
        assertThat(outcome.otherPosture().estimate()).isLessThan(0.9);
        assertThat(outcome.pooled().estimate())
                .isGreaterThan(outcome.otherPosture().estimate());
        assertThat(pooling.train().model().motions().size()).isEqualTo(8);
    }

    @Test
    void refusesWhatCannotBePooledOrHeldOut() {
        WindowTable once = new FakeSession(1).repetitions(1).table();
        assertThatThrownBy(() -> pooling(once)).hasMessageContaining("at least 2 postures, got 1");
        assertThatThrownBy(() -> pooling(once, once).measure())
                .hasMessageContaining("posture 1 has a single repetition of a motion");
    }
}
