package org.opentmr.recording.mat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.SignalKindDetector;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/**
 * Opens a MATLAB file of level 5 as a recording. The samples are in memory afterwards; opening takes about twice that.
 *
 * <p>Where no variable is stated, the layout is recognised: a structure {@code recSession} is BioPatRec's, {@code emg} and
 * {@code relabel} are UniBo's. The source's free text, date and device are never carried over.
 */
public final class MatImporter {

    private MatImporter() {}

    /**
     * Opens one file.
     *
     * @throws RecordingException in one line with the file and the variable: where it is of another version (v4, v7.3),
     *     damaged, claims more than its size allows, of no known layout, or lacks what its layout needs
     */
    public static StoredRecording open(Path file, MatOptions options) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RecordingException(file + ": no such file");
        }
        LabelledSignal signal = read(MatVariables.read(file), options);
        Recording recording = new Recording(
                String.valueOf(file.getFileName()),
                "unknown",
                "",
                new ChannelLayout(signal.pieces().channels(options.unit().orElse(Channel.COUNTS)), signal.rateHz()),
                signal.pieces().samples(),
                signal.annotations(),
                signal.pieces().joins());
        return new InMemoryRecording(SignalKindDetector.withKind(recording, options.kind()));
    }

    private static LabelledSignal read(MatVariables variables, MatOptions options) throws RecordingException {
        if (options.data().isEmpty() && BioPatRecSession.isIn(variables)) {
            return BioPatRecSession.read(variables, options);
        }
        if (options.data().isEmpty() && UniBoSession.isIn(variables)) {
            return UniBoSession.read(variables, options);
        }
        return NamedVariables.read(variables, options);
    }
}
