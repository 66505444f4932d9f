package org.opentmr.simulation.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Allocation;
import org.opentmr.signal.Seed;

/** What holds for all faults of the signal, at their default size. */
class EverySignalFaultTest {

    private static final int SAMPLES = 6000;

    static Stream<SignalFault> faults() {
        return faults(new Span(1, 5)).stream();
    }

    private static List<SignalFault> faults(Span span) {
        return Faults.catalogue().stream()
                .map(entry -> entry.standard(span, ChannelChoice.ALL))
                .filter(SignalFault.class::isInstance)
                .map(SignalFault.class::cast)
                .toList();
    }

    private static double[][] spoilt(SignalState state, int... cuts) {
        double[][] samples = Bench.noise(8, SAMPLES, 1000);
        int at = 0;
        for (int i = 0; at < SAMPLES; i++) {
            int count = Math.min(cuts[i % cuts.length], SAMPLES - at);
            state.apply(samples, at, count, at);
            at += count;
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void changesSomethingInsideItsSpanAndNothingOutside(SignalFault fault) {
        double[][] clean = Bench.noise(8, SAMPLES, 1000);
        double[][] spoilt = spoilt(fault.newState(Bench.STAGE), SAMPLES);
        boolean changed = false;
        for (int c = 0; c < 8; c++) {
            assertThat(Arrays.copyOfRange(spoilt[c], 0, 1000)).containsExactly(Arrays.copyOfRange(clean[c], 0, 1000));
            assertThat(Arrays.copyOfRange(spoilt[c], 5000, SAMPLES))
                    .containsExactly(Arrays.copyOfRange(clean[c], 5000, SAMPLES));
            changed |= Bench.rms(spoilt[c], 2000, 4000) != Bench.rms(clean[c], 2000, 4000);
        }
        assertThat(changed).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void blocksDoNotShow(SignalFault fault) {
        assertThat(spoilt(fault.newState(Bench.STAGE), 1, 997, 25, 3))
                .isDeepEqualTo(spoilt(fault.newState(Bench.STAGE), SAMPLES));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void reachesOnlyTheChannelChosen(SignalFault fault) {
        if (fault instanceof Bridge) {
            return; // it takes two
        }
        SignalFault one = (SignalFault) Faults.parse(fault.text() + "#E3");
        double[][] clean = Bench.noise(8, SAMPLES, 1000);
        double[][] spoilt = spoilt(one.newState(Bench.STAGE), SAMPLES);
        for (int c = 0; c < 8; c++) {
            assertThat(Arrays.equals(spoilt[c], clean[c])).as("channel " + c).isEqualTo(c != 2);
        }
    }

    @Test
    void aChainAllocatesNothing() {
        SignalState state = new FaultChain(faults(Span.ALWAYS)).newState(Bench.STAGE);
        double[][] samples = Bench.noise(8, 50, 100);
        long[] first = {0};
        Allocation.assertNone(() -> {
            state.apply(samples, 0, 50, first[0]);
            first[0] += 50;
        });
    }

    @Test
    void aChainGoesTheSignalsWayWhateverTheOrderGiven() {
        List<SignalFault> faults = faults(new Span(1, 5));
        List<SignalFault> reversed = new java.util.ArrayList<>(faults);
        java.util.Collections.reverse(reversed);
        assertThat(new FaultChain(reversed).faults())
                .extracting(SignalFault::place)
                .isSorted();
        assertThat(new FaultChain(reversed).faults().get(faults.size() - 1)).isInstanceOf(Converter.class);
    }

    @Test
    void seedAndNumberDecideWhatIsDrawn() {
        SignalFault noise = new Noise(Span.ALWAYS, ChannelChoice.ALL, 30);
        SignalFault drift = new BaselineDrift(Span.ALWAYS, ChannelChoice.ALL, 0);
        double[][] one = spoilt(FaultChain.of(List.of(noise)).newState(Bench.STAGE), SAMPLES);
        assertThat(spoilt(FaultChain.of(List.of(noise, drift)).newState(Bench.STAGE), SAMPLES))
                .as("another kind of size 0 beside it")
                .isDeepEqualTo(one);
        assertThat(spoilt(FaultChain.of(List.of(noise)).newState(Bench.STAGE.with(new Seed(8))), SAMPLES)[0])
                .isNotEqualTo(one[0]);
    }

    @Test
    void refusesGaps() {
        SignalState state = new Noise(Span.ALWAYS, ChannelChoice.ALL, 30).newState(Bench.STAGE);
        state.apply(new double[8][10], 0, 10, 0);
        assertThatThrownBy(() -> state.apply(new double[8][10], 0, 10, 11))
                .hasMessage("samples must come in order, wanted number 10, got 11");
    }
}
