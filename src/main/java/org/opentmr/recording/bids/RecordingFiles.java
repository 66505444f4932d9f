package org.opentmr.recording.bids;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

/** The names and contents of the files that belong to one recording. */
final class RecordingFiles {

    private static final String SAMPLES = "emg";

    private final Path folder;
    private final BidsName name;
    private final AcquisitionFacts facts;
    private final ChannelLayout layout;

    RecordingFiles(Path root, BidsName name, AcquisitionFacts facts, ChannelLayout layout) {
        this.folder = root.resolve(name.folder());
        this.name = name;
        this.facts = facts;
        this.layout = layout;
    }

    /**
     * What is known once the samples are written.
     *
     * @param largestStep the coarsest channel's value between two digits
     */
    record Written(long sampleCount, int paddedSamples, double largestStep, List<Long> joins) {}

    Path samples(EdfFormat format) {
        return file(SAMPLES + format.extension());
    }

    private Path file(String suffix) {
        return folder.resolve(fileName(name, suffix));
    }

    private static String fileName(BidsName name, String suffix) {
        return name.stem() + "_" + suffix;
    }

    /** Sample files that stand where this recording is to go. */
    List<Path> existing() {
        return existing(folder, name);
    }

    private static List<Path> existing(Path folder, BidsName name) {
        return Stream.of(EdfFormat.values())
                .map(format -> folder.resolve(fileName(name, SAMPLES + format.extension())))
                .filter(Files::exists)
                .toList();
    }

    /** Whether a data set has sample files of this name. */
    static boolean anyExists(Path root, BidsName name) {
        return !existing(root.resolve(name.folder()), name).isEmpty();
    }

    void refuseExisting() throws RecordingException {
        List<Path> existing = existing();
        if (!existing.isEmpty()) {
            throw new RecordingException(existing.get(0)
                    + ": exists already and is not overwritten; choose another run or session, or ask to replace it");
        }
    }

    void stageChannels(Staging staging, List<String> labels) throws IOException {
        staging.text(file("channels.tsv"), ChannelsTable.write(layout, labels).text());
        if (ChannelsTable.hasNerves(layout)) {
            ObjectNode json = Json.object();
            json.putObject("nerve").put("Description", "nerve that reaches the muscle under the electrode");
            staging.text(file("channels.json"), Json.text(json));
        }
    }

    void stageEvents(Staging staging, List<Annotation> annotations, double rateHz) throws IOException {
        staging.text(file("events.tsv"), EventsTable.write(annotations, rateHz).text());
    }

    void stageElectrodes(Staging staging, Electrodes electrodes) throws IOException {
        staging.text(file("electrodes.tsv"), electrodes.table().text());
        String person = "sub-" + name.subject()
                + name.session().map(label -> "_ses-" + label).orElse("");
        ObjectNode json = Json.object();
        json.put("EMGCoordinateSystem", "Other");
        json.put("EMGCoordinateUnits", electrodes.units());
        json.put("EMGCoordinateSystemDescription", electrodes.description());
        staging.text(folder.resolve(person + "_space-" + electrodes.system() + "_coordsystem.json"), Json.text(json));
    }

    /** @param written empty while the recording goes on */
    void stageSidecar(Staging staging, double rateHz, Optional<Written> written) throws IOException {
        ObjectNode json = Json.object();
        json.put("TaskName", name.task());
        json.put("TaskDescription", facts.taskDescription());
        json.put("EMGPlacementScheme", "Other");
        json.put("EMGPlacementSchemeDescription", facts.placement());
        json.put("EMGReference", facts.reference());
        json.put("EMGGround", facts.ground());
        number(json, "SamplingFrequency", rateHz);
        if (facts.powerLineHz().isPresent()) {
            number(json, "PowerLineFrequency", facts.powerLineHz().get());
        } else {
            json.put("PowerLineFrequency", Table.MISSING);
        }
        boolean pieces = written.map(done -> !done.joins().isEmpty()).orElse(false);
        json.put("RecordingType", pieces ? "discontinuous" : "continuous");
        json.set("SoftwareFilters", Json.objectOrText(facts.softwareFilters()));
        json.set("HardwareFilters", Json.objectOrText(facts.hardwareFilters()));
        json.put("EMGChannelCount", layout.size());
        json.put("Manufacturer", facts.manufacturer());
        json.put("ManufacturersModelName", facts.model());
        kind().ifPresent(kind -> json.put(BidsSidecar.SIGNAL_KIND, BidsSidecar.nameOf(kind)));
        written.ifPresent(done -> {
            json.put("RecordingDuration", done.sampleCount() / rateHz);
            if (done.sampleCount() > 0) {
                json.put(BidsSidecar.SAMPLE_COUNT, done.sampleCount());
            }
            json.put("PaddedSamplesAtEnd", done.paddedSamples());
            json.put("QuantisationStep", done.largestStep());
            if (pieces) {
                ArrayNode joins = json.putArray(BidsSidecar.JOIN_SAMPLES);
                done.joins().forEach(joins::add);
            }
        });
        new TreeMap<>(facts.more()).forEach(json::put);
        staging.text(file("emg.json"), Json.text(json));
    }

    /** An envelope says so in its layout; "raw" is only written where it is known. */
    private Optional<Channel.Kind> kind() {
        return facts.signalKind().or(() -> layout.isEnvelope() ? Optional.of(Channel.Kind.ENVELOPE) : Optional.empty());
    }

    private static void number(ObjectNode json, String key, double value) {
        if (value == Math.rint(value)) {
            json.put(key, (long) value);
        } else {
            json.put(key, value);
        }
    }
}
