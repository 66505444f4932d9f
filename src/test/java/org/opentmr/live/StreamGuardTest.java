package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Allocation;
import org.opentmr.device.Integrity;
import org.opentmr.device.SourceDescription;

class StreamGuardTest {

    private static final int CHANNELS = 3;
    private static final int WINDOW = 200;
    private static final SourceDescription SOURCE = new SourceDescription(
            "test", ScriptedSource.layout(CHANNELS, 1000), ScriptedSource.LARGEST, Integrity.LOCAL);

    private final StreamGuard guard = new StreamGuard(FailSafeSpec.DEFAULT, SOURCE, 0.2);

    private void take(int count, int channel, float value, boolean held) {
        float[][] samples = new float[CHANNELS][count];
        java.util.Arrays.fill(samples[channel], value);
        guard.take(samples, 0, count, held);
    }

    private void good(int count) {
        take(count, 0, 1, false);
    }

    @Test
    void aGoodWindowHasNoFault() {
        good(WINDOW);
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aSampleThatIsNotANumberSpoilsEveryWindowThatHoldsIt(float broken) {
        good(WINDOW);
        take(1, 1, broken, false);
        assertThat(guard.judge()).isEqualTo(Fault.NOT_A_NUMBER);
        assertThat(guard.faultChannel()).isEqualTo(1);
        good(WINDOW - 1);
        assertThat(guard.judge()).isEqualTo(Fault.NOT_A_NUMBER);
        good(1);
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
    }

    @ParameterizedTest
    @ValueSource(floats = {(float) ScriptedSource.LARGEST, (float) -ScriptedSource.LARGEST, 6000, -6000})
    void aChannelOnTheRailForMoreThanTenMillisIsAFault(float rail) {
        good(WINDOW);
        take(10, 2, rail, false);
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
        take(1, 2, rail, false);
        assertThat(guard.judge()).isEqualTo(Fault.RAIL);
        assertThat(guard.faultChannel()).isEqualTo(2);
        good(WINDOW - 1);
        assertThat(guard.judge()).isEqualTo(Fault.RAIL);
        good(1);
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
    }

    @Test
    void peaksThatTouchBothRailsAreNone() {
        for (int i = 0; i < 40; i++) {
            take(8, 0, (float) (i % 2 == 0 ? ScriptedSource.LARGEST : -ScriptedSource.LARGEST), false);
        }
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
    }

    @Test
    void moreThanFivePercentOfInventedSamplesAreTooMany() {
        good(WINDOW);
        take(5, 0, 1, true);
        good(20);
        take(5, 0, 1, true);
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
        take(1, 0, 1, true);
        assertThat(guard.judge()).isEqualTo(Fault.BRIDGED);
        good(WINDOW - 31);
        assertThat(guard.judge()).isEqualTo(Fault.BRIDGED);
        good(1);
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
    }

    @Test
    void judgesAlikeHoweverTheStreamIsCut() {
        StreamGuard other = new StreamGuard(FailSafeSpec.DEFAULT, SOURCE, 0.2);
        float[][] samples = new float[CHANNELS][600];
        for (int i = 300; i < 312; i++) {
            samples[1][i] = (float) ScriptedSource.LARGEST;
        }
        samples[0][450] = Float.NaN;
        for (int end = 50; end <= 600; end += 50) {
            guard.take(samples, end - 50, 50, false);
            for (int i = end - 50; i < end; i += 5) {
                other.take(samples, i, 5, false);
            }
            assertThat(other.judge()).isEqualTo(guard.judge());
            assertThat(other.faultChannel()).isEqualTo(guard.faultChannel());
        }
    }

    @Test
    void aRestartForgetsEverything() {
        take(100, 0, Float.NaN, true);
        take(100, 0, 9000, true);
        guard.restart();
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
        good(WINDOW);
        assertThat(guard.judge()).isEqualTo(Fault.NONE);
    }

    @Test
    void allocatesNothing() {
        float[][] samples = new float[CHANNELS][25];
        samples[1][3] = Float.NaN;
        Allocation.assertNone(() -> {
            for (int i = 0; i < 200; i++) {
                guard.take(samples, 0, 25, i % 3 == 0);
                guard.judge();
            }
        });
    }
}
