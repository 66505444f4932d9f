package org.opentmr.app.bench.model.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.GuidedProtocol.Order;

class PlanTest {

    private static final Motion CLOSE = Motion.named("hand close");
    private static final Motion OPEN = Motion.named("hand open");
    private static final List<Motion> OFFERED = List.of(Motion.REST, CLOSE, OPEN);
    private static final Plan ALL = Plan.usual(OFFERED, OFFERED);

    @Test
    void motionsKeepTheirOrderWhenTheyAreLeftOutAndTakenInAgain() {
        Plan without = ALL.with(CLOSE, false);
        assertThat(without.chosen()).containsExactly(Motion.REST, OPEN);
        assertThat(without.with(CLOSE, true)).isEqualTo(ALL);
        assertThat(ALL.with(Motion.named("wave"), true)).as("not offered").isEqualTo(ALL);
    }

    @Test
    void theUsualTimingIsThoroughAndHalfOfItQuick() {
        assertThat(ALL.isThorough()).isTrue();
        assertThat(ALL.quick().isQuick()).isTrue();
        assertThat(ALL.quick().isThorough()).isFalse();
        assertThat(ALL.quick().thorough()).isEqualTo(ALL);
        assertThat(ALL.protocol().seconds()).isEqualTo(ALL.seconds()).isEqualTo(5 + 4 * 3 * 5);
        assertThat(ALL.quick().seconds()).isEqualTo(5 + 2 * 3 * 3.5);
        Plan own = ALL.timed(3, 2.5, 1, Order.SHUFFLED);
        assertThat(own.isThorough() || own.isQuick()).isFalse();
        assertThat(own.protocol().order()).isEqualTo(Order.SHUFFLED);
    }

    @Test
    void whatNobodyCanFollowIsRefused() {
        assertThatThrownBy(() -> ALL.timed(0, 3, 2, Order.FIXED)).hasMessageContaining("repetitions >= 1, got 0");
        assertThatThrownBy(() -> ALL.timed(1, Double.NaN, 2, Order.FIXED)).hasMessageContaining("holdSeconds=NaN");
        assertThat(Plan.usual(OFFERED, List.of(Motion.REST)).whyNot())
                .contains("Choose at least one motion beside rest.");
        assertThat(Plan.usual(OFFERED, List.of()).seconds()).isZero();
        assertThat(ALL.whyNot()).isEmpty();
    }

    @Test
    void whatIsBetterIsSaid() {
        assertThat(ALL.advice()).isEmpty();
        assertThat(ALL.with(Motion.REST, false).advice().orElseThrow()).startsWith("Without rest");
        assertThat(ALL.timed(1, 3, 2, Order.FIXED).advice().orElseThrow()).startsWith("With one repetition");
    }

    @Test
    void aProtocolBringsItsMotions() {
        Plan taken = ALL.placed("sitting").of(GuidedProtocol.ARM);
        assertThat(taken.protocol()).isEqualTo(GuidedProtocol.ARM);
        assertThat(taken.placement()).isEqualTo("sitting");
    }

    @Test
    void writtenAndReadItIsTheSame() {
        Plan plan = ALL.with(OPEN, false).timed(3, 2.5, 1, Order.SHUFFLED).placed("lying");
        assertThat(PlanJson.read(PlanJson.write(plan))).isEqualTo(plan);
    }
}
