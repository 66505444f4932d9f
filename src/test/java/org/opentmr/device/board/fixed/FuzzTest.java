package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;

/**
 * Any bytes at all: random ones, pieces of good streams, damaged streams. Ten million in all; {@code -Dopentmr.fuzz=100000000}
 * makes it more.
 */
class FuzzTest {

    private static final long BYTES = Long.getLong("opentmr.fuzz", 10_000_000);

    static Stream<Named<Descriptor>> boards() {
        return EveryBoardTest.boards();
    }

    private static final class Watch implements FrameSink {

        private long next;
        private float last;

        @Override
        public void samples(long firstSample, float[][] planar, int count) {
            if (firstSample < next || count < 1) {
                throw new AssertionError("samples from " + firstSample + " on after " + next + ", count " + count);
            }
            for (float[] channel : planar) {
                for (int i = 0; i < count; i++) {
                    if (!Float.isFinite(channel[i])) {
                        throw new AssertionError("sample " + (firstSample + i) + " is " + channel[i]);
                    }
                }
            }
            next = firstSample + count;
            last = planar[planar.length - 1][count - 1];
        }

        @Override
        public void message(SourceEvent.Kind kind, String text) {
            throw new AssertionError("no board here says " + text);
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void anyBytesAreTakenAndAGoodStreamIsFoundAfterThem(Descriptor board) {
        SplittableRandom random = new SplittableRandom(board.id().hashCode());
        Samples sent = new Samples(board, 300, 1);
        Tally tally = new Tally();
        Watch watch = new Watch();
        FixedDecoder decoder = new FixedDecoder(sent.setup, board.dialogue().startsWithFrame(), tally);
        long bytes = 0;
        long nanos = 0;
        while (bytes < BYTES / FixedBoards.descriptors().size()) {
            byte[] piece = piece(sent, random);
            for (int from = 0; from < piece.length; ) {
                int count = Math.min(piece.length - from, 1 + random.nextInt(5000));
                decoder.decode(piece, from, count, nanos, watch);
                from += count;
                nanos += random.nextInt(100_000_000);
            }
            bytes += piece.length;
        }
        StreamCounters counters = tally.counters();
        assertThat(counters.bytes()).isEqualTo(bytes);
        if (sent.setup.format().parts() == 1) {
            long inFrames = (counters.frames() + counters.duplicateFrames()) * sent.frameLength;
            long waiting = bytes - inFrames - counters.skippedBytes();
            if (board.format().tail().fewest() == board.format().tail().most()) {
                assertThat(waiting).isBetween(0L, 18L * sent.frameLength);
            }
        }
        decoder.decode(sent.bytes, 0, sent.bytes.length, nanos, watch);
        if (EveryBoardTest.selfAligning()
                .anyMatch(aligning -> aligning.getPayload().equals(board))) {
            float want = sent.planar[sent.planar.length - 1][299];
            assertThat(watch.last).isBetween(want - sent.tolerance(want), want + sent.tolerance(want));
        }
    }

    private static byte[] piece(Samples sent, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] noise = new byte[random.nextInt(20_000)];
                random.nextBytes(noise);
                yield noise;
            }
            case 1 -> {
                int from = random.nextInt(sent.bytes.length);
                yield java.util.Arrays.copyOfRange(
                        sent.bytes, from, from + random.nextInt(sent.bytes.length - from + 1));
            }
            case 2 -> EveryBoardTest.damaged(sent.bytes, 1 + random.nextInt(300), random);
            default -> sent.bytes;
        };
    }
}
