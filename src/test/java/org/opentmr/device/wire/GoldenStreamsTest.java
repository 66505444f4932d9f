package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.signal.Seed;

class GoldenStreamsTest {

    static Stream<Named<JsonNode>> all() {
        return Vectors.read("streams.json")
                .map(vector -> Named.of(vector.get("name").textValue(), vector));
    }

    @ParameterizedTest
    @MethodSource("all")
    void framesAreFound(JsonNode vector) {
        Tally tally = new Tally();
        FrameSplitter splitter = new FrameSplitter(tally);
        List<String> found = new ArrayList<>();
        for (JsonNode piece : vector.get("pieces")) {
            byte[] bytes = Vectors.bytes(piece.get("hex"));
            splitter.offer(bytes, 0, bytes.length);
            for (int length = splitter.next(); length >= 0; length = splitter.next()) {
                found.add(HexFormat.of().formatHex(Arrays.copyOf(splitter.frame(), length + 2)));
            }
        }
        List<String> wanted = new ArrayList<>();
        vector.get("frames").forEach(frame -> wanted.add(frame.textValue()));
        assertThat(found).isEqualTo(wanted);
        assertThat(tally.counters().damagedFrames())
                .isEqualTo(vector.get("damaged").longValue());
        assertThat(tally.counters().skippedBytes())
                .isEqualTo(vector.get("skipped").longValue());
    }

    @ParameterizedTest
    @MethodSource("all")
    void samplesAreNumberedAndLossesCounted(JsonNode vector) {
        check(vector, Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("all")
    void pieceSizesMakeNoDifference(JsonNode vector) {
        check(vector, 1);
        check(vector, 7);
        check(vector, 100);
    }

    private static void check(JsonNode vector, int mostBytes) {
        Tally tally = new Tally();
        int channels = vector.get("channels").intValue();
        float[] scales = new float[channels];
        Arrays.fill(scales, 1);
        SampleFormat format = SampleFormat.of(vector.get("format").intValue()).orElseThrow();
        WireDecoder decoder = new WireDecoder(
                new DataFormat(format, vector.get("rate").doubleValue() * 1e-3, new int[channels], scales), tally);
        decoder.expect(vector.get("expect").longValue());
        Heard heard = new Heard();
        SplittableRandom random = Seed.DEFAULT.stream("pieces", mostBytes);
        long total = 0;
        for (JsonNode piece : vector.get("pieces")) {
            byte[] bytes = Vectors.bytes(piece.get("hex"));
            total += bytes.length;
            long arrival = piece.get("ms").longValue() * 1_000_000;
            for (int at = 0; at < bytes.length; ) {
                int count = Math.min(bytes.length - at, mostBytes == 1 ? 1 : 1 + random.nextInt(mostBytes));
                byte[] part = Arrays.copyOfRange(bytes, at, at + count);
                decoder.decode(part, 0, count, arrival, heard);
                Arrays.fill(part, (byte) 0x55);
                at += count;
            }
        }
        List<Long> firsts = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        long samples = 0;
        for (JsonNode data : vector.get("data")) {
            firsts.add(data.get("first").longValue());
            counts.add(data.get("samples").intValue());
            samples += data.get("samples").intValue();
        }
        assertThat(heard.numbers).isEqualTo(firsts);
        assertThat(heard.counts).isEqualTo(counts);
        assertThat(tally.counters())
                .isEqualTo(new StreamCounters(
                        total,
                        firsts.size(),
                        samples,
                        vector.get("lost").longValue(),
                        vector.get("damaged").longValue()
                                + vector.get("malformed").longValue(),
                        vector.get("late").longValue(),
                        vector.get("duplicate").longValue(),
                        vector.get("skipped").longValue(),
                        0));
    }
}
