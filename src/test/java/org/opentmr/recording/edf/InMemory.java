package org.opentmr.recording.edf;

import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** A recording of samples in memory, unit "counts". */
record InMemory(double[][] samples, double rateHz, List<Annotation> annotations) implements StoredRecording {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String subject() {
        return "01";
    }

    @Override
    public String session() {
        return "";
    }

    @Override
    public ChannelLayout layout() {
        return new ChannelLayout(
                IntStream.range(0, samples.length)
                        .mapToObj(c -> new Channel("EMG" + c, Channel.COUNTS, Channel.Kind.RAW))
                        .toList(),
                rateHz);
    }

    @Override
    public long length() {
        return samples[0].length;
    }

    @Override
    public List<Long> joins() {
        return List.of();
    }

    @Override
    public void read(long firstSample, int count, double[][] target, int at) {
        for (int c = 0; c < samples.length; c++) {
            System.arraycopy(samples[c], (int) firstSample, target[c], at, count);
        }
    }

    @Override
    public void close() {}
}
