package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.device.wire.Report.Status;

class ReportWordsTest {

    private final ReportWords words =
            new ReportWords(List.of("A", "B", "C"), new WireActuators(new CommandWriter(new DeadLine()), 0));
    private final Heard heard = new Heard();

    private List<String> say(Report report) {
        heard.messages.clear();
        words.heard(report, heard);
        return heard.messages;
    }

    private static Status status(int flags, long positive, long negative, long saturated, long dropped, int battery) {
        return new Status(0, 0, flags, positive, negative, saturated, dropped, battery, Status.UNKNOWN_TEMPERATURE);
    }

    @Test
    void onlyChangesOfStatusAreTold() {
        assertThat(say(status(0, 0b100, 0b101, 0, 0, 3720)))
                .containsExactly("WARNING electrode off: A (negative), C", "STATUS battery at 3.72 V");
        assertThat(say(status(0, 0b100, 0b101, 0, 0, 3650))).isEmpty();
        assertThat(say(status(0, 0, 0b001, 0b010, 0, 3620)))
                .containsExactly(
                        "STATUS electrode on again: C",
                        "WARNING at the converter's limit: B",
                        "STATUS battery at 3.62 V");
        assertThat(say(status(2, 0, 0b001, 0, 0, 3620)))
                .containsExactly("WARNING test signal on: the samples are not EMG");
        assertThat(say(status(0, 0, 0b001, 0, 0, 3620))).containsExactly("STATUS test signal off");
        assertThat(say(new Status(0, 1, 1, -1, -1, -1, 9, 0, 0)))
                .as("another stream")
                .isEmpty();
    }

    @Test
    void droppedSamplesAreCountedThroughTheirWrap() {
        assertThat(say(status(0, 0, 0, 0, 0xFFFFFFF0L, 0xFFFF))).hasSize(1);
        assertThat(say(status(0, 0, 0, 0, 4, 0xFFFF)))
                .containsExactly("WARNING the board dropped 20 samples: its line is too slow for its rate");
        words.restart();
        assertThat(say(status(0, 0, 0, 0, 4, 0xFFFF)))
                .containsExactly("WARNING the board dropped 4 samples: its line is too slow for its rate");
    }

    @Test
    void otherReports() {
        assertThat(say(new Report.Impedance(1, 0, 1, 48_200, 6, 31_200)))
                .containsExactly("STATUS impedance of B: 48.2 kΩ at 31.2 Hz");
        assertThat(say(new Report.Impedance(1, 0, 9, Report.Impedance.NOT_MEASURED, 0, 0)))
                .containsExactly("STATUS impedance of channel 9 of stream 0 not measured");
        assertThat(say(new Report.Nack(0x7F, 1, 9, "")))
                .containsExactly("WARNING the board refused command 0x7F: code 9");
        assertThat(say(new Report.Marker(0, 1, " relax\r\n"))).containsExactly("MARKER relax");
        assertThat(say(new Report.Ack(4, 1))).isEmpty();
    }
}
