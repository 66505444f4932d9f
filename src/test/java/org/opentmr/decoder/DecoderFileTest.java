package org.opentmr.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.Rejection;
import org.opentmr.filter.FilterSpec;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

class DecoderFileTest {

    private static Recording session;
    private static TrainedDecoder decoder;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        session = new SyntheticSession(
                        PersonSpec.typical(new Seed(5)), new SessionConditions(1, 0, 3, 50), SessionProtocol.ARM)
                .make("01", "01");
        DecoderSpec spec = new DecoderSpec(
                DecoderSpec.SCHEMA_VERSION,
                List.of(
                        new FilterSpec.BandPass(4, 20, 450),
                        new FilterSpec.Notch(50, 30, 2),
                        new FilterSpec.HighPass(1, 5),
                        new FilterSpec.LowPass(2, 400),
                        new FilterSpec.BandStop(1, 60, 61)),
                false,
                0.2,
                0.05,
                "TD4(8)+AR(4)",
                "LDA(LW)",
                ControlSpec.DEFAULT.withRejection(
                        Rejection.DEFAULT.withThreshold("hand close", 0.8).withSquaredDistanceLimit(77.5)));
        decoder = new DecoderTraining(spec, session.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(session), a -> true)
                .train(TestProvenance.NONE);
    }

    @Test
    void readsBackWhatItWroteToTheLastBit() throws IOException {
        Path file = folder.resolve("deep/er/decoder.json");
        DecoderFile.write(decoder, file);
        TrainedDecoder back = DecoderFile.read(file);
        assertThat(back.spec()).isEqualTo(decoder.spec());
        assertThat(back.layout()).isEqualTo(decoder.layout());
        assertThat(back.activityRanges()).isEqualTo(decoder.activityRanges());
        assertThat(back.provenance()).isEqualTo(decoder.provenance());
        Decoder one = new Decoder(decoder);
        Decoder other = new Decoder(back);
        for (int at = 0; at < 30_000; at += 50) {
            one.push(session.samples(), at, 50);
            other.push(session.samples(), at, 50);
            assertThat(other.posterior()).isEqualTo(one.posterior());
            assertThat(other.command()).hasToString(one.command().toString());
        }
        assertThat(file.getParent()).as("no partial file is left").isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void isReadableByAPerson() throws IOException {
        Path file = folder.resolve("decoder.json");
        DecoderFile.write(decoder, file);
        assertThat(Files.readString(file))
                .contains("\"type\" : \"bandPass\"")
                .contains("\"lowHz\" : 20.0")
                .contains("\"windowSeconds\" : 0.2")
                .contains("\"hand close\" : 0.8")
                .contains("Not a medical device");
    }

    @Test
    void refusesWhatIsNotADecoder() throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(file, "{\"kind\":\"recipe\"}");
        assertThatThrownBy(() -> DecoderFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.json: not a decoder file: \"kind\" is \"recipe\"");
        Files.writeString(file, "{\"kind\":");
        assertThatThrownBy(() -> DecoderFile.read(file)).hasMessageContaining("x.json: not a decoder file");
        Files.writeString(file, "{\"kind\":\"OpenTMR decoder\",\"schemaVersion\":99}");
        assertThatThrownBy(() -> DecoderFile.read(file)).hasMessageContaining("schema version 99");
        Files.writeString(file, "{\"kind\":\"OpenTMR decoder\",\"schemaVersion\":1}");
        assertThatThrownBy(() -> DecoderFile.read(file)).hasMessageContaining("is missing");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> DecoderFile.read(file)).hasMessageContaining("x.json: not a decoder file");
    }

    @Test
    void refusesASettingThatIsWrongAndNamesIt() throws IOException {
        Path file = folder.resolve("decoder.json");
        DecoderFile.write(decoder, file);
        Files.writeString(
                file, Files.readString(file).replace("\"incrementSeconds\" : 0.05", "\"incrementSeconds\" : 5"));
        assertThatThrownBy(() -> DecoderFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("increment=5.0 s");
    }

    @Test
    void keepsTheOldFileWhereTheNewOneCannotBeWritten() throws IOException {
        Path occupied = folder.resolve("decoder.json");
        Files.createDirectory(occupied);
        Files.writeString(occupied.resolve("inside"), "kept");
        assertThatThrownBy(() -> DecoderFile.write(decoder, occupied)).isInstanceOf(IOException.class);
        assertThat(occupied.resolve("inside")).hasContent("kept");
    }
}
