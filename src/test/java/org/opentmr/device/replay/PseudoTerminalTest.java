package org.opentmr.device.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.LineLostException;
import org.opentmr.signal.Clock;

@Timeout(60)
class PseudoTerminalTest {

    @TempDir
    Path folder;

    @BeforeEach
    void socat() {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
    }

    @Test
    void carriesEveryByteBothWaysAndSurvivesAHostThatComesBack() throws IOException {
        try (PseudoTerminal device = PseudoTerminal.open(folder.resolve("tty"), Clock.system())) {
            for (int turn = 0; turn < 2; turn++) {
                try (RandomAccessFile host = new RandomAccessFile(device.path(), "rw")) {
                    byte[] all = new byte[256];
                    for (int i = 0; i < 256; i++) {
                        all[i] = (byte) i;
                    }
                    device.write(all);
                    byte[] heard = new byte[256];
                    host.readFully(heard);
                    assertThat(heard).isEqualTo(all);

                    host.write("b".getBytes(StandardCharsets.US_ASCII));
                    byte[] asked = new byte[8];
                    assertThat(device.read(asked, 0, 8)).isEqualTo(1);
                    assertThat(asked[0]).isEqualTo((byte) 'b');
                }
            }
        }
    }

    @Test
    void closingUnplugsTheHost() throws IOException {
        Path link = folder.resolve("tty");
        PseudoTerminal device = PseudoTerminal.open(link, Clock.system());
        try (RandomAccessFile host = new RandomAccessFile(device.path(), "rw")) {
            device.close();
            assertThatThrownBy(() -> {
                        if (host.read() < 0) {
                            throw new IOException("end");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(Files.exists(link)).isFalse();
        assertThatThrownBy(() -> device.write(new byte[] {1})).isInstanceOf(LineLostException.class);
    }

    @Test
    void takesNoPlaceThatIsTaken() throws IOException {
        Path link = Files.createFile(folder.resolve("notes.txt"));
        assertThatThrownBy(() -> PseudoTerminal.open(link, Clock.system()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notes.txt: exists already");
        assertThat(link).exists();
    }
}
