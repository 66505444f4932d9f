package org.opentmr.recording.bids;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.StoredRecording;
import org.opentmr.recording.Warnings;
import org.opentmr.recording.edf.EdfRecording;
import org.opentmr.recording.edf.EdfSelection;
import org.opentmr.recording.edf.PhysicalDimension;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/**
 * One recording of a data set: samples from its EDF or BDF file, everything else from the sidecars that apply.
 *
 * <p>Every part falls back on the file itself where its sidecar is missing: channels on its signals, events on its
 * annotations, the number of samples on its records. Only channels of type EMG are read.
 */
public final class BidsRecording implements StoredRecording {

    private final Path path;
    private final EdfRecording file;
    private final BidsSidecar sidecar;
    private final ChannelLayout layout;
    private final double[] factors;
    private final long length;
    private final List<Long> joins;
    private final List<Annotation> annotations;
    private final Map<String, String> entities;
    private final Warnings warnings;

    private BidsRecording(
            Path path, EdfRecording file, Sidecars sidecars, List<ChannelsTable.Entry> entries, Warnings warnings)
            throws IOException {
        this.path = path;
        this.file = file;
        this.sidecar = sidecars.sidecar;
        this.warnings = warnings;
        this.entities = BidsName.entities(name());
        this.factors = new double[file.layout().size()];
        this.layout = layout(entries);
        this.length = trueLength();
        this.joins = allJoins();
        this.annotations = sidecars.events.isPresent()
                ? new EventsTable(Table.read(sidecars.events.get()), layout.rateHz(), length, file::sampleAt, warnings)
                        .annotations()
                : withinLength(file.annotations());
        double statedHz = sidecar.samplingFrequencyHz().orElse(layout.rateHz());
        if (Math.abs(statedHz - layout.rateHz()) > 1e-3 * layout.rateHz()) {
            warnings.add(path + ": the sidecar states " + statedHz + " Hz, the file " + layout.rateHz()
                    + " Hz; the file is believed");
        }
    }

    private record Sidecars(BidsSidecar sidecar, Optional<Path> channels, Optional<Path> events) {}

    /**
     * Opens a recording.
     *
     * @param root the data set's root: sidecars above it do not apply
     */
    static BidsRecording open(Path root, Path path) throws IOException {
        Warnings warnings = new Warnings();
        Sidecars sidecars = sidecars(root, path, warnings);
        List<ChannelsTable.Entry> entries = sidecars.channels.isPresent()
                ? ChannelsTable.read(Table.read(sidecars.channels.get())).stream()
                        .filter(ChannelsTable.Entry::emg)
                        .toList()
                : List.of();
        if (sidecars.channels.isPresent() && entries.isEmpty()) {
            throw new RecordingException(sidecars.channels.get() + ": no channel of type EMG");
        }
        EdfSelection selection = entries.isEmpty()
                ? EdfSelection.all()
                : EdfSelection.ofLabels(
                        entries.stream().map(ChannelsTable.Entry::name).toList());
        EdfRecording file = EdfRecording.open(path, selection);
        try {
            return new BidsRecording(path, file, sidecars, entries, warnings);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Sidecars sidecars(Path root, Path path, Warnings warnings) throws IOException {
        if (!BidsName.entities(fileName(path)).containsKey("sub")) {
            return new Sidecars(BidsSidecar.none(), Optional.empty(), Optional.empty());
        }
        Inheritance inheritance = new Inheritance(root, path);
        Optional<Inheritance.Merged> json = inheritance.json("emg.json");
        if (json.isEmpty()) {
            warnings.add(path + ": no _emg.json applies to it; mains frequency and kind of signal are unknown");
        }
        BidsSidecar sidecar = json.isPresent()
                ? BidsSidecar.of(json.get().keys(), json.get().nearest().toString())
                : BidsSidecar.none();
        Optional<Path> events = inheritance.nearest("events.tsv");
        if (events.isEmpty()) {
            warnings.add(path + ": no _events.tsv applies to it; the annotations in the file are used");
        }
        return new Sidecars(sidecar, inheritance.nearest("channels.tsv"), events);
    }

    /** The file states what its numbers are; where it does not, the table does. */
    private ChannelLayout layout(List<ChannelsTable.Entry> entries) {
        Channel.Kind kind = sidecar.signalKind().orElse(Channel.Kind.RAW);
        List<Channel> channels = new ArrayList<>();
        for (int c = 0; c < factors.length; c++) {
            Channel inFile = file.layout().channels().get(c);
            factors[c] = 1;
            if (entries.isEmpty()) {
                channels.add(inFile.withKind(kind));
                continue;
            }
            ChannelsTable.Entry entry = entries.get(c);
            PhysicalDimension stated = PhysicalDimension.of(entry.units().orElse(""));
            String unit = inFile.unit();
            if (stated.isVoltage() && unit.equals(Channel.COUNTS)) {
                unit = Channel.MICROVOLTS;
                factors[c] = stated.factor();
            }
            channels.add(new Channel(inFile.name(), unit, kind, entry.muscle(), entry.nerve()));
        }
        return new ChannelLayout(channels, file.layout().rateHz());
    }

    private long trueLength() throws RecordingException {
        long count = sidecar.sampleCount().orElse(file.length());
        if (count > file.length()) {
            throw new RecordingException(path + ": the sidecar states " + BidsSidecar.SAMPLE_COUNT + " " + count
                    + ", the file holds " + file.length());
        }
        return count;
    }

    private List<Long> allJoins() throws RecordingException {
        TreeSet<Long> all = new TreeSet<>(sidecar.joins());
        if (!all.isEmpty() && all.last() >= length) {
            throw new RecordingException(path + ": the sidecar's " + BidsSidecar.JOIN_SAMPLES + " holds " + all.last()
                    + ", the recording " + length + " samples");
        }
        file.joins().stream().filter(join -> join < length).forEach(all::add);
        return List.copyOf(all);
    }

    private List<Annotation> withinLength(List<Annotation> found) {
        return found.stream()
                .filter(annotation -> annotation.firstSample() < length)
                .map(annotation -> new Annotation(
                        annotation.firstSample(),
                        Math.min(annotation.samples(), length - annotation.firstSample()),
                        annotation.label()))
                .toList();
    }

    /** The sample file. */
    public Path path() {
        return path;
    }

    public BidsSidecar sidecar() {
        return sidecar;
    }

    /** Mains frequency where the recording was made, where it is known. */
    public Optional<Double> powerLineHz() {
        return sidecar.powerLineHz();
    }

    /** What was tolerated or left out, one line each. */
    public List<String> warnings() {
        return Stream.concat(file.warnings().stream(), warnings.lines().stream())
                .toList();
    }

    @Override
    public String name() {
        return fileName(path);
    }

    private static String fileName(Path path) {
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }

    @Override
    public String subject() {
        return entities.getOrDefault("sub", "unknown");
    }

    @Override
    public String session() {
        return entities.getOrDefault("ses", "");
    }

    @Override
    public ChannelLayout layout() {
        return layout;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public List<Annotation> annotations() {
        return annotations;
    }

    @Override
    public List<Long> joins() {
        return joins;
    }

    @Override
    public void read(long firstSample, int count, double[][] samples, int at) throws IOException {
        if (firstSample > length - count) {
            throw new RecordingException(path + ": samples " + firstSample + " to " + (firstSample + count)
                    + " asked for, the recording holds " + length);
        }
        file.read(firstSample, count, samples, at);
        for (int c = 0; c < factors.length; c++) {
            if (factors[c] != 1) {
                for (int i = at; i < at + count; i++) {
                    samples[c][i] *= factors[c];
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
