package org.opentmr.tuning.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;

class StayTunedTest {

    private static final TrainedDecoder DECODER = FakeSession.decoder("LDA");
    private static final WindowTable OLD = new FakeSession(1).table();

    private static StayTuned.Result measure(FakeSession session) {
        return new StayTuned(1, 10).measure(DECODER, List.of(OLD), "day 2", session.table(), TestProvenance.NONE);
    }

    @Test
    void everyWayDecidesTheSameWindowsNoneOfWhichItLearntFrom() {
        StayTuned.Result result = measure(new FakeSession(2).shifted(2.5, -2, 2.5, 1));
        assertThat(result.rows().stream().map(StayTuned.Row::name))
                .containsExactly(
                        "old decoder",
                        "recentred",
                        "recentred, adapting",
                        "re-donned",
                        "recalibrated: pooled with the old",
                        "recalibrated, chosen: old ones a quarter",
                        "recalibrated: new ones alone",
                        "recalibrated: old decoder, centres moved",
                        "retrained from scratch");
        for (StayTuned.Row row : result.rows()) {
            assertThat(row.decisions().windowEnd())
                    .as(row.name())
                    .isEqualTo(result.old().decisions().windowEnd());
            assertThat(row.decisions().annotation()).doesNotContain(0, 1, 2, 3, 4, 5, 6, 7);
        }
    }

    @Test
    void recommendsTheCheapestThatNothingBeatsBeyondChance() {
        StayTuned.Result moved = measure(new FakeSession(2).shifted(2.5, -2, 2.5, 1));
        assertThat(moved.recommended().name()).isEqualTo("recentred");
        assertThat(moved.why()).contains("points (95 %: ", "over \"old decoder\"");
        StayTuned.Result same = measure(new FakeSession(2));
        assertThat(same.recommended()).isSameAs(same.old());
        assertThat(same.why()).isEqualTo("nothing was better than the old decoder beyond chance");
    }

    @Test
    void refusesARecordingWithNothingLeftToMeasureOn() {
        assertThatThrownBy(() -> measure(new FakeSession(2).repetitions(1)))
                .hasMessage(
                        "day 2: every motion is there 1 times or more; to learn from 1 and to measure on others takes"
                                + " at least 2");
        assertThatThrownBy(() -> new StayTuned(0, 30)).hasMessageContaining("repetitions=0");
        assertThatThrownBy(() -> new StayTuned(1, Double.NaN)).hasMessageContaining("seconds=NaN");
    }
}
