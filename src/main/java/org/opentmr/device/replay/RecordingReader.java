package org.opentmr.device.replay;

import java.io.IOException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Block;
import org.opentmr.signal.HotPath;

/** Reads a recording stretch by stretch and rounds its samples to float, as everything live is. */
final class RecordingReader {

    /** Samples per channel in memory: large enough that a file is rarely touched, small enough to be read at once. */
    private static final int STRETCH = 1024;

    private final StoredRecording recording;
    private final double[][] exact;
    private final float[][] rounded;
    private long from;
    private int held;

    RecordingReader(StoredRecording recording) {
        this.recording = recording;
        exact = new double[recording.layout().size()][STRETCH];
        rounded = new float[recording.layout().size()][STRETCH];
    }

    /** Adds samples {@code sample .. sample + count)} of the recording to a block that has room for them. */
    @HotPath
    void read(long sample, int count, Block block, long arrivalNanos) throws IOException {
        int done = 0;
        while (done < count) {
            if (sample + done < from || sample + done >= from + held) {
                load(sample + done);
            }
            int at = (int) (sample + done - from);
            done += block.append(rounded, at, Math.min(count - done, held - at), arrivalNanos);
        }
    }

    private void load(long sample) throws IOException {
        held = 0;
        int count = (int) Math.min(STRETCH, recording.length() - sample);
        recording.read(sample, count, exact, 0);
        for (int c = 0; c < exact.length; c++) {
            for (int i = 0; i < count; i++) {
                rounded[c][i] = (float) exact[c][i];
            }
        }
        from = sample;
        held = count;
    }

    /** The largest absolute sample that is a number; 0 where there is none. Reads all of the recording. */
    double largest() throws IOException {
        double largest = 0;
        for (long sample = 0; sample < recording.length(); sample += held) {
            load(sample);
            for (float[] channel : rounded) {
                for (int i = 0; i < held; i++) {
                    if (Float.isFinite(channel[i])) {
                        largest = Math.max(largest, Math.abs(channel[i]));
                    }
                }
            }
        }
        return largest;
    }
}
