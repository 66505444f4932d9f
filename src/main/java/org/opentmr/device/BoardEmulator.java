package org.opentmr.device;

import java.io.ByteArrayOutputStream;
import org.opentmr.signal.ChannelLayout;

/** A board's own side of the line: answers what the host says and puts samples into frames. For one thread. */
public interface BoardEmulator {

    /** The channels and the rate at which it sends; samples given to it are in these units. */
    ChannelLayout layout();

    /**
     * Takes what the host said.
     *
     * @param out receives the answer, if there is one
     */
    void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out);

    /** Takes note that a host has opened the line; boards that greet by themselves do so here. */
    default void connected(ByteArrayOutputStream out) {}

    /** True where samples are to be sent now. */
    boolean isStreaming();

    /**
     * Puts samples {@code planar[channel][from .. from + count)} into frames; a value beyond the converter's range becomes
     * its rail. A frame of several samples is held back until it is full.
     */
    void send(float[][] planar, int from, int count, ByteArrayOutputStream out);
}
