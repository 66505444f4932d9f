package org.opentmr.device.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Integrity;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.wire.Report.ChannelReport;
import org.opentmr.device.wire.Report.Descriptor;
import org.opentmr.device.wire.Report.Hello;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** What a board has said of itself and of its stream 0, checked. */
record BoardFacts(Hello hello, DataFormat format, SourceDescription description) {

    private static final int MOST_CHANNELS = 64;
    private static final int ENVELOPE = 1;

    /**
     * Checks the answers.
     *
     * @param path of the line, for messages
     * @throws IOException where they cannot be
     */
    static BoardFacts of(
            String path, Hello hello, Descriptor descriptor, List<ChannelReport> reports, BoardOptions options)
            throws IOException {
        SampleFormat format = SampleFormat.of(descriptor.format())
                .orElseThrow(() -> fault(path, "describes samples of the unknown format " + descriptor.format()));
        double rateHz = descriptor.rateMillihertz() * 1e-3;
        List<Channel> channels = new ArrayList<>();
        int[] offsets = new int[reports.size()];
        float[] scales = new float[reports.size()];
        double largest = 0;
        for (int c = 0; c < reports.size(); c++) {
            ChannelReport report = reports.get(c);
            check(path, report, c);
            boolean known = report.scale() != 0 || options.microvoltsPerCount().isPresent();
            offsets[c] = report.offset();
            scales[c] = report.scale() != 0
                    ? report.scale()
                    : (float) options.microvoltsPerCount().orElse(1);
            largest = Math.max(largest, largestCount(report) * Math.abs(scales[c]));
            channels.add(new Channel(
                    OneLine.of(report.name()),
                    known ? Channel.MICROVOLTS : Channel.COUNTS,
                    descriptor.kind() == ENVELOPE ? Channel.Kind.ENVELOPE : Channel.Kind.RAW,
                    Optional.of(OneLine.of(report.muscle())).filter(muscle -> !muscle.isEmpty()),
                    Optional.empty()));
        }
        List<String> names = channels.stream().map(Channel::name).toList();
        if (new LinkedHashSet<>(names).size() != names.size()) {
            throw fault(path, "gives a channel name twice: " + names);
        }
        return new BoardFacts(
                hello,
                new DataFormat(format, rateHz, offsets, scales),
                new SourceDescription(name(hello), new ChannelLayout(channels, rateHz), largest, Integrity.CRC16));
    }

    /** Checks a descriptor before its channels are asked for. */
    static void check(String path, Descriptor descriptor, BoardOptions options) throws IOException {
        SampleFormat format = SampleFormat.of(descriptor.format())
                .orElseThrow(() -> fault(path, "describes samples of the unknown format " + descriptor.format()));
        int channels = descriptor.channels();
        if (descriptor.stream() != 0 || channels < 1 || channels > MOST_CHANNELS || format.mostSamples(channels) == 0) {
            throw fault(path, "describes stream " + descriptor.stream() + " with " + channels + " channels");
        }
        if (descriptor.rateMillihertz() == 0) {
            throw fault(path, "describes a rate of 0 Hz");
        }
        if (options.channels().isPresent() && options.channels().getAsInt() != channels) {
            throw new IOException(path + ": the board has " + channels + " channels, not "
                    + options.channels().getAsInt());
        }
    }

    private static void check(String path, ChannelReport report, int channel) throws IOException {
        if (report.stream() != 0
                || report.channel() != channel
                || OneLine.of(report.name()).isEmpty()) {
            throw fault(
                    path,
                    "answered to channel " + channel + " with channel " + report.channel() + " of stream "
                            + report.stream() + ", named \"" + OneLine.of(report.name()) + "\"");
        }
        boolean finite = Float.isFinite(report.scale());
        boolean near = Math.abs((long) report.offset()) <= DataFormat.LARGEST_OFFSET;
        if (!finite || !near || report.low() >= report.high()) {
            throw fault(
                    path,
                    "gives channel " + report.name() + " a scale of " + report.scale() + ", an offset of "
                            + report.offset() + " and a range of " + report.low() + " to " + report.high());
        }
    }

    /**
     * One count less than the rail that lies farther from 0: of the two rails of a converter one is nearer by a count, and a
     * sample there is at the rail, too.
     */
    private static double largestCount(ChannelReport report) {
        double low = Math.abs((double) report.low() - report.offset());
        double high = Math.abs((double) report.high() - report.offset());
        return Math.max(1, Math.max(low, high) - 1);
    }

    private static String name(Hello hello) {
        String board = OneLine.of(hello.board());
        String firmware = OneLine.of(hello.firmware());
        String serial = OneLine.of(hello.serial());
        return (board.isEmpty() ? "board without a name" : board)
                + (firmware.isEmpty() ? "" : ", firmware " + firmware)
                + (serial.isEmpty() ? "" : ", serial number " + serial);
    }

    private static IOException fault(String path, String what) {
        return new IOException(path + ": the board " + what + "; its firmware needs repair");
    }
}
