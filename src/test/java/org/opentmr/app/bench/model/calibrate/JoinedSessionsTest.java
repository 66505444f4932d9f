package org.opentmr.app.bench.model.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

class JoinedSessionsTest {

    private static Recording session(String name, int channels, double first, List<Annotation> annotations) {
        ChannelLayout layout = new ChannelLayout(
                IntStream.range(0, channels)
                        .mapToObj(c -> new Channel("E" + c, Channel.MICROVOLTS, Channel.Kind.RAW))
                        .toList(),
                1000);
        double[][] samples = new double[channels][100];
        for (double[] channel : samples) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = first + i;
            }
        }
        return new Recording(name, "p01", "01", layout, samples, annotations, List.of(50L));
    }

    private static Annotation motion(long first, String label, int value, int repetition) {
        return new Annotation(first, 10, label, OptionalInt.of(value), OptionalInt.of(repetition), Optional.empty());
    }

    private final Recording first = session(
            "one", 2, 0, List.of(motion(0, "rest", 0, 1), motion(20, "hand_close", 1, 1), motion(60, "rest", 0, 2)));
    private final Recording second =
            session("two", 2, 1000, List.of(motion(5, "hand_close", 0, 1), new Annotation(70, 10, "BAD_redo")));

    @Test
    void theOnlyOneStaysItself() {
        assertThat(JoinedSessions.of(List.of(first))).isSameAs(first);
    }

    @Test
    void samplesFollowEachOtherAndRepetitionsGoOn() {
        Recording joined = JoinedSessions.of(List.of(first, second));
        assertThat(joined.length()).isEqualTo(200);
        assertThat(joined.samples()[1][99]).isEqualTo(99);
        assertThat(joined.samples()[1][100]).isEqualTo(1000);
        assertThat(joined.joins()).containsExactly(50L, 100L, 150L);
        assertThat(joined.annotations())
                .containsExactly(
                        motion(0, "rest", 0, 1),
                        motion(20, "hand_close", 1, 1),
                        motion(60, "rest", 0, 2),
                        motion(105, "hand_close", 1, 3),
                        new Annotation(170, 10, "BAD_redo"));
        assertThat(joined.name()).isEqualTo("one and 1 more");
    }

    @Test
    void othersElectrodesAreRefusedInWords() {
        assertThatThrownBy(() -> JoinedSessions.of(List.of(first, session("three", 3, 0, List.of()))))
                .hasMessage(
                        "one (2 electrodes, 1000 Hz) and three (3 electrodes, 1000 Hz) cannot be learned from together;"
                                + " untick one of them");
    }
}
