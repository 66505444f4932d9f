package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.device.SourceEvent;
import org.opentmr.signal.Block;

class StagedSamplesTest {

    private static final long MILLI = 1_000_000;

    private final Numbering numbering = new Numbering(1000);
    private final List<SourceEvent> events = new ArrayList<>();
    private final StagedSamples staged = new StagedSamples(2, numbering, events::add);

    private static float[][] ramp(long from, int count) {
        float[][] planar = new float[2][count];
        for (int i = 0; i < count; i++) {
            planar[0][i] = from + i;
            planar[1][i] = -(from + i);
        }
        return planar;
    }

    /** Everything staged, as the numbers of the samples; checks that every block is contiguous and holds its own values. */
    private List<Long> drain(Block block) {
        List<Long> numbers = new ArrayList<>();
        while (!staged.isEmpty()) {
            long first = staged.first();
            staged.take(block);
            assertThat(block.firstSample()).isEqualTo(first);
            assertThat(block.count()).isPositive();
            for (int i = 0; i < block.count(); i++) {
                assertThat(block.samples()[0][i]).isEqualTo((float) (first + i));
                assertThat(block.samples()[1][i]).isEqualTo((float) -(first + i));
                numbers.add(first + i);
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 5000})
    void handsOutEverySampleWhateverTheBlockAndNeverSpansAGap(int capacity) {
        for (int round = 0; round < 3; round++) {
            long base = 10_000L * round;
            staged.arrived(5 * MILLI);
            List<Long> expected = new ArrayList<>();
            long[][] runs = {{0, 3}, {3, 2}, {9, 4}, {20, 2000}, {3000, 1}};
            for (long[] run : runs) {
                staged.samples(base + run[0], ramp(base + run[0], (int) run[1]), (int) run[1]);
                for (long i = 0; i < run[1]; i++) {
                    expected.add(base + run[0] + i);
                }
            }
            assertThat(drain(new Block(2, capacity))).isEqualTo(expected);
        }
    }

    @Test
    void growsWithManyGaps() {
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            staged.samples(2L * i, ramp(2L * i, 1), 1);
            expected.add(2L * i);
        }
        assertThat(drain(new Block(2, 8))).isEqualTo(expected);
    }

    @Test
    void blocksEndAtTheGap() {
        Block block = new Block(2, 100);
        staged.arrived(5 * MILLI);
        staged.samples(0, ramp(0, 3), 3);
        staged.samples(7, ramp(7, 2), 2);
        staged.take(block);
        assertThat(block.end()).isEqualTo(3);
        assertThat(block.arrivalNanos()).isEqualTo(5 * MILLI);
        staged.take(block);
        assertThat(block.firstSample()).isEqualTo(7);
        assertThat(block.count()).isEqualTo(2);
        assertThat(staged.isEmpty()).isTrue();
    }

    @Test
    void anEmptyRunIsNothing() {
        staged.samples(5, ramp(5, 0), 0);
        assertThat(staged.isEmpty()).isTrue();
        assertThat(numbering.next()).isZero();
    }

    @Test
    void theFirstSampleOfTheStreamIsZeroWhateverTheBoardCounts() {
        assertThat(numbering.place(77, 2, 0)).isZero();
        assertThat(numbering.place(79, 2, 0)).isEqualTo(2);
        assertThat(numbering.place(90, 1, 0)).isEqualTo(13);
    }

    @Test
    void numbersLeapByTheClockOverAnOutage() {
        numbering.place(0, 100, 100 * MILLI);
        numbering.leap();
        // 500 ms after sample 99 the last one of four arrives: it is number 599.
        assertThat(numbering.place(0, 4, 600 * MILLI)).isEqualTo(596);
        assertThat(numbering.place(4, 4, 604 * MILLI)).isEqualTo(600);
    }

    @Test
    void numbersNeverGoBack() {
        numbering.place(0, 100, 100 * MILLI);
        numbering.leap();
        assertThat(numbering.place(0, 64, 101 * MILLI)).isEqualTo(100);
    }

    @Test
    void numbersGoOnDirectlyAfterAStop() {
        numbering.place(0, 100, 100 * MILLI);
        numbering.begin(60_000 * MILLI);
        assertThat(numbering.place(0, 10, 60_010 * MILLI)).isEqualTo(100);
    }

    @Test
    void whatTheBoardSaysCarriesTheNumberOfTheNextSample() {
        staged.samples(0, ramp(0, 3), 3);
        staged.message(SourceEvent.Kind.MARKER, "button");
        assertThat(events).containsExactly(new SourceEvent(SourceEvent.Kind.MARKER, 3, "button"));
    }
}
