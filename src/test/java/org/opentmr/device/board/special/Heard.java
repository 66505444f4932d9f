package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;

/** Keeps what a decoder hands on: every sample as a list of its channels, with its number. */
final class Heard implements FrameSink {

    final List<List<Float>> samples = new ArrayList<>();
    final List<Long> numbers = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    private long end;

    @Override
    public void samples(long firstSample, float[][] planar, int count) {
        assertThat(firstSample).isGreaterThanOrEqualTo(end);
        end = firstSample + count;
        for (int i = 0; i < count; i++) {
            List<Float> sample = new ArrayList<>();
            for (float[] channel : planar) {
                sample.add(channel[i]);
            }
            samples.add(sample);
            numbers.add(firstSample + i);
        }
    }

    @Override
    public void message(SourceEvent.Kind kind, String text) {
        messages.add(kind + " " + text);
    }

    /** The number after the last sample's. */
    long end() {
        return end;
    }
}
