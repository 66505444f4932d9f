package org.opentmr.device.board.fixed;

import java.util.List;
import java.util.OptionalDouble;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Integrity;
import org.opentmr.device.LineSettings;

/**
 * Everything that OpenTMR knows of a kind of board.
 *
 * @param id as typed on the command line
 * @param name for people
 * @param bauds rates at which its line may run, the usual one first
 * @param usb USB identities that it, and hardly another, has: vendor × 65536 + product
 * @param format of its frames
 * @param microvoltsPerStep at the electrode; empty where its scale depends on what is in front of the converter
 * @param choices what it measures
 * @param dialogue what host and board say
 */
record Descriptor(
        String id,
        String name,
        List<Integer> bauds,
        List<Integer> usb,
        FrameFormat format,
        OptionalDouble microvoltsPerStep,
        Choices choices,
        Dialogue dialogue) {

    /** Fewer bits of known bytes in a frame than this are hardly more than a hint. */
    private static final double HINT_BITS = 8;

    Descriptor {
        bauds = List.copyOf(bauds);
        usb = List.copyOf(usb);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "a board's id has lower-case letters, digits and hyphens, got \"" + id + "\"");
        }
        if (bauds.isEmpty()) {
            throw new IllegalArgumentException(id + ": a board needs a line rate");
        }
        int mapped = format.channelMap().size();
        if (mapped != 0 && (mapped != choices.fewestChannels() || mapped != choices.mostChannels())) {
            throw new IllegalArgumentException(id + ": a map of " + mapped + " channels needs a board of as many");
        }
        if (choices.fewestChannels() % format.parts() != 0 || choices.mostChannels() % format.parts() != 0) {
            throw new IllegalArgumentException(
                    id + ": channels must fill " + format.parts() + " frames, got " + choices.mostChannels());
        }
    }

    List<LineSettings> lines() {
        return bauds.stream().map(LineSettings::new).toList();
    }

    Integrity integrity() {
        if (format.counter().isPresent()) {
            return Integrity.COUNTER;
        }
        if (format.sample().syncInLowestBit()) {
            return Integrity.BIT_PATTERN;
        }
        return format.markBits() >= HINT_BITS ? Integrity.FRAME : Integrity.PLAUSIBILITY;
    }

    /**
     * What the board will measure, before it has said a word.
     *
     * @throws IllegalArgumentException where it never has these channels or this rate
     */
    Setup setup(BoardOptions options) {
        int channels = options.channels().orElse(choices.usualChannels());
        double rateHz = options.rateHz().orElse(choices.usualRateHz());
        if (!choices.variants().isEmpty()) {
            return choices.variants().stream()
                    .filter(variant -> agrees(variant, options))
                    .findFirst()
                    .map(variant -> Setup.of(this, variant, options))
                    .orElseThrow(() -> new IllegalArgumentException(
                            id + ": no such board has " + channels + " channels at " + rateHz + " Hz"));
        }
        if (channels < choices.fewestChannels()
                || channels > choices.mostChannels()
                || channels % format.parts() != 0) {
            throw new IllegalArgumentException(id + " has " + choices.fewestChannels()
                    + (choices.fewestChannels() == choices.mostChannels() ? "" : " to " + choices.mostChannels())
                    + " channels, got " + channels);
        }
        if (!choices.ratesHz().isEmpty() && !choices.ratesHz().contains(rateHz)) {
            throw new IllegalArgumentException(id + " runs at " + choices.ratesHz() + " Hz, got " + rateHz);
        }
        return Setup.of(this, new Choices.Variant("", channels, rateHz, 0), options);
    }

    /** False where the options name other channels or another rate. */
    static boolean agrees(Choices.Variant variant, BoardOptions options) {
        return options.channels().orElse(variant.channels()) == variant.channels()
                && options.rateHz().orElse(variant.rateHz()) == variant.rateHz();
    }
}
