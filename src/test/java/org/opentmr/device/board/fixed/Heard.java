package org.opentmr.device.board.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.StreamCounters;

/** Keeps all that a decoder hands on, column by column, and holds it to its contract. */
final class Heard implements FrameSink {

    final List<Long> numbers = new ArrayList<>();
    final List<float[]> columns = new ArrayList<>();
    StreamCounters counters = StreamCounters.ZERO;

    @Override
    public void samples(long firstSample, float[][] planar, int count) {
        assertThat(count).isPositive();
        assertThat(firstSample).isGreaterThanOrEqualTo(numbers.isEmpty() ? 0 : last() + 1);
        for (int i = 0; i < count; i++) {
            float[] column = new float[planar.length];
            for (int c = 0; c < planar.length; c++) {
                column[c] = planar[c][i];
            }
            numbers.add(firstSample + i);
            columns.add(column);
        }
    }

    @Override
    public void message(SourceEvent.Kind kind, String text) {}

    int size() {
        return numbers.size();
    }

    long last() {
        return numbers.get(numbers.size() - 1);
    }
}
