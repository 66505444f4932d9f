package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Allocation;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;

/** What holds for every board that is described as data; a new one is tested here by being in the list. */
class EveryBoardTest {

    static Stream<Named<Descriptor>> boards() {
        return FixedBoards.descriptors().stream().map(board -> Named.of(board.id(), board));
    }

    /** Boards whose frames can be told from their bytes alone; the others begin with their first frame. */
    static Stream<Named<Descriptor>> selfAligning() {
        return boards().filter(board -> !board.getPayload().format().head().isEmpty()
                || board.getPayload().format().sample().syncInLowestBit());
    }

    static Stream<Named<Descriptor>> counting() {
        return boards().filter(board -> board.getPayload().format().counter().isPresent());
    }

    @ParameterizedTest
    @MethodSource("boards")
    void samplesComeThroughWithinHalfAStep(Descriptor board) {
        Samples sent = new Samples(board, 600, 1);
        Heard heard = Samples.decode(sent.setup, sent.bytes, board.dialogue().startsWithFrame());
        assertThat(heard.size()).isEqualTo(600);
        for (int i = 0; i < 600; i++) {
            assertThat(heard.numbers.get(i)).isEqualTo(i);
            for (int c = 0; c < sent.planar.length; c++) {
                float want = sent.planar[c][i];
                assertThat(Math.abs(heard.columns.get(i)[c] - want))
                        .as("sample %d of channel %d: %s", i, c, want)
                        .isLessThanOrEqualTo(sent.tolerance(want));
            }
        }
        int frames = 600 * sent.setup.format().parts();
        assertThat(heard.counters).isEqualTo(new StreamCounters(sent.bytes.length, frames, 600, 0, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("boards")
    void valuesBeyondTheRangeBecomeTheRailAndNotANumberBecomesZero(Descriptor board) {
        Setup setup = new Samples(board, 1, 2).setup;
        float[][] planar = new float[setup.channels()][40];
        for (float[] channel : planar) {
            for (int i = 0; i < 40; i++) {
                channel[i] = new float[] {1e30f, -1e30f, Float.NaN, Float.POSITIVE_INFINITY}[i % 4];
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FixedEmulator(board, setup).send(planar, 0, 40, out);
        Heard heard = Samples.decode(setup, out.toByteArray(), board.dialogue().startsWithFrame());
        assertThat(heard.size()).isEqualTo(40);
        float step = (float) (2 * setup.unitsPerStep());
        for (int i = 0; i < 40; i++) {
            for (float value : heard.columns.get(i)) {
                if (i % 4 == 2) {
                    assertThat(value).isZero();
                } else {
                    assertThat(Math.abs(value)).isBetween((float) setup.largest() - step, (float) setup.largest());
                    assertThat(value < 0).isEqualTo(i % 4 == 1);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("selfAligning")
    void findsTheFirstWholeFrameFromAnyByteOn(Descriptor board) {
        Samples sent = new Samples(board, 40, 3);
        for (int offset = 1; offset < sent.stride(); offset++) {
            byte[] bytes = Arrays.copyOfRange(sent.bytes, offset, sent.bytes.length);
            Heard heard = Samples.decode(sent.setup, bytes);
            assertThat(heard.size()).as("from byte %d", offset).isEqualTo(39);
            for (int i = 0; i < 39; i++) {
                assertThat(heard.numbers.get(i)).isEqualTo(i);
                assertThat(sent.isAt(i + 1, heard.columns.get(i)))
                        .as("from byte %d, sample %d", offset, i)
                        .isTrue();
            }
            assertThat(heard.counters.lostSamples()).isZero();
            assertThat(heard.counters.damagedFrames()).isZero();
            assertThat(heard.counters.skippedBytes()).isEqualTo((sent.stride() - offset) % sent.frameLength);
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void theSizeOfPiecesDoesNotMatter(Descriptor board) {
        SplittableRandom random = new SplittableRandom(4);
        byte[] bytes = damaged(new Samples(board, 1500, 4).bytes, 40, random);
        Setup setup = new Samples(board, 1, 4).setup;
        Heard whole = Samples.decode(setup, bytes);
        for (int most : new int[] {1, 3, 64, 5000}) {
            Heard pieces = new Heard();
            Tally tally = new Tally();
            FixedDecoder decoder = new FixedDecoder(setup, false, tally);
            for (int from = 0; from < bytes.length; ) {
                int count = Math.min(bytes.length - from, 1 + random.nextInt(most));
                decoder.decode(bytes, from, count, 0, pieces);
                from += count;
            }
            assertThat(pieces.numbers).isEqualTo(whole.numbers);
            assertThat(pieces.columns).usingElementComparator(Arrays::compare).isEqualTo(whole.columns);
            assertThat(tally.counters()).isEqualTo(whole.counters);
        }
    }

    @ParameterizedTest
    @MethodSource("counting")
    void aByteLostOrAddedAnywhereCostsOneSample(Descriptor board) {
        Samples sent = new Samples(board, 40, 5);
        int hit = 20;
        for (int offset = 0; offset < sent.stride(); offset++) {
            int at = hit * sent.stride() + offset;
            checkOnlyOneSuffers("lost byte " + offset, sent, hit, Samples.without(sent.bytes, at, 1));
            checkOnlyOneSuffers("added byte " + offset, sent, hit, Samples.with(sent.bytes, at, (byte) 0x5C));
        }
    }

    /**
     * All samples but the one hit are there under their number. Where the hit bytes still look like a frame (nothing in them
     * tells) it may come out wrong, and the next one be lost instead.
     */
    private static void checkOnlyOneSuffers(String what, Samples sent, int hit, byte[] bytes) {
        Heard heard = Samples.decode(sent.setup, bytes);
        assertThat(heard.size() + heard.counters.lostSamples()).as(what).isEqualTo(40);
        assertThat(heard.counters.lostSamples()).as(what).isLessThanOrEqualTo(1);
        for (int i = 0; i < heard.size(); i++) {
            int number = (int) (long) heard.numbers.get(i);
            if (number != hit) {
                assertThat(sent.isAt(number, heard.columns.get(i)))
                        .as("%s: sample %d", what, number)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("counting")
    void aFlippedBitOfHeadOrTailCostsOneSampleAndShows(Descriptor board) {
        Samples sent = new Samples(board, 40, 6);
        FrameFormat format = sent.setup.format();
        List<Integer> known = new ArrayList<>();
        format.head().forEach(mark -> known.add(mark.at()));
        known.add(format.counter().orElseThrow().at());
        if (!format.tail().end().isEmpty()) {
            known.add(sent.frameLength - 1);
        }
        int parts = format.parts();
        for (int place : known) {
            for (int bit = 3; bit < 8; bit++) {
                byte[] bytes = sent.bytes.clone();
                bytes[20 * sent.stride() + place] ^= (byte) (1 << bit);
                Heard heard = Samples.decode(sent.setup, bytes);
                assertThat(heard.size()).as("bit %d of byte %d", bit, place).isEqualTo(39);
                assertThat(heard.numbers).doesNotContain(20L).contains(19L, 21L, 39L);
                // a half that has lost its other half was a good frame
                assertThat(heard.counters)
                        .isEqualTo(new StreamCounters(
                                sent.bytes.length, 40L * parts - parts, 39, 1, 1, 0, 0, sent.frameLength, 0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("selfAligning")
    void laterSamplesAreRightAgainAfterDamageOfAnyKind(Descriptor board) {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            Samples sent = new Samples(board, 80, 1000 + round);
            byte[] head = Arrays.copyOf(sent.bytes, 30 * sent.stride());
            byte[] tail = Arrays.copyOfRange(sent.bytes, 40 * sent.stride(), sent.bytes.length);
            byte[] middle = damaged(
                    Arrays.copyOfRange(sent.bytes, 30 * sent.stride(), 40 * sent.stride()),
                    1 + random.nextInt(9),
                    random);
            byte[] bytes = Samples.with(Samples.with(tail, 0, middle), 0, head);
            Heard heard = Samples.decode(sent.setup, bytes, board.dialogue().startsWithFrame());
            for (int i = 1; i <= 35; i++) {
                assertThat(sent.isAt(80 - i, heard.columns.get(heard.size() - i)))
                        .as("round %d, %d-th sample from the end", round, i)
                        .isTrue();
            }
            if (board.format().counter().isPresent()) {
                assertThat(heard.last()).isEqualTo(79);
                assertThat(heard.size() + heard.counters.lostSamples()).isEqualTo(80);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void allocatesNothingOnceItRuns(Descriptor board) {
        // two whole turns of an 8-bit counter, so that the same bytes again continue the stream
        Samples sent = new Samples(board, 512, 8);
        byte[] damaged = damaged(sent.bytes, 20, new SplittableRandom(8));
        FixedDecoder decoder = new FixedDecoder(sent.setup, false, new Tally());
        long[] taken = new long[1];
        FrameSink sink = new FrameSink() {
            @Override
            public void samples(long firstSample, float[][] planar, int count) {
                taken[0] += count;
            }

            @Override
            public void message(SourceEvent.Kind kind, String text) {}
        };
        Allocation.assertNone(() -> {
            decoder.decode(sent.bytes, 0, sent.bytes.length, 0, sink);
            decoder.decode(damaged, 0, damaged.length, 0, sink);
        });
        assertThat(taken[0]).isGreaterThan(512 * 100);
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aRestartContinuesTheNumbersWithoutAGap(Descriptor board) {
        Samples sent = new Samples(board, 100, 9);
        Heard heard = new Heard();
        Tally tally = new Tally();
        FixedDecoder decoder = new FixedDecoder(sent.setup, board.dialogue().startsWithFrame(), tally);
        int half = 50 * sent.stride();
        decoder.decode(sent.bytes, 0, half, 0, heard);
        decoder.restart();
        decoder.decode(sent.bytes, half + 20 * sent.stride(), half - 20 * sent.stride(), 10_000_000_000L, heard);
        assertThat(heard.size()).isEqualTo(80);
        assertThat(heard.last()).isEqualTo(79);
        assertThat(tally.counters().lostSamples()).isZero();
    }

    /** Flips bits, drops, repeats and inserts bytes at random places. */
    static byte[] damaged(byte[] bytes, int times, SplittableRandom random) {
        byte[] out = bytes;
        for (int i = 0; i < times && out.length > 4; i++) {
            int at = random.nextInt(out.length - 3);
            switch (random.nextInt(4)) {
                case 0 -> {
                    out = out.clone();
                    out[at] ^= (byte) (1 << random.nextInt(8));
                }
                case 1 -> out = Samples.without(out, at, 1 + random.nextInt(3));
                case 2 -> out = Samples.with(out, at, (byte) random.nextInt(256));
                default -> out = Samples.with(out, at, out[at], out[at + 1], out[at + 2]);
            }
        }
        return out;
    }
}
