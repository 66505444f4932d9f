package org.opentmr.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectTest {

    private final ChannelLayout layout = new ChannelLayout(
            Stream.of("A", "B", "C")
                    .map(name -> new Channel(name, Channel.MICROVOLTS, Channel.Kind.RAW))
                    .toList(),
            1000);
    private final Recording recording = new Recording(
            "three",
            "01",
            "02",
            layout,
            new double[][] {{1, 2}, {3, 4}, {5, 6}},
            List.of(new Annotation(0, 2, "rest")),
            List.of(1L));

    @Test
    void keepsTheChosenChannelsInTheOrderGivenAndEverythingElse() {
        Recording two = recording.select(List.of(2, 0));
        assertThat(two.layout().channels()).extracting(Channel::name).containsExactly("C", "A");
        assertThat(two.samples()).isDeepEqualTo(new double[][] {{5, 6}, {1, 2}});
        assertThat(two.annotations()).isEqualTo(recording.annotations());
        assertThat(two.joins()).containsExactly(1L);
        assertThat(two.layout().rateHz()).isEqualTo(1000);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> recording.select(List.of(3)))
                .hasMessage("channel 3 chosen of 3 channels; they count from 0");
        assertThatThrownBy(() -> recording.select(List.of())).hasMessage("a layout needs at least one channel");
        assertThatThrownBy(() -> recording.select(List.of(1, 1))).hasMessageContaining("stands twice");
    }
}
