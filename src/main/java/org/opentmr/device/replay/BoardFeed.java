package org.opentmr.device.replay;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.Block;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.HotPath;

/**
 * Makes a board's samples of a source's: its unit, its rate, its number of channels. Channels that the source does not have
 * stand still, those that the board does not have are left out. A value that is no number becomes the channel's last
 * number.
 */
final class BoardFeed {

    private final int fed;
    private final double gain;
    private final float offset;
    private final float[][] clean;
    private final float[] last;
    private final @Nullable Resampler resampler;
    private final float[][] out;
    private long replaced;

    /** @param most samples of a block, at most */
    BoardFeed(ChannelLayout source, ChannelLayout board, Emulation emulation, int most) {
        fed = Math.min(source.size(), board.size());
        gain = emulation.gain().orElse(1);
        offset = (float) emulation.offset();
        clean = new float[fed][most];
        last = new float[fed];
        resampler = source.rateHz() == board.rateHz() ? null : new Resampler(source.rateHz(), board.rateHz(), fed);
        out = new float[board.size()][resampler == null ? most : resampler.mostFrom(most)];
        for (float[] channel : out) {
            Arrays.fill(channel, offset);
        }
    }

    /**
     * Refuses a source that a board cannot send.
     *
     * @param name of the source, for the message
     * @throws IllegalArgumentException where it has more channels, or another unit and no gain
     */
    static void requireFit(String name, ChannelLayout source, ChannelLayout board, OptionalDouble gain) {
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
        for (int c = 0; c < fed; c++) {
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
        int made = count;
        if (resampler == null) {
            for (int c = 0; c < fed; c++) {
                System.arraycopy(clean[c], 0, out[c], 0, count);
            }
        } else {
            made = resampler.push(clean, 0, count, out);
        }
        for (int c = 0; c < fed; c++) {
            for (int i = 0; i < made; i++) {
                out[c][i] += offset;
            }
        }
        return made;
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
