package org.opentmr.recording.mat;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.mat.MatOptions.Orientation;
import org.opentmr.signal.Channel;

/**
 * A matrix of two or three dimensions as planar samples: what lies along the third is put back to back.
 *
 * @param samples {@code [channel][sample]}
 * @param pieceSamples length of one piece
 * @param count number of pieces
 */
record Pieces(double[][] samples, int pieceSamples, int count) {
    /** More channels than any electrode grid: the matrix lies the other way, or is no signal. */
    private static final int MAX_CHANNELS = 1024;

    /** @param orientation of the first two dimensions */
    static Pieces of(MatVariables variables, String path, Orientation orientation) throws RecordingException {
        int[] size = variables.dimensions(path);
        boolean rows = orientation == Orientation.SAMPLES_IN_ROWS;
        int length = size[rows ? 0 : 1];
        int channels = size[rows ? 1 : 0];
        int count = size.length == 3 ? size[2] : 1;
        if (size.length > 3 || length < 1 || channels < 1 || channels > MAX_CHANNELS || count < 1) {
            throw new RecordingException(variables.file() + ": " + path + " of size " + MatVariables.size(size)
                    + " is no signal of 1 to " + MAX_CHANNELS + " channels in " + length + " samples");
        }
        double[] values = variables.values(path);
        double[][] samples = new double[channels][length * count];
        for (int piece = 0; piece < count; piece++) {
            int from = piece * length * channels;
            for (int channel = 0; channel < channels; channel++) {
                for (int i = 0; i < length; i++) {
                    samples[channel][piece * length + i] =
                            values[from + (rows ? channel * length + i : i * channels + channel)];
                }
            }
        }
        return new Pieces(samples, length, count);
    }

    /** Time along the longer of the first two sides. */
    static Orientation byLongerSide(int[] size) {
        return size[0] >= size[1] ? Orientation.SAMPLES_IN_ROWS : Orientation.SAMPLES_IN_COLUMNS;
    }

    int length() {
        return samples[0].length;
    }

    List<Long> joins() {
        List<Long> joins = new ArrayList<>();
        for (int piece = 1; piece < count; piece++) {
            joins.add((long) piece * pieceSamples);
        }
        return joins;
    }

    /** EMG1, EMG2, … in the unit given. */
    List<Channel> channels(String unit) {
        List<Channel> channels = new ArrayList<>();
        for (int i = 1; i <= samples.length; i++) {
            channels.add(new Channel("EMG" + i, unit, Channel.Kind.RAW));
        }
        return channels;
    }
}
