package org.opentmr.recording;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/**
 * A recorded session opened for reading: samples come in blocks, so that a file larger than memory can be converted.
 * Samples are in the channel's unit, at the full precision of the source.
 */
public interface StoredRecording extends Closeable {

    /** Where it came from, as shown to the user. */
    String name();

    /** Pseudonym of the person, "unknown" where the source has none. */
    String subject();

    /** Pseudonym of the session, empty where the source has none. */
    String session();

    ChannelLayout layout();

    /** Samples per channel, without any padding at the end. */
    long length();

    /** In the order of their first samples. */
    List<Annotation> annotations();

    /** Samples at which a new piece begins because pieces were put back to back, ascending. */
    List<Long> joins();

    /**
     * Reads exactly {@code count} samples of every channel from {@code firstSample} on into {@code
     * samples[channel][at .. at + count)}.
     *
     * @throws RecordingException where the file holds fewer
     */
    void read(long firstSample, int count, double[][] samples, int at) throws IOException;

    /** The whole session in memory. */
    default Recording load() throws IOException {
        if (length() > Integer.MAX_VALUE - 8) {
            throw new RecordingException(
                    name() + ": " + length() + " samples per channel are too many to load at once");
        }
        double[][] samples = new double[layout().size()][(int) length()];
        read(0, (int) length(), samples, 0);
        return new Recording(name(), subject(), session(), layout(), samples, annotations(), joins());
    }
}
