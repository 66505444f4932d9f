package org.opentmr.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

class InMemoryRecordingTest {
    private final Recording recording = new Recording(
            "three",
            "01",
            "02",
            new ChannelLayout(
                    List.of(
                            new Channel("A", Channel.COUNTS, Channel.Kind.RAW),
                            new Channel("B", Channel.COUNTS, Channel.Kind.RAW)),
                    10),
            new double[][] {{1, 2, 3}, {4, 5, 6}},
            List.of(new Annotation(0, 2, "rest")),
            List.of(1L));
    private final InMemoryRecording stored = new InMemoryRecording(recording);

    @Test
    void readsAPartIntoItsPlace() throws IOException {
        double[][] into = new double[2][4];
        stored.read(1, 2, into, 1);
        assertThat(into).isDeepEqualTo(new double[][] {{0, 2, 3, 0}, {0, 5, 6, 0}});
    }

    @Test
    void showsWhatTheRecordingHolds() {
        assertThat(stored.load()).isSameAs(recording);
        assertThat(List.of(stored.name(), stored.subject(), stored.session())).containsExactly("three", "01", "02");
        assertThat(stored.length()).isEqualTo(3);
        assertThat(stored.annotations()).isEqualTo(recording.annotations());
        assertThat(stored.joins()).containsExactly(1L);
    }

    @Test
    void refusesMoreThanItHolds() {
        assertThatThrownBy(() -> stored.read(2, 2, new double[2][2], 0))
                .isInstanceOf(RecordingException.class)
                .hasMessage("three: samples 2 to 4 asked for, it holds 3");
        assertThatThrownBy(() -> stored.read(-1, 2, new double[2][2], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reading needs firstSample >= 0 and count >= 0, got -1 and 2");
    }
}
