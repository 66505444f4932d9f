package org.opentmr.device.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;

/** Keeps all that a decoder finds. */
final class Heard implements FrameSink {

    /** Samples of the first channel, and their numbers. */
    final List<Float> first = new ArrayList<>();

    final List<Long> numbers = new ArrayList<>();
    final List<Integer> counts = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    float[][] last = {};

    @Override
    public void samples(long firstSample, float[][] planar, int count) {
        numbers.add(firstSample);
        counts.add(count);
        last = new float[planar.length][];
        for (int c = 0; c < planar.length; c++) {
            last[c] = Arrays.copyOf(planar[c], count);
        }
        for (int i = 0; i < count; i++) {
            first.add(planar[0][i]);
        }
    }

    @Override
    public void message(SourceEvent.Kind kind, String text) {
        messages.add(kind + " " + text);
    }
}
