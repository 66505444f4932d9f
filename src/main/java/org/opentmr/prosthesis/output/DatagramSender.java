package org.opentmr.prosthesis.output;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicLong;

/** Sends datagrams to one address and never waits. What cannot be sent at once is counted and forgotten. */
final class DatagramSender implements Closeable {

    private final DatagramChannel channel;
    private final InetSocketAddress target;
    private final AtomicLong failed = new AtomicLong();

    /**
     * @param otherMachines whether the target may be another machine
     * @throws IllegalArgumentException where it is one and may not
     */
    DatagramSender(InetSocketAddress target, boolean otherMachines) throws IOException {
        if (target.isUnresolved()) {
            throw new IOException(target.getHostString() + ": no such host; give an address such as 127.0.0.1");
        }
        if (!otherMachines && !target.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(target.getHostString()
                    + ": is another machine; commands go to this one (127.0.0.1) unless others are allowed");
        }
        this.target = target;
        channel = DatagramChannel.open();
        try {
            channel.configureBlocking(false);
            // Connected, so that the system tells when nobody listens there.
            channel.connect(target);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    String target() {
        return target.getHostString() + ":" + target.getPort();
    }

    /**
     * Sends a datagram, or counts that it could not.
     *
     * @throws ClosedChannelException after {@link #close}
     */
    void send(ByteBuffer datagram) throws ClosedChannelException {
        try {
            if (channel.write(datagram) == 0) {
                failed.incrementAndGet();
            }
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            failed.incrementAndGet();
        }
    }

    long failed() {
        return failed.get();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing waits in it to be sent.
        }
    }
}
