package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.Allocation;
import org.opentmr.live.LatencyLedger.Entry;
import org.opentmr.live.LatencyLedger.Stage;

class LatencyLedgerTest {

    private final LatencyLedger ledger = new LatencyLedger(0.1125);

    private Entry entry(Stage stage) {
        return ledger.entries().stream()
                .filter(entry -> entry.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesPercentilesToOnePercent() {
        for (int i = 1; i <= 1000; i++) {
            ledger.record(Stage.COMPUTE, i * 10_000L);
        }
        Entry compute = entry(Stage.COMPUTE);
        assertThat(compute.stage()).isEqualTo(Stage.COMPUTE);
        assertThat(compute.count()).isEqualTo(1000);
        assertThat(compute.p50Millis()).isCloseTo(5, within(0.05));
        assertThat(compute.p99Millis()).isCloseTo(9.9, within(0.1));
        assertThat(compute.maxMillis()).isCloseTo(10, within(0.1));
        assertThat(entry(Stage.LINE_TO_RING).count()).isZero();
        assertThat(ledger.fixedDelaySeconds()).isEqualTo(0.1125);
    }

    @Test
    void addsUpOverReadings() {
        ledger.record(Stage.LINE_TO_RING, 1_000_000);
        assertThat(entry(Stage.LINE_TO_RING).count()).isEqualTo(1);
        ledger.record(Stage.LINE_TO_RING, 3_000_000);
        assertThat(entry(Stage.LINE_TO_RING).count()).isEqualTo(2);
        assertThat(entry(Stage.LINE_TO_RING).maxMillis()).isCloseTo(3, within(0.03));
    }

    @Test
    void takesWhatNoClockShouldGive() {
        ledger.record(Stage.COMPUTE, -5);
        ledger.record(Stage.COMPUTE, Long.MAX_VALUE);
        assertThat(entry(Stage.COMPUTE).count()).isEqualTo(2);
        assertThat(entry(Stage.COMPUTE).maxMillis()).isCloseTo(60_000, within(600.0));
    }

    @Test
    void recordingAllocatesNothing() {
        Allocation.assertNone(() -> {
            for (int i = 0; i < 1000; i++) {
                ledger.record(Stage.COMPUTE, i * 7919L);
            }
        });
    }

    @Test
    @Timeout(60)
    void losesNothingWhileItIsRead() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                ledger.entries();
            }
        });
        reader.start();
        Thread other = new Thread(() -> {
            for (int i = 0; i < 200_000; i++) {
                ledger.record(Stage.COMMAND_TO_OUTPUT, i);
            }
        });
        other.start();
        for (int i = 0; i < 200_000; i++) {
            ledger.record(Stage.COMMAND_TO_OUTPUT, i);
        }
        other.join();
        done.set(true);
        reader.join();
        assertThat(entry(Stage.COMMAND_TO_OUTPUT).count()).isEqualTo(400_000);
    }
}
