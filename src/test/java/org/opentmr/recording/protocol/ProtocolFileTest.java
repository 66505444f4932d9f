package org.opentmr.recording.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.protocol.GuidedProtocol.Order;
import org.opentmr.recording.protocol.GuidedProtocol.Trial;
import org.opentmr.signal.Seed;

class ProtocolFileTest {

    @TempDir
    Path folder;

    private GuidedProtocol read(String json) throws IOException {
        Path file = folder.resolve("protocol.json");
        Files.writeString(file, json);
        return ProtocolFile.read(file);
    }

    @Test
    void comesBackAsItWasWritten() throws Exception {
        GuidedProtocol protocol = new GuidedProtocol(
                new MotionSet(List.of(Motion.named("hand open"), Motion.REST, Motion.named("pronation + hand close"))),
                3,
                4.5,
                1.25,
                Order.SHUFFLED,
                new Seed(-9),
                0,
                0.75);
        Path file = folder.resolve("p.json");
        ProtocolFile.write(protocol, file);
        assertThat(ProtocolFile.read(file)).isEqualTo(protocol);
        assertThat(read(ProtocolFile.line(protocol))).isEqualTo(protocol);
        assertThat(ProtocolFile.line(protocol)).doesNotContain("\n");
    }

    @Test
    void whatIsMissingIsAsUsual() throws Exception {
        assertThat(read("{}")).isEqualTo(GuidedProtocol.ARM);
        assertThat(read("{\"repetitions\": 2}").seconds()).isEqualTo(5 + 2 * 7 * 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|holds no JSON object; a protocol has the keys [motions, repetitions,",
                "{|is not valid JSON",
                "{\"hold\": 3}|no key of a protocol: [hold]; there are [motions,",
                "{\"repetitions\": 2.5}|repetitions is 2.5; a whole number is needed",
                "{\"repetitions\": 3000000000}|repetitions is 3000000000; a whole number is needed",
                "{\"repetitions\": 0}|a protocol needs repetitions >= 1, got 0",
                "{\"holdSeconds\": \"long\"}|holdSeconds is \"long\"; a number of seconds is needed",
                "{\"holdSeconds\": 0.6}|at least 0.25 s longer, got holdSeconds=0.6, reactionSeconds=0.5",
                "{\"restSeconds\": 0.1}|a protocol needs restSeconds >= 0.5, got 0.1",
                "{\"countdownSeconds\": -1}|a protocol needs countdownSeconds >= 0, got -1.0",
                "{\"order\": \"any\"}|order is \"any\"; \"fixed\" or \"shuffled\" is needed",
                "{\"motions\": []}|motions is []; a list of names is needed",
                "{\"motions\": [3]}|motions holds 3; names are needed",
                "{\"motions\": [\"fist\", \"fist\"]}|a motion stands twice in [fist, fist]"
            })
    void refusalsNameTheFileTheKeyAndTheValue(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("protocol.json: ")
                .hasMessageContaining(message);
    }

    @Test
    void aNameThatNoRecordHoldsIsRefused() {
        assertThatThrownBy(() -> read("{\"motions\": [\"" + "x".repeat(101) + "\"]}"))
                .hasMessageContaining("the name of a motion has at most 100 bytes, got \"xxx");
    }

    @Test
    void everyRepetitionHoldsEveryMotionOnceInWhateverOrder() throws Exception {
        List<Trial> fixed = GuidedProtocol.ARM.trials();
        assertThat(fixed.stream().limit(7).map(Trial::motion).toList())
                .isEqualTo(GuidedProtocol.ARM.motions().motions());
        List<Trial> shuffled =
                read("{\"order\": \"shuffled\", \"repetitions\": 5}").trials();
        Map<Integer, List<Motion>> rounds = shuffled.stream()
                .collect(Collectors.groupingBy(
                        Trial::repetition, Collectors.mapping(Trial::motion, Collectors.toList())));
        assertThat(rounds).hasSize(5);
        assertThat(rounds.values())
                .allSatisfy(round -> assertThat(round)
                        .containsExactlyInAnyOrderElementsOf(
                                GuidedProtocol.ARM.motions().motions()))
                .doesNotHaveDuplicates();
        assertThat(read("{\"order\": \"shuffled\", \"repetitions\": 5}").trials())
                .isEqualTo(shuffled);
        assertThat(read("{\"order\": \"shuffled\", \"repetitions\": 5, \"seed\": 8}")
                        .trials())
                .isNotEqualTo(shuffled);
    }
}
