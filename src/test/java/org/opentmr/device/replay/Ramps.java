package org.opentmr.device.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/** Recordings whose samples tell their own numbers: the number in channel 0, its negative in channel 1, and so on. */
final class Ramps {

    private Ramps() {}

    static ChannelLayout layout(int channels, double rateHz, String unit) {
        return new ChannelLayout(
                IntStream.range(0, channels)
                        .mapToObj(c -> new Channel("E" + c, unit, Channel.Kind.RAW))
                        .toList(),
                rateHz);
    }

    static ChannelLayout layout(int channels, double rateHz) {
        return layout(channels, rateHz, Channel.MICROVOLTS);
    }

    static double[][] samples(int channels, int length) {
        double[][] samples = new double[channels][length];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < length; i++) {
                samples[c][i] = (c % 2 == 0 ? 1 : -1) * (double) i;
            }
        }
        return samples;
    }

    static InMemoryRecording of(double rateHz, double[][] samples, List<Annotation> annotations, List<Long> joins) {
        return new InMemoryRecording(
                new Recording("ramps", "01", "", layout(samples.length, rateHz), samples, annotations, joins));
    }

    static InMemoryRecording of(double rateHz, int length) {
        return of(rateHz, samples(2, length), List.of(), List.of());
    }
}
