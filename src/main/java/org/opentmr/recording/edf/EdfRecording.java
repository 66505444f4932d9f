package org.opentmr.recording.edf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.recording.Warnings;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/**
 * An EDF, EDF+, BDF or BDF+ file opened for reading, continuous or with gaps.
 *
 * <p>Voltages are given out in microvolts, everything else as the physical values that the file states, unit "counts".
 * Gaps in time are {@link #joins()}: the samples of the pieces lie back to back. The person is "unknown": the patient
 * field of a file from a clinic can hold a name and is not passed on.
 *
 * <p>Not for several threads at once.
 */
public final class EdfRecording implements StoredRecording {

    private final Path path;
    private final FileChannel channel;
    private final EdfHeader header;
    private final List<EdfSignal> signals;
    private final ChannelLayout layout;
    private final Timeline timeline;
    private final List<Annotation> annotations;
    private final SampleReader reader;
    private final Warnings warnings = new Warnings();

    private EdfRecording(Path path, FileChannel channel, EdfSelection selection) throws IOException {
        this.path = path;
        this.channel = channel;
        String file = path.toString();
        ByteWindow source = new ByteWindow(file, channel);
        header = new HeaderReader(file, source, warnings).read();
        List<Integer> picked = selection.pick(header, file, warnings);
        signals = picked.stream().map(header.signals()::get).toList();
        long records = countRecords(source.size());
        int samplesPerRecord = signals.get(0).samplesPerRecord();
        layout = layout(file);
        AnnotationScan scan = new AnnotationScan(file, header, source, warnings);
        timeline = scan.timeline(layout.rateHz(), samplesPerRecord, records);
        annotations = scan.annotations(timeline, layout.rateHz());
        reader = new SampleReader(source, header, samplesPerRecord, slices(picked));
    }

    /** Opens all signals of the rate that most of them have. */
    public static EdfRecording open(Path file) throws IOException {
        return open(file, EdfSelection.all());
    }

    /**
     * Opens some signals.
     *
     * @throws RecordingException where the file is not what its header states, naming the field and the value
     */
    public static EdfRecording open(Path file, EdfSelection selection) throws IOException {
        FileChannel channel = channel(file);
        try {
            return new EdfRecording(file, channel, selection);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Reads a header alone. */
    public static EdfHeader header(Path file) throws IOException {
        try (FileChannel channel = channel(file)) {
            String name = file.toString();
            return new HeaderReader(name, new ByteWindow(name, channel), new Warnings()).read();
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new RecordingException(file + ": no such file", e);
        }
    }

    private long countRecords(long size) throws RecordingException {
        long held = (size - header.headerBytes()) / header.recordBytes();
        long beyond = (size - header.headerBytes()) % header.recordBytes();
        long stated = header.dataRecords();
        if (stated == -1) {
            warnings.add(path + ": was never closed; " + held + " whole data records are there"
                    + (beyond > 0 ? ", " + beyond + " bytes of a further one are left out" : ""));
        } else if (stated > held) {
            throw new RecordingException(path + ": data truncated: number of data records is " + stated + " of "
                    + header.recordBytes() + " bytes each, the file holds " + held
                    + "; copy it anew, or write -1 in its place to read what is there");
        } else if (stated < held) {
            throw new RecordingException(path + ": number of data records is " + stated + ", but the file holds " + held
                    + "; write -1 in its place to read what is there");
        } else if (beyond > 0) {
            warnings.add(path + ": " + beyond + " bytes after the last data record are left out");
        }
        if (held == 0) {
            throw new RecordingException(path + ": holds no whole data record, there is nothing to read");
        }
        return held;
    }

    private ChannelLayout layout(String file) {
        Map<String, Integer> uses = new HashMap<>();
        List<Channel> channels = new ArrayList<>();
        for (EdfSignal signal : signals) {
            String label = signal.label().isBlank() ? "signal" : signal.label();
            String name = label;
            while (uses.merge(name, 1, Integer::sum) > 1) {
                name = label + " " + uses.merge(label, 0, Integer::sum);
            }
            if (!name.equals(signal.label())) {
                warnings.add(
                        file + ": label \"" + signal.label() + "\" is not unique or empty; named \"" + name + "\"");
            }
            channels.add(
                    new Channel(name, PhysicalDimension.of(signal.dimension()).unit(), Channel.Kind.RAW));
        }
        return new ChannelLayout(channels, header.rateHz(signals.get(0)));
    }

    private SampleReader.Slice[] slices(List<Integer> picked) {
        return picked.stream()
                .map(s -> {
                    EdfSignal signal = header.signals().get(s);
                    double factor = PhysicalDimension.of(signal.dimension()).factor();
                    return new SampleReader.Slice(
                            header.offsetOf(s),
                            signal.digitalMin(),
                            signal.step() * factor,
                            signal.physicalMin() * factor);
                })
                .toArray(SampleReader.Slice[]::new);
    }

    public EdfHeader header() {
        return header;
    }

    /** The signals behind the channels, in their order. */
    public List<EdfSignal> signals() {
        return signals;
    }

    /** What was tolerated or left out, one line each. */
    public List<String> warnings() {
        return warnings.lines();
    }

    /**
     * The sample at a time in seconds from the first sample, gaps taken into account; negative before the start, at least
     * {@link #length()} after the end.
     */
    public long sampleAt(double seconds) {
        return timeline.sampleAt(timeline.startSeconds() + seconds);
    }

    @Override
    public String name() {
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }

    @Override
    public String subject() {
        return "unknown";
    }

    @Override
    public String session() {
        return "";
    }

    @Override
    public ChannelLayout layout() {
        return layout;
    }

    @Override
    public long length() {
        return timeline.length();
    }

    @Override
    public List<Annotation> annotations() {
        return annotations;
    }

    @Override
    public List<Long> joins() {
        return timeline.joins();
    }

    @Override
    public void read(long firstSample, int count, double[][] samples, int at) throws IOException {
        if (firstSample < 0 || count < 0) {
            throw new IllegalArgumentException(
                    "reading needs firstSample >= 0 and count >= 0, got " + firstSample + " and " + count);
        }
        if (firstSample > length() - count) {
            throw new RecordingException(path + ": samples " + firstSample + " to " + (firstSample + count)
                    + " asked for, the file holds " + length());
        }
        reader.read(firstSample, count, samples, at);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
