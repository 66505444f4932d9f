package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.device.LineLostException;

class SerialLineTest {

    private final Port port = mock(Port.class);
    private final SerialLine line = new SerialLine("/dev/ttyUSB0", port);

    @Test
    void passesBytesOnInBothDirections() throws IOException {
        byte[] bytes = new byte[8];
        when(port.read(bytes, 2, 5)).thenReturn(3);
        when(port.write(bytes, 1, 4)).thenReturn(4);

        assertThat(line.read(bytes, 2, 5)).isEqualTo(3);
        line.write(bytes, 1, 4);

        verify(port).write(bytes, 1, 4);
        assertThat(line.path()).isEqualTo("/dev/ttyUSB0");
    }

    @Test
    void nothingCameIsNoLoss() throws IOException {
        when(port.read(any(), anyInt(), anyInt())).thenReturn(0);
        assertThat(line.read(new byte[8], 0, 8)).isZero();
    }

    @Test
    void aFailedReadIsALostLine() {
        when(port.read(any(), anyInt(), anyInt())).thenReturn(-1);
        when(port.errorCode()).thenReturn(5);
        assertThatThrownBy(() -> line.read(new byte[8], 0, 8))
                .isInstanceOf(LineLostException.class)
                .hasMessage("/dev/ttyUSB0: the device is gone (error 5)");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 0", "3, 3"})
    void aShortWriteIsALostLine(int result, int taken) {
        when(port.write(any(), anyInt(), anyInt())).thenReturn(result);
        when(port.errorCode()).thenReturn(5);
        assertThatThrownBy(() -> line.write(new byte[8]))
                .isInstanceOf(LineLostException.class)
                .hasMessage("/dev/ttyUSB0: the device is gone, it took " + taken + " of 8 bytes (error 5)");
    }

    @Test
    void aBoardThatTakesNoBytesDoesNotHoldTheWriterForEver() {
        when(port.unsent()).thenReturn(40);
        assertThatThrownBy(() -> line.write(new byte[8]))
                .isInstanceOf(LineLostException.class)
                .hasMessage("/dev/ttyUSB0: the device takes no bytes, 40 have waited for 250 ms");
        verify(port, never()).write(any(), anyInt(), anyInt());
    }

    @Test
    void waitsForWhatWasWrittenBefore() throws IOException {
        when(port.unsent()).thenReturn(40, 20, 0);
        when(port.write(any(), anyInt(), anyInt())).thenReturn(8);
        line.write(new byte[8]);
        verify(port, times(3)).unsent();
    }

    @Test
    void aDriverThatCannotTellWhatIsUnsentIsWrittenTo() throws IOException {
        when(port.unsent()).thenReturn(-1);
        when(port.write(any(), anyInt(), anyInt())).thenReturn(8);
        line.write(new byte[8]);
        verify(port).write(any(), anyInt(), anyInt());
    }

    @Test
    void closesOnceAndFailsAfterwards() {
        line.close();
        line.close();
        verify(port, times(1)).close();
        assertThatThrownBy(() -> line.read(new byte[8], 0, 8))
                .isInstanceOf(LineLostException.class)
                .hasMessage("/dev/ttyUSB0: the line is closed");
        assertThatThrownBy(() -> line.write(new byte[8]))
                .isInstanceOf(LineLostException.class)
                .hasMessage("/dev/ttyUSB0: the line is closed");
        verify(port, never()).read(any(), anyInt(), anyInt());
    }
}
