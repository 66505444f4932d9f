package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Golden;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;

class GoldenFramesTest {

    static Stream<Named<JsonNode>> all() {
        return Vectors.read("frames.json")
                .map(vector -> Named.of(vector.get("name").textValue(), vector));
    }

    static Stream<Named<JsonNode>> messages() {
        return all().filter(named ->
                MessageReader.knows(named.getPayload().get("type").intValue()));
    }

    static Stream<Named<JsonNode>> data() {
        return all().filter(named -> named.getPayload().get("type").intValue() == Wire.DATA
                && named.getPayload().get("fields").get("stream").intValue() == 0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void bytesAreEncodedAndDecoded(JsonNode vector) {
        byte[] decoded = Vectors.bytes(vector.get("decoded"));
        byte[] encoded = Vectors.bytes(vector.get("encoded"));
        byte[] out = new byte[Wire.MOST_ENCODED + 1];
        int length = Cobs.encode(decoded, 0, decoded.length, out);
        assertThat(Arrays.copyOf(out, length + 1)).isEqualTo(encoded);
        assertThat(Crc16.of(decoded, 0, decoded.length)).isZero();

        Tally tally = new Tally();
        FrameSplitter splitter = new FrameSplitter(tally);
        splitter.offer(encoded, 0, encoded.length);
        assertThat(splitter.next()).isEqualTo(decoded.length - 2);
        assertThat(Arrays.copyOf(splitter.frame(), decoded.length)).isEqualTo(decoded);
        assertThat(splitter.next()).isEqualTo(-1);
        assertThat(tally.counters()).isEqualTo(StreamCounters.ZERO);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void fieldsAreWrittenAndRead(JsonNode vector) {
        byte[] decoded = Vectors.bytes(vector.get("decoded"));
        byte[] extra = Vectors.bytes(vector.get("extra"));
        Message message = Vectors.message(vector);
        assertThat(MessageReader.read(decoded, decoded.length - 2)).isEqualTo(message);

        FrameWriter frames = new FrameWriter();
        frames.begin(message.type(), vector.get("seq").intValue());
        message.write(frames);
        frames.bytes(extra);
        assertThat(Arrays.copyOf(frames.encoded(), frames.end())).isEqualTo(Vectors.bytes(vector.get("encoded")));
    }

    /** A frame that is cut short anywhere is no message, and never an exception. */
    @ParameterizedTest
    @MethodSource("messages")
    void shortPayloadsAreNone(JsonNode vector) {
        byte[] decoded = Vectors.bytes(vector.get("decoded"));
        int extra = Vectors.bytes(vector.get("extra")).length;
        for (int length = 3; length < decoded.length - 2 - extra; length++) {
            assertThat(MessageReader.read(decoded, length))
                    .as("cut to %d bytes", length)
                    .isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void samplesAreDecoded(JsonNode vector) {
        JsonNode fields = vector.get("fields");
        int channels = fields.get("channels").intValue();
        int[] offsets = new int[channels];
        float[] scales = new float[channels];
        for (int c = 0; c < channels; c++) {
            offsets[c] = c - 1;
            scales[c] = 0.5f * (c + 1);
        }
        SampleFormat format = SampleFormat.of(fields.get("format").intValue()).orElseThrow();
        Tally tally = new Tally();
        WireDecoder decoder = new WireDecoder(new DataFormat(format, 1000, offsets, scales), tally);
        Heard heard = new Heard();
        byte[] encoded = Vectors.bytes(vector.get("encoded"));
        decoder.decode(encoded, 0, encoded.length, 0, heard);

        int[] values = Golden.integers(fields.get("values"));
        int samples = values.length / channels;
        assertThat(heard.counts).containsExactly(samples);
        assertThat(heard.numbers).containsExactly(vector.get("seq").longValue());
        for (int c = 0; c < channels; c++) {
            for (int s = 0; s < samples; s++) {
                assertThat(heard.last[c][s]).isEqualTo((values[s * channels + c] - offsets[c]) * scales[c]);
            }
        }
    }
}
