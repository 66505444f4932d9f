package org.opentmr.prosthesis.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.Allocation;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.SafetyState;

@Timeout(60)
class OscOutputTest {

    private static final HexFormat HEX = HexFormat.of();

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HEX.formatHex(copy);
    }

    private static String joined(String spaced) {
        return spaced.replace(" ", "");
    }

    /** The first example of the OSC 1.0 specification. */
    @Test
    void aFloatForAnOscillator() {
        assertThat(hex(new OscMessage(64)
                        .begin("/oscillator/4/frequency", "f")
                        .real(440)
                        .finished()))
                .isEqualTo(joined("2f6f7363 696c6c61 746f722f 342f6672 65717565 6e637900 2c660000 43dc0000"));
    }

    /** The second example of the OSC 1.0 specification. */
    @Test
    void fiveArgumentsForFoo() {
        assertThat(hex(new OscMessage(64)
                        .begin("/foo", "iisff")
                        .integer(1000)
                        .integer(-1)
                        .string("hello")
                        .real(1.234f)
                        .real(5.678f)
                        .finished()))
                .isEqualTo(joined("2f666f6f 00000000 2c696973 66660000 000003e8 ffffffff 68656c6c 6f000000"
                        + " 3f9df3b6 40b5b22d"));
    }

    @Test
    void aStringOfFourCharactersGetsFourZeros() {
        assertThat(hex(new OscMessage(64).begin("/a", "s").string("rest").finished()))
                .isEqualTo(joined("2f610000 2c730000 72657374 00000000"));
        assertThat(hex(new OscMessage(64).begin("/a", "s").string("é\0").finished()))
                .isEqualTo(joined("2f610000 2c730000 3f3f0000"));
    }

    @Test
    void aCommandIsOneMessageAfterTheLabel() throws IOException {
        try (Receiver receiver = new Receiver();
                OscOutput output = new OscOutput(receiver.address(), false, "label")) {
            assertThat(HEX.formatHex(receiver.next()))
                    .isEqualTo(joined("2f6f7065 6e746d72 2f6c6162 656c0000 2c730000 6c616265 6c000000"));
            output.send(new LimbCommand(17, 1.5, Motion.named("hand_close"), 0.25, 0.5, SafetyState.RUNNING));
            assertThat(HEX.formatHex(receiver.next()))
                    .isEqualTo(joined(
                            "2f6f7065 6e746d72 2f636f6d 6d616e64 00000000" // /opentmr/command
                                    + " 2c696473 66667300" // ,idsffs
                                    + " 00000011 3ff80000 00000000" // 17, 1.5
                                    + " 68616e64 20636c6f 73650000" // hand close
                                    + " 3e800000 3f000000" // 0.25, 0.5
                                    + " 72756e6e 696e6700")); // running
            assertThat(output.failed()).isZero();
            assertThat(output.name())
                    .isEqualTo("OSC to 127.0.0.1:" + receiver.address().getPort());
        }
    }

    @Test
    void aVeryLongNameIsCutShort() throws IOException {
        try (Receiver receiver = new Receiver();
                OscOutput output = new OscOutput(receiver.address(), false, "")) {
            receiver.next();
            output.send(new LimbCommand(1, 0, Motion.named("x".repeat(5000)), 0, 0, SafetyState.STARTING));
            assertThat(receiver.next().length).isBetween(1000, 1400);
        }
    }

    @Test
    void encodingAllocatesNothing() {
        OscMessage message = new OscMessage(128);
        Allocation.assertNone(() -> message.begin("/opentmr/command", "idsffs")
                .integer(1)
                .longReal(2)
                .string("hand close")
                .real(1)
                .real(1)
                .string("running")
                .finished());
    }
}
