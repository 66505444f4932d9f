package org.opentmr.prosthesis.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.SafetyState;

@Timeout(60)
class UdpOutputTest {

    static final LimbCommand CLOSING =
            new LimbCommand(17, 1.225, Motion.named("hand_close"), 0.93, 0.5, SafetyState.RUNNING);

    @Test
    void oneLineOfJsonPerCommandAfterOneHeader() throws IOException {
        try (Receiver receiver = new Receiver();
                UdpOutput output = new UdpOutput(receiver.address(), false, "not a medical device")) {
            JsonNode header = new ObjectMapper().readTree(receiver.next());
            assertThat(header.path("program").textValue()).isEqualTo("OpenTMR");
            assertThat(header.path("format").intValue()).isEqualTo(1);
            assertThat(header.path("label").textValue()).isEqualTo("not a medical device");
            assertThat(header.path("units").path("seconds").textValue()).isEqualTo("s");

            output.send(CLOSING);
            assertThat(new String(receiver.next(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"number\":17,\"seconds\":1.225,\"motion\":\"hand close\",\"confidence\":0.93,"
                            + "\"speed\":0.5,\"state\":\"running\"}\n");
            output.send(new LimbCommand(18, 1.25, Motion.REST, 0, 0, SafetyState.HELD));
            assertThat(new String(receiver.next(), StandardCharsets.UTF_8))
                    .contains("\"number\":18", "\"motion\":\"rest\"", "\"speed\":0.0", "\"state\":\"held\"");
            assertThat(output.failed()).isZero();
            assertThat(output.name())
                    .isEqualTo("UDP to 127.0.0.1:" + receiver.address().getPort());
        }
    }

    @Test
    void severalMotionsAtOnceAreAllTold() throws IOException {
        try (Receiver receiver = new Receiver();
                UdpOutput output = new UdpOutput(receiver.address(), false, "")) {
            receiver.next();
            Motion close = Motion.named("hand_close");
            output.send(new LimbCommand(
                    1,
                    0,
                    close,
                    Double.NaN,
                    0.5,
                    SafetyState.RUNNING,
                    List.of(new MotionSpeed(close, 0.5), new MotionSpeed(Motion.named("pronation"), 0.25))));
            assertThat(new String(receiver.next(), StandardCharsets.UTF_8))
                    .contains("\"confidence\":null")
                    .contains("\"going\":[{\"motion\":\"hand close\",\"speed\":0.5},"
                            + "{\"motion\":\"pronation\",\"speed\":0.25}]");
        }
    }

    @Test
    void aNameWithQuotesStaysOneLineOfJson() throws IOException {
        try (Receiver receiver = new Receiver();
                UdpOutput output = new UdpOutput(receiver.address(), false, "")) {
            receiver.next();
            output.send(new LimbCommand(1, 0, Motion.named("say \"hé\\"), 0, 0, SafetyState.STARTING));
            byte[] line = receiver.next();
            assertThat(new ObjectMapper().readTree(line).path("motion").textValue())
                    .isEqualTo("say \"hé\\");
        }
    }

    @Test
    void nobodyThereIsCountedAndNotThrown() throws IOException {
        InetSocketAddress nobody;
        try (Receiver receiver = new Receiver()) {
            nobody = receiver.address();
        }
        try (UdpOutput output = new UdpOutput(nobody, false, "")) {
            for (int i = 0; i < 1000 && output.failed() == 0; i++) {
                output.send(CLOSING);
            }
            assertThat(output.failed()).isPositive();
        }
    }

    @Test
    void refusesOtherMachinesUnlessAllowed() throws IOException {
        InetSocketAddress other = new InetSocketAddress("192.0.2.7", 5005);
        assertThatThrownBy(() -> new UdpOutput(other, false, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "192.0.2.7: is another machine; commands go to this one (127.0.0.1) unless others are allowed");
        assertThatThrownBy(() -> new OscOutput(other, false, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UdpOutput(InetSocketAddress.createUnresolved("nowhere.invalid", 1), true, ""))
                .isInstanceOf(IOException.class)
                .hasMessage("nowhere.invalid: no such host; give an address such as 127.0.0.1");
    }

    @Test
    void aClosedOutputSaysSo() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UdpOutput output = new UdpOutput(receiver.address(), false, "");
            output.close();
            output.close();
            assertThatThrownBy(() -> output.send(CLOSING)).isInstanceOf(ClosedChannelException.class);
        }
    }
}
