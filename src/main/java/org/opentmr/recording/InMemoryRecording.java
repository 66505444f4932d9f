package org.opentmr.recording;

import java.io.IOException;
import java.util.List;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/** A stored recording whose samples are in memory already: what importers of text and MATLAB files give. */
public final class InMemoryRecording implements StoredRecording {
    private final Recording recording;

    public InMemoryRecording(Recording recording) {
        this.recording = recording;
    }

    @Override
    public String name() {
        return recording.name();
    }

    @Override
    public String subject() {
        return recording.subject();
    }

    @Override
    public String session() {
        return recording.session();
    }

    @Override
    public ChannelLayout layout() {
        return recording.layout();
    }

    @Override
    public long length() {
        return recording.length();
    }

    @Override
    public List<Annotation> annotations() {
        return recording.annotations();
    }

    @Override
    public List<Long> joins() {
        return recording.joins();
    }

    @Override
    public void read(long firstSample, int count, double[][] samples, int at) throws IOException {
        if (firstSample < 0 || count < 0) {
            throw new IllegalArgumentException(
                    "reading needs firstSample >= 0 and count >= 0, got " + firstSample + " and " + count);
        }
        if (firstSample + count > length()) {
            throw new RecordingException(name() + ": samples " + firstSample + " to " + (firstSample + count)
                    + " asked for, it holds " + length());
        }
        for (int channel = 0; channel < samples.length; channel++) {
            System.arraycopy(recording.samples()[channel], (int) firstSample, samples[channel], at, count);
        }
    }

    /** The recording itself, not a copy. */
    @Override
    public Recording load() {
        return recording;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
