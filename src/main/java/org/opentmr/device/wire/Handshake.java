package org.opentmr.device.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.wire.Report.ChannelReport;
import org.opentmr.device.wire.Report.Descriptor;
import org.opentmr.device.wire.Report.Hello;

/** Greets a board, as section 4 of the protocol says, up to where it could be started. */
final class Handshake {

    /** HELLO_REQ is repeated for the 3 s in which a board may still be in its bootloader. */
    private static final int HELLO_TRIES = 30;

    private final Conversation conversation;
    private final String path;
    private final BoardOptions options;

    Handshake(Conversation conversation, String path, BoardOptions options) {
        this.conversation = conversation;
        this.path = path;
        this.options = options;
    }

    BoardFacts greet() throws IOException {
        conversation.quieten();
        Hello hello = conversation.ask(
                new Command.HelloRequest(Wire.MAJOR, Wire.MINOR),
                Hello.class,
                HELLO_TRIES,
                OutputStream.nullOutputStream());
        checkVersion(hello);
        Descriptor descriptor = describe();
        if (options.rateHz().isPresent()) {
            descriptor = withRate(descriptor, options.rateHz().getAsDouble());
        }
        List<ChannelReport> channels = new ArrayList<>();
        for (int c = 0; c < descriptor.channels(); c++) {
            channels.add(conversation.ask(new Command.DescribeRequest(0, c), ChannelReport.class));
        }
        return BoardFacts.of(path, hello, descriptor, channels, options);
    }

    private void checkVersion(Hello hello) throws IOException {
        boolean newer = hello.major() > Wire.MAJOR || (hello.major() == Wire.MAJOR && hello.minMinor() > Wire.MINOR);
        if (newer) {
            throw new IOException(String.format(
                    "%s: the board speaks protocol %d.%d and needs a host that knows %d.%d, this program knows %d.%d:"
                            + " install a newer OpenTMR",
                    path, hello.major(), hello.minor(), hello.major(), hello.minMinor(), Wire.MAJOR, Wire.MINOR));
        }
        if (hello.major() < Wire.MAJOR) {
            throw new IOException(String.format(
                    "%s: the board speaks protocol %d.%d, which this program no longer knows: install newer firmware on it",
                    path, hello.major(), hello.minor()));
        }
    }

    private Descriptor describe() throws IOException {
        Descriptor descriptor = conversation.ask(new Command.DescribeRequest(0, Wire.NO_CHANNEL), Descriptor.class);
        BoardFacts.check(path, descriptor, options);
        return descriptor;
    }

    private Descriptor withRate(Descriptor descriptor, double rateHz) throws IOException {
        long wanted = Math.round(rateHz * 1e3);
        if (wanted == descriptor.rateMillihertz()) {
            return descriptor;
        }
        if (!descriptor.rates().contains(wanted)) {
            throw new IOException(path + ": the board samples at " + hertz(descriptor.rateMillihertz()) + ", not at "
                    + hertz(wanted)
                    + (descriptor.rates().isEmpty()
                            ? ", and cannot change that"
                            : "; it can be set to "
                                    + descriptor.rates().stream()
                                            .map(Handshake::hertz)
                                            .collect(Collectors.joining(", "))));
        }
        conversation.ask(new Command.Configure(0, Wire.NO_CHANNEL, Wire.KEY_RATE, wanted), Report.Ack.class);
        Descriptor changed = describe();
        if (changed.rateMillihertz() != wanted) {
            throw new IOException(path + ": the board was set to " + hertz(wanted) + " and still samples at "
                    + hertz(changed.rateMillihertz()));
        }
        return changed;
    }

    private static String hertz(long millihertz) {
        return millihertz % 1000 == 0 ? millihertz / 1000 + " Hz" : millihertz * 1e-3 + " Hz";
    }
}
