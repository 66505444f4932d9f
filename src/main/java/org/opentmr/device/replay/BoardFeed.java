package org.opentmr.device.replay;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.HotPath;

/**
 * Makes a board's samples of a source's: its unit, its rate, its number of channels. Channels that the source does not have
 * are 0. A value that is no number becomes the channel's last number.
 */
final class BoardFeed {

    private final int given;
    private final double gain;
    private final float[][] clean;
    private final float[] last;
    private final @Nullable Resampler resampler;
    private final float[][] out;
    private long replaced;

    /**
     * @param most samples of a block, at most
     * @throws IllegalArgumentException where the source does not fit the board
     */
    BoardFeed(String name, ChannelLayout source, ChannelLayout board, OptionalDouble gain, int most) {
        requireFit(name, source, board, gain);
        given = source.size();
        this.gain = gain.orElse(1);
        clean = new float[given][most];
        last = new float[given];
        out = new float[board.size()][];
        if (source.rateHz() == board.rateHz()) {
            resampler = null;
            System.arraycopy(clean, 0, out, 0, given);
        } else {
            resampler = new Resampler(source.rateHz(), board.rateHz(), given);
        }
        int longest = resampler == null ? most : resampler.mostFrom(most);
        for (int c = resampler == null ? given : 0; c < out.length; c++) {
            out[c] = new float[longest];
        }
    }

    private static void requireFit(String name, ChannelLayout source, ChannelLayout board, OptionalDouble gain) {
        if (source.size() > board.size()) {
            throw new IllegalArgumentException(name + " has " + source.size() + " channels, the board sends "
                    + board.size() + "; choose a board with more channels, or a recording with fewer");
        }
        for (int c = 0; c < source.size() && gain.isEmpty(); c++) {
            String unit = source.channels().get(c).unit();
            String other = board.channels().get(c).unit();
            if (!unit.equals(other)) {
                throw new IllegalArgumentException(name + " is in " + unit + ", the board sends " + other
                        + "; say how many " + other + " make one " + unit);
            }
        }
    }

    /**
     * Takes a block.
     *
     * @return how many samples per channel of {@link #samples()} it gave
     */
    @HotPath
    int take(Block block) {
        int count = block.count();
        for (int c = 0; c < given; c++) {
            float[] in = block.samples()[c];
            for (int i = 0; i < count; i++) {
                float value = (float) (in[i] * gain);
                if (Float.isFinite(value)) {
                    last[c] = value;
                } else {
                    replaced++;
                }
                clean[c][i] = last[c];
            }
        }
        return resampler == null ? count : resampler.push(clean, 0, count, out);
    }

    /** Planar samples of the board; valid until the next block. */
    float[][] samples() {
        return out;
    }

    /** How many values were no numbers. */
    long replaced() {
        return replaced;
    }
}
