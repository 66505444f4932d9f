package org.opentmr.device;

/**
 * How a stream has fared, at one moment.
 *
 * @param bytes read from the line
 * @param frames good ones, handed on
 * @param samples per channel, handed on
 * @param lostSamples per channel, that the device sent or took and that never came
 * @param damagedFrames whose check or structure was wrong
 * @param lateFrames that came after a later one and were left out
 * @param duplicateFrames that came twice and were left out once
 * @param skippedBytes that belonged to no frame
 * @param returns how often the device was lost and came back
 */
public record StreamCounters(
        long bytes,
        long frames,
        long samples,
        long lostSamples,
        long damagedFrames,
        long lateFrames,
        long duplicateFrames,
        long skippedBytes,
        long returns) {

    public static final StreamCounters ZERO = new StreamCounters(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
