package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Allocation;
import org.opentmr.device.Board;
import org.opentmr.device.FrameSink;
import org.opentmr.device.Integrity;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.StreamCounters;
import org.opentmr.signal.Seed;

/** What every board of the package must do, whatever its bytes look like. */
class EveryBoardTest {

    /** Some decoders hold the last frames back until the next ones confirm them. */
    private static final int HELD_BACK = 8;

    private static final int COUNT = 160;

    static Stream<BoardCase> boards() {
        return BoardCase.all();
    }

    @Test
    void idsAreUniqueAndTypeable() {
        List<String> ids = SpecialBoards.all().stream().map(Board::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
        assertThat(SpecialBoards.all()).allMatch(board -> !board.lines().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("boards")
    void handshakeFindsWhatTheEmulatorSends(BoardCase board) {
        BoardCase.Rig rig = board.rig();
        SourceDescription description = rig.session.description();
        assertThat(description.layout()).isEqualTo(rig.emulator.layout());
        assertThat(description.integrity()).isEqualTo(board.board().integrity());
        assertThat(description.largest()).isGreaterThanOrEqualTo(board.highest());
        assertThat(rig.emulator.isStreaming()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void whatIsSentArrives(BoardCase board) {
        BoardCase.Rig rig = board.rig();
        float[][] sent = board.noise(COUNT, 1);
        Heard heard = rig.decode(aligned(rig, board), rig.bytes(sent), rig.bytes(board.noise(HELD_BACK, 2)));
        int first = HELD_BACK;
        for (int i = 0; i < COUNT; i++) {
            for (int c = 0; c < sent.length; c++) {
                assertThat((double) heard.samples.get(first + i).get(c))
                        .isCloseTo(sent[c][i], within(board.tolerance(c)));
            }
        }
        StreamCounters counters = rig.session.tally().counters();
        assertThat(counters.samples()).isEqualTo(heard.samples.size());
        assertThat(counters.lostSamples()).isZero();
        assertThat(counters.damagedFrames()).isZero();
        assertThat(counters.bytes()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void railsAreTheConvertersAndNotAWrap(BoardCase board) {
        BoardCase.Rig rig = board.rig();
        float[][] beyond = new float[board.channels()][2 * HELD_BACK];
        for (float[] channel : beyond) {
            Arrays.fill(channel, 0, HELD_BACK, 1e9f);
            Arrays.fill(channel, HELD_BACK, 2 * HELD_BACK, -1e9f);
        }
        Heard heard = rig.decode(aligned(rig, board), rig.bytes(beyond), rig.bytes(board.noise(HELD_BACK, 2)));
        for (int c = 0; c < board.channels(); c++) {
            assertThat((double) heard.samples.get(HELD_BACK).get(c))
                    .isGreaterThanOrEqualTo(board.highest())
                    .isLessThanOrEqualTo(rig.session.description().largest());
            assertThat((double) heard.samples.get(2 * HELD_BACK).get(c)).isLessThanOrEqualTo(board.lowest());
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void piecesDoNotMatter(BoardCase board) {
        byte[] bytes = stream(board);
        Heard whole = board.rig().decode(bytes);
        for (int trial = 0; trial < 5; trial++) {
            SplittableRandom random = Seed.DEFAULT.stream("pieces", trial);
            BoardCase.Rig rig = board.rig();
            Heard pieces = new Heard();
            int at = 0;
            while (at < bytes.length) {
                int count = Math.min(bytes.length - at, random.nextInt(trial == 0 ? 2 : 90));
                rig.decode(pieces, Arrays.copyOfRange(bytes, at, at + count));
                at += count;
            }
            assertThat(pieces.samples).isEqualTo(whole.samples);
            assertThat(pieces.numbers).isEqualTo(whole.numbers);
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void findsItsPlaceFromEveryByte(BoardCase board) {
        byte[] bytes = stream(board);
        Heard whole = board.rig().decode(stream(board, 2 * HELD_BACK));
        int frames = bytes.length * 16 / whole.samples.size();
        for (int offset = 0; offset < frames; offset++) {
            Heard late = board.rig().decode(Arrays.copyOfRange(bytes, offset, bytes.length));
            for (int c = 0; c < board.channels(); c++) {
                // Channel by channel: sensors with clocks of their own are aligned to a packet only.
                List<Float> every = channel(whole, c);
                List<Float> found = channel(late, c);
                assertThat(found.size())
                        .as("from byte %d: samples", offset)
                        .isBetween(every.size() - 4 * HELD_BACK - board.hitByDamage(), every.size());
                assertThat(Collections.indexOfSubList(every, found))
                        .as("from byte %d: place of the samples", offset)
                        .isNotNegative();
            }
        }
    }

    private static List<Float> channel(Heard heard, int channel) {
        return heard.samples.stream()
                .map(sample -> sample.get(channel))
                .filter(value -> !value.isNaN())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aLostByteCostsTheFramesThatItHit(BoardCase board) {
        byte[] bytes = stream(board);
        Heard whole = board.rig().decode(bytes);
        int frame = bytes.length * 8 / whole.samples.size();
        for (int at = bytes.length / 2; at < bytes.length / 2 + 2 * frame; at++) {
            byte[] damaged = new byte[bytes.length - 1];
            System.arraycopy(bytes, 0, damaged, 0, at);
            System.arraycopy(bytes, at + 1, damaged, at, damaged.length - at);
            check(board, whole, damaged, board.wrongAfterLoss(), "without byte " + at);
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aFlippedBitCostsTheFrameThatItHit(BoardCase board) {
        byte[] bytes = stream(board);
        Heard whole = board.rig().decode(bytes);
        int frame = bytes.length * 8 / whole.samples.size();
        for (int at = bytes.length / 2; at < bytes.length / 2 + frame; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= (byte) (1 << bit);
                check(board, whole, damaged, board.wrongAfterFlip(), "bit " + bit + " of byte " + at);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aForeignByteCostsTheFramesThatItHit(BoardCase board) {
        byte[] bytes = stream(board);
        Heard whole = board.rig().decode(bytes);
        int frame = bytes.length * 8 / whole.samples.size();
        for (int at = bytes.length / 2; at < bytes.length / 2 + frame; at++) {
            for (int foreign : new int[] {0, 0xFF, '{', 'x'}) {
                byte[] damaged = new byte[bytes.length + 1];
                System.arraycopy(bytes, 0, damaged, 0, at);
                damaged[at] = (byte) foreign;
                System.arraycopy(bytes, at, damaged, at + 1, bytes.length - at);
                check(board, whole, damaged, Math.max(1, board.wrongAfterFlip()), foreign + " before byte " + at);
            }
        }
    }

    private static void check(BoardCase board, Heard whole, byte[] damaged, int mostWrong, String what) {
        BoardCase.Rig rig = board.rig();
        Heard heard = rig.decode(damaged);
        int tail = COUNT / 4;
        assertThat(heard.samples.subList(heard.samples.size() - tail, heard.samples.size()))
                .as("%s: last samples", what)
                .isEqualTo(whole.samples.subList(whole.samples.size() - tail, whole.samples.size()));
        assertThat(heard.samples.size())
                .as("%s: samples", what)
                .isBetween(whole.samples.size() - board.hitByDamage(), whole.samples.size() + 1);
        Set<List<Float>> good = new HashSet<>(whole.samples);
        assertThat(heard.samples.stream()
                        .filter(sample -> !isPartOf(sample, good))
                        .count())
                .as("%s: samples of nonsense", what)
                .isLessThanOrEqualTo(mostWrong);
        if (board.numbering() >= 0) {
            assertThat(heard.end()).as("%s: last number", what).isCloseTo(whole.end(), within((long)
                    board.numbering()));
        }
        StreamCounters counters = rig.session.tally().counters();
        assertThat(counters.samples()).isEqualTo(heard.samples.size());
        assertThat(counters.bytes()).isEqualTo(damaged.length);
    }

    /** A sample that was sent, or one with holes where a sensor's part was lost. */
    private static boolean isPartOf(List<Float> sample, Set<List<Float>> good) {
        return good.contains(sample) || sample.contains(Float.NaN);
    }

    @ParameterizedTest
    @MethodSource("boards")
    void warmDecodingAllocatesNothing(BoardCase board) {
        BoardCase.Rig rig = board.rig();
        ByteDecoder decoder = (ByteDecoder) rig.session.decoder();
        byte[] bytes = stream(board);
        FrameSink sink = new FrameSink() {
            @Override
            public void samples(long firstSample, float[][] planar, int count) {}

            @Override
            public void message(SourceEvent.Kind kind, String text) {}
        };
        Allocation.assertNone(() -> {
            for (int i = 0; i < 10; i++) {
                decoder.restart();
                decoder.decode(bytes, 0, bytes.length, 0, sink);
            }
        });
    }

    /** {@code -Dopentmr.fuzz=100000000} for a long run over all boards. */
    @ParameterizedTest
    @MethodSource("boards")
    void anyBytesAreTaken(BoardCase board) {
        long total = Long.getLong("opentmr.fuzz", 1_000_000L * boards().count()) / boards().count();
        SplittableRandom random = Seed.DEFAULT.stream("fuzz " + board, 0);
        BoardCase.Rig rig = board.rig();
        byte[] good = stream(board);
        long[] count = new long[2];
        FrameSink sink = new FrameSink() {
            @Override
            public void samples(long firstSample, float[][] planar, int samples) {
                assertThat(firstSample).isGreaterThanOrEqualTo(count[0]);
                count[0] = firstSample + samples;
                count[1] += samples;
            }

            @Override
            public void message(SourceEvent.Kind kind, String text) {
                assertThat(text).doesNotContain("\n");
            }
        };
        long fed = 0;
        long arrival = rig.line.nanos();
        while (fed < total) {
            byte[] piece = random.nextInt(4) == 0 ? random(random) : mutated(good, random);
            arrival += random.nextLong(50_000_000);
            rig.session.decoder().decode(piece, 0, piece.length, arrival, sink);
            fed += piece.length;
        }
        StreamCounters counters = rig.session.tally().counters();
        assertThat(counters.bytes()).isEqualTo(fed);
        assertThat(counters.samples()).isEqualTo(count[1]);
        assumeTrue(total > 10_000);
        rig.session.decoder().decode(good, 0, good.length, arrival, sink);
        rig.session.decoder().decode(good, 0, good.length, arrival, sink);
        assertThat(rig.session.tally().counters().samples()).isGreaterThan(counters.samples());
    }

    private static byte[] random(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(byte[] good, SplittableRandom random) {
        int from = random.nextInt(good.length);
        byte[] bytes = Arrays.copyOfRange(good, from, Math.min(good.length, from + random.nextInt(2000)));
        for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Brings a decoder that needs it to a place it believes. */
    private static byte[] aligned(BoardCase.Rig rig, BoardCase board) {
        byte[] start = rig.bytes(board.noise(HELD_BACK, 3));
        if (board.board().integrity() == Integrity.TEXT) {
            byte[] line = "\n".getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(line);
            out.writeBytes(start);
            return out.toByteArray();
        }
        return start;
    }

    /** A good stream of {@value #COUNT} samples, and some for those who hold back. */
    private static byte[] stream(BoardCase board) {
        return stream(board, 0);
    }

    private static byte[] stream(BoardCase board, int further) {
        BoardCase.Rig rig = board.rig();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(aligned(rig, board));
        out.writeBytes(rig.bytes(board.noise(COUNT, 1)));
        out.writeBytes(rig.bytes(board.noise(further, 4)));
        return out.toByteArray();
    }
}
