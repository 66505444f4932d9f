package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.device.Tally;

/** Samples that never came, in any number: the counter tells up to a turn, the clock the turns. */
class GapTest {

    static java.util.stream.Stream<Named<Descriptor>> counting() {
        return EveryBoardTest.counting();
    }

    @ParameterizedTest
    @MethodSource("counting")
    void gapsOfAnyLengthAreCounted(Descriptor board) {
        SplittableRandom random = new SplittableRandom(1);
        Samples sent = new Samples(board, 4000, 1);
        int perTurn = 256 / sent.setup.format().parts();
        for (int gap : new int[] {1, 7, perTurn - 1, perTurn, perTurn + 1, 3 * perTurn - 1, 10 * perTurn, 2999}) {
            Heard heard = new Heard();
            Tally tally = new Tally();
            FixedDecoder decoder = new FixedDecoder(sent.setup, false, tally);
            double late = 0;
            for (int i = 0; i < 4000; i++) {
                if (i < 500 || i >= 500 + gap) {
                    // an adapter that keeps bytes for up to 16 ms
                    late = Math.max(late - 1 / sent.setup.rateHz(), random.nextDouble() * 0.016);
                    long nanos = (long) (1e9 * (i / sent.setup.rateHz() + late));
                    decoder.decode(sent.bytes, i * sent.stride(), sent.stride(), nanos, heard);
                }
            }
            assertThat(tally.counters().lostSamples()).as("gap of %d", gap).isEqualTo(gap);
            assertThat(heard.size()).isEqualTo(4000 - gap);
            assertThat(heard.last()).isEqualTo(3999);
        }
    }

    @ParameterizedTest
    @MethodSource("counting")
    void aStallOfThisMachineLosesNothing(Descriptor board) {
        Samples sent = new Samples(board, 4000, 2);
        double rateHz = sent.setup.rateHz();
        Heard heard = new Heard();
        Tally tally = new Tally();
        FixedDecoder decoder = new FixedDecoder(sent.setup, false, tally);
        int stalled = (int) (3 * rateHz);
        for (int i = 0; i < 500; i++) {
            decoder.decode(sent.bytes, i * sent.stride(), sent.stride(), (long) (1e9 * i / rateHz), heard);
        }
        // What has piled up for three seconds comes in reads of 4095 bytes, as Linux hands it out, within 20 ms.
        long nanos = (long) (1e9 * (500 + stalled) / rateHz);
        int end = (500 + stalled) * sent.stride();
        for (int from = 500 * sent.stride(); from < end; from += 4095) {
            decoder.decode(sent.bytes, from, Math.min(4095, end - from), nanos, heard);
            nanos += 4_000_000;
        }
        for (int i = 500 + stalled; i < 4000; i++) {
            decoder.decode(sent.bytes, i * sent.stride(), sent.stride(), (long) (1e9 * i / rateHz), heard);
        }
        assertThat(tally.counters().lostSamples()).isZero();
        assertThat(heard.size()).isEqualTo(4000);
    }
}
