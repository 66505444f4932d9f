package org.opentmr.recording.bids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opentmr.recording.StoredRecording;
import org.opentmr.recording.edf.EdfExport;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.recording.edf.EdfSpec;
import org.opentmr.signal.ChannelLayout;

/**
 * Writes recordings into a BIDS-EMG data set, new or there already. What is there is kept: tables gain rows, descriptions
 * are left as they are, and an existing recording is only overwritten where that is asked for.
 *
 * <p>A stored recording is written under temporary names and moved into place when it is complete, so that a full disk
 * leaves the data set as it was.
 */
public final class BidsWriter {

    private final Path root;
    private final DatasetFiles dataset;

    /**
     * @param root folder of the data set; made when the first recording is written
     * @param description for a new data set; an existing one keeps its own
     */
    public BidsWriter(Path root, DatasetDescription description) {
        this.root = root;
        this.dataset = new DatasetFiles(root, description);
    }

    /**
     * How to store a recording.
     *
     * @param format BDF is what the standard recommends
     * @param electrodes positions, where they are known
     * @param replace overwrite an existing recording of this name
     */
    public record Options(EdfFormat format, Optional<Electrodes> electrodes, boolean replace) {

        /** BDF+, no positions, nothing is overwritten. */
        public static Options usual() {
            return new Options(EdfFormat.BDF, Optional.empty(), false);
        }
    }

    /** Where a recording went, and how its samples were stored. */
    public record Result(Path samples, EdfExport.Report report) {}

    /**
     * Stores a recording with its annotations and joins.
     *
     * @throws org.opentmr.recording.RecordingException where a recording of this name exists and is not to be replaced
     */
    public Result write(BidsName name, StoredRecording source, AcquisitionFacts facts, Options options)
            throws IOException {
        RecordingFiles files = new RecordingFiles(root, name, facts, source.layout());
        if (!options.replace()) {
            files.refuseExisting();
        }
        Path samples = files.samples(options.format());
        List<Path> outdated =
                files.existing().stream().filter(path -> !path.equals(samples)).toList();
        EdfExport.Report report;
        try (Staging staging = new Staging()) {
            report = EdfExport.write(source, staging.stage(samples), options.format());
            double largestStep = report.steps().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            files.stageSidecar(
                    staging,
                    source.layout().rateHz(),
                    Optional.of(new RecordingFiles.Written(
                            report.sampleCount(), report.paddedSamples(), largestStep, source.joins())));
            files.stageChannels(staging, report.labels());
            files.stageEvents(staging, source.annotations(), source.layout().rateHz());
            if (options.electrodes().isPresent()) {
                files.stageElectrodes(staging, options.electrodes().get());
            }
            dataset.stage(staging, name, facts.group(), source.annotations());
            staging.commit();
        }
        for (Path other : outdated) {
            Files.delete(other);
        }
        return new Result(samples, report);
    }

    /** Whether a recording of this name is there. */
    public boolean holds(BidsName name) {
        return RecordingFiles.anyExists(root, name);
    }

    /**
     * Begins a recording whose samples arrive live, as BDF+ under its final name: after a crash everything up to the last
     * whole data record is there and opens.
     *
     * @param largest no absolute sample above it can be stored, in the channels' unit
     */
    public BidsSession begin(BidsName name, ChannelLayout layout, double largest, AcquisitionFacts facts)
            throws IOException {
        RecordingFiles files = new RecordingFiles(root, name, facts, layout);
        files.refuseExisting();
        EdfSpec spec = EdfSpec.live(layout, largest);
        return BidsSession.begin(files, dataset, name, spec, facts.group());
    }
}
