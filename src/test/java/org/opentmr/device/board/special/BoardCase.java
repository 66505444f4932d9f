package org.opentmr.device.board.special;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardSession;
import org.opentmr.signal.Seed;

/**
 * A board, how it is set, and what its format can promise under damage.
 *
 * @param lowest of the samples sent
 * @param highest of the samples sent
 * @param wrongAfterLoss samples of nonsense that one lost byte may make
 * @param wrongAfterFlip samples of nonsense that one flipped bit may make
 * @param hitByDamage samples that one damaged place may cost, at most
 * @param numbering how far the numbers may be off after one damaged place; negative where the format cannot know
 */
record BoardCase(
        Board board,
        BoardOptions options,
        double lowest,
        double highest,
        int wrongAfterLoss,
        int wrongAfterFlip,
        int hitByDamage,
        int numbering) {

    static Stream<BoardCase> all() {
        Stream<BoardCase> spikerBoxes = IntStream.of(1, 2, 6)
                .mapToObj(n -> new BoardCase(
                        new SpikerBoxBoard(), BoardOptions.of(n, 16e6 / 8 / 199 / n), -500, 500, 0, 1, 2, 1));
        Stream<BoardCase> bitalinos = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> new BoardCase(
                        new BitalinoBoard(BitalinoBoard.Mode.LIVE), BoardOptions.of(n, 1000), -1600, 1600, 1, 0, 3, 0));
        Stream<BoardCase> umyos = IntStream.of(1, 2, 3)
                .mapToObj(n -> new BoardCase(new UmyoBoard(), BoardOptions.of(n, 1116), -30_000, 30_000, 0, 8, 40, 24));
        Stream<BoardCase> hackEegs = Stream.of(HackEegFormat.values())
                .flatMap(format -> IntStream.of(4, 6, 8)
                        .mapToObj(n -> new BoardCase(
                                new HackEegBoard(format),
                                BoardOptions.of(n, 2000),
                                -180_000,
                                180_000,
                                format == HackEegFormat.JSON_LINES ? 0 : 1,
                                1,
                                3,
                                64)));
        Stream<BoardCase> sketches = Stream.of(AsciiBoard.Output.values())
                .flatMap(output -> IntStream.of(1, 3)
                        .mapToObj(n ->
                                new BoardCase(new AsciiBoard(output), BoardOptions.of(n, 500), 0, 1023, 1, 2, 2, -1)));
        return Stream.of(
                        spikerBoxes,
                        bitalinos,
                        Stream.of(new BoardCase(
                                new BitalinoBoard(BitalinoBoard.Mode.SIMULATED),
                                BoardOptions.NONE,
                                -1600,
                                1600,
                                0,
                                0,
                                3,
                                0)),
                        umyos,
                        hackEegs,
                        sketches)
                .flatMap(cases -> cases);
    }

    /** A greeted board that streams, and everything around it. */
    final class Rig {
        final BoardEmulator emulator = board.emulator(options);
        final EmulatedLine line = new EmulatedLine(emulator);
        final BoardSession session;
        private final ByteArrayOutputStream nowhere = new ByteArrayOutputStream();

        Rig() {
            try {
                session = board.connect(line, options, line);
                session.start();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            do {
                emulator.send(noise(1, 0), 0, 1, nowhere);
            } while (nowhere.size() == 0);
            line.take();
        }

        /** The bytes that carry these samples, from a fresh frame on. */
        byte[] bytes(float[][] planar) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            emulator.send(planar, 0, planar[0].length, out);
            return out.toByteArray();
        }

        Heard decode(byte[]... pieces) {
            Heard heard = new Heard();
            decode(heard, pieces);
            return heard;
        }

        void decode(Heard heard, byte[]... pieces) {
            for (byte[] piece : pieces) {
                session.decoder().decode(piece, 0, piece.length, line.nanos(), heard);
            }
        }
    }

    Rig rig() {
        return new Rig();
    }

    int channels() {
        return board.emulator(options).layout().size();
    }

    /** Samples that the board can send, none the same as the next. */
    float[][] noise(int count, long stream) {
        SplittableRandom random = Seed.DEFAULT.stream("samples", stream);
        float[][] planar = new float[channels()][count];
        for (float[] channel : planar) {
            for (int i = 0; i < count; i++) {
                channel[i] = (float) (lowest + (highest - lowest) * random.nextDouble());
            }
        }
        return planar;
    }

    /** Half of what one code is worth, and what float rounding adds. */
    double tolerance(int channel) {
        double code = switch (board.id()) {
            case "bitalino", "bitalino-simulated" -> 3300.0 / BitalinoFrame.top(channel);
            case "hackeeg", "hackeeg-messagepack" -> HackEegBoard.MICROVOLTS_PER_COUNT;
            default -> 1;
        };
        return code / 2 + 0.01;
    }

    List<Float> sample(float[][] planar, int i) {
        return IntStream.range(0, planar.length).mapToObj(c -> planar[c][i]).toList();
    }

    @Override
    public String toString() {
        return board.id() + " " + channels();
    }
}
