package org.opentmr.device.replay;

/**
 * How an emulated board has fared, at one moment.
 *
 * @param samples per channel, in the board's rate, put on the line or into a frame yet to be filled
 * @param droppedSamples per channel, that the host left no room for
 * @param replacedValues single values of the source that were no numbers; no converter sends such, so the channel's last
 *     number was sent again
 * @param bytes put on the line
 */
public record EmulationCounters(long samples, long droppedSamples, long replacedValues, long bytes) {}
