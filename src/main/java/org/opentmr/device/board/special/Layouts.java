package org.opentmr.device.board.special;

import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.device.BoardOptions;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** Layouts made from a board's options. */
final class Layouts {

    private Layouts() {}

    /** Raw channels called by a prefix and the numbers from 1. */
    static ChannelLayout numbered(String prefix, int count, String unit, double rateHz) {
        return new ChannelLayout(
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> new Channel(prefix + i, unit, Channel.Kind.RAW))
                        .toList(),
                rateHz);
    }

    /** Counts, unless the user has said what a count is worth. */
    static String unit(BoardOptions options) {
        return options.microvoltsPerCount().isPresent() ? Channel.MICROVOLTS : Channel.COUNTS;
    }

    /** Units of the layout that one count is worth. */
    static double scale(BoardOptions options) {
        return options.microvoltsPerCount().orElse(1);
    }

    /** Refuses a scale for a board that has its own. */
    static void refuseScale(String board, BoardOptions options) {
        if (options.microvoltsPerCount().isPresent()) {
            throw new IllegalArgumentException(board + " gives microvolts by itself, so "
                    + options.microvoltsPerCount().getAsDouble() + " µV per count cannot be set");
        }
    }

    /** The number of channels wanted, refused where the board never has it. */
    static int channels(String board, BoardOptions options, int usual, int least, int most) {
        int wanted = options.channels().orElse(usual);
        if (wanted < least || wanted > most) {
            throw new IllegalArgumentException(
                    board + " has " + least + " to " + most + " channels, asked for " + wanted);
        }
        return wanted;
    }

    /** The rate wanted, refused where the board never has it. */
    static double rateHz(String board, BoardOptions options, double usualHz, List<Double> possibleHz) {
        double wanted = options.rateHz().orElse(usualHz);
        if (!possibleHz.contains(wanted)) {
            throw new IllegalArgumentException(
                    board + " samples at one of " + possibleHz + " Hz, asked for " + wanted + " Hz");
        }
        return wanted;
    }
}
