package org.opentmr.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Allocation;
import org.opentmr.control.Command;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/** What holds for every way of control. */
class StrategiesTest {

    private static Recording session;

    @TempDir
    private Path folder;

    @BeforeAll
    static void record() {
        session = new SyntheticSession(
                        PersonSpec.typical(new Seed(11)), new SessionConditions(1, 0, 3, 50), SessionProtocol.ARM)
                .make("01", "01");
    }

    static Stream<DecoderSpec> specs() {
        DecoderSpec pattern = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION,
                List.of(new FilterSpec.HighPass(4, 20)),
                true,
                0.2,
                0.05,
                "TD4(8)",
                "LDA(LW)",
                ControlSpec.DEFAULT);
        return Stream.of(
                pattern,
                DefaultDecoder.direct(pattern, DirectSettings.DEFAULT),
                DefaultDecoder.parallel(pattern),
                DefaultDecoder.regression(pattern));
    }

    private static TrainedDecoder train(DecoderSpec spec) {
        return new DecoderTraining(spec, session.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(session), a -> true)
                .train(TestProvenance.NONE);
    }

    private static List<String> decisions(TrainedDecoder trained, int block) {
        Decoder decoder = new Decoder(trained);
        List<String> said = new ArrayList<>();
        int at = 0;
        while (at < session.length()) {
            at += decoder.push(session.samples(), at, Math.min(block, session.length() - at));
            if (decoder.ready()) {
                said.add(at + " " + decoder.command() + " " + decoder.motionSpeeds());
            }
        }
        return said;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void decidesTheSameWhateverTheBlocksAndAfterAFile(DecoderSpec spec) throws IOException {
        TrainedDecoder trained = train(spec);
        Path file = folder.resolve("decoder.json");
        DecoderFile.write(trained, file);
        TrainedDecoder back = DecoderFile.read(file);
        assertThat(back.spec()).isEqualTo(spec);
        assertThat(back.motions()).isEqualTo(trained.motions());
        assertThat(decisions(back, 7)).isEqualTo(decisions(trained, 1000));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void decidingAllocatesNothing(DecoderSpec spec) {
        Decoder decoder = new Decoder(train(spec));
        int[] at = {0};
        Allocation.assertNone(() -> {
            for (int i = 0; i < 500; ) {
                int from = (at[0] + i) % (session.length() - 500);
                i += decoder.push(session.samples(), from, 500 - i);
            }
            at[0] += 500;
        });
    }

    @ParameterizedTest
    @MethodSource("specs")
    void movesWhatThePersonMeansMoreOftenThanAnythingElse(DecoderSpec spec) {
        TrainedDecoder trained = train(spec);
        BackEnd back = new BackEnd(trained);
        WindowTable table = new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(session);
        Command command = new Command();
        int right = 0;
        int served = 0;
        int annotation = -1;
        for (int w = 0; w < table.windows(); w++) {
            if (table.annotation()[w] != annotation) {
                annotation = table.annotation()[w];
                back.reset();
            }
            back.decide(table.features()[w], table.activity()[w], false, command);
            if (trained.strategy().atHand().contains(table.motion(w))) {
                served++;
                right += trained.motions().get(command.decision()).equals(table.motion(w)) ? 1 : 0;
            }
        }
        assertThat(right / (double) served).as(spec.describe()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aSampleThatIsNoNumberStopsEverything(DecoderSpec spec) {
        Decoder decoder = new Decoder(train(spec));
        double[][] samples = new double[session.layout().size()][];
        Annotation contraction = session.motions().stream()
                .filter(each -> !each.motion().isRest())
                .findFirst()
                .orElseThrow();
        int from = (int) contraction.firstSample();
        for (int c = 0; c < samples.length; c++) {
            samples[c] = Arrays.copyOfRange(session.samples()[c], from, from + 1000);
        }
        samples[1][700] = Double.NaN;
        int at = 0;
        while (at < 800) {
            at += decoder.push(samples, at, 800 - at);
        }
        assertThat(decoder.command().speed()).isZero();
        assertThat(decoder.motionSpeeds()).isEmpty();
        assertThat(decoder.motion().isRest()).isTrue();
    }

    @Test
    void aDecoderOfVersion1DecidesAsItDidThen() throws IOException {
        TrainedDecoder old = DecoderFile.read(resource("decoder-version-1.json"));
        assertThat(old.spec().classifier()).isEqualTo("LDA");
        assertThat(old.spec().schemaVersion()).isEqualTo(DecoderSpec.SCHEMA_VERSION);
        assertThat(old.model().motions()).isEqualTo(old.motions());
        assertThat(old.spec().strategy()).isInstanceOf(Strategy.PatternRecognition.class);
        assertThat(Files.readAllLines(resource("decoder-version-1-events.tsv"))).hasSizeGreaterThan(100);
        Path again = folder.resolve("again.json");
        DecoderFile.write(old, again);
        assertThat(Files.readString(again)).contains("\"schemaVersion\" : 2");
        assertThat(DecoderFile.read(again).spec()).isEqualTo(old.spec());
    }

    private static Path resource(String name) {
        try {
            return Path.of(StrategiesTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Test
    void saysWhichStrategyHasNoClassifier() {
        DecoderSpec direct = specs().toList().get(1);
        assertThatThrownBy(() -> direct.withFeatures("TD4(8)")).hasMessageContaining("looks at the features MAV");
        assertThatThrownBy(direct::classifier).hasMessage("direct control has no classifier");
        assertThatThrownBy(() -> direct.withClassifier("LDA")).hasMessageContaining("got LDA; leave it out");
        assertThatThrownBy(() -> train(direct).model()).hasMessageContaining("train one for pattern recognition");
        assertThatThrownBy(() -> new TrainedDecoder(
                        specs().findFirst().orElseThrow(),
                        session.layout(),
                        train(direct).strategy(),
                        TestProvenance.NONE))
                .hasMessageContaining("the settings are for pattern recognition, the training was for direct");
    }
}
