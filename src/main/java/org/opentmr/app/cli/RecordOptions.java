package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.LiveDataSet;
import org.opentmr.live.record.RecordingPlan;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.protocol.GuidedProtocol;
import picocli.CommandLine.Option;

/** The options that name a live recording and say how it is made. */
final class RecordOptions {

    static final String HEADING = "%nThe recording:%n";

    @Option(
            names = "--subject",
            paramLabel = "LABEL",
            description = "pseudonym, letters and digits; default ${DEFAULT-VALUE}")
    private String subject = "p01";

    @Option(names = "--session", paramLabel = "LABEL", description = "letters and digits; default ${DEFAULT-VALUE}")
    private String session = "01";

    @Option(names = "--task", paramLabel = "LABEL", description = "letters and digits; default ${DEFAULT-VALUE}")
    private String task = "motions";

    @Option(names = "--mains", paramLabel = "HZ", description = "mains frequency, 50 or 60; default: not stated")
    private @Nullable Double mainsHz;

    @Option(names = "--placement", paramLabel = "TEXT", description = "where the electrodes sit; default: not stated")
    private @Nullable String placement;

    /** Refuses names that no data set takes. */
    void check() {
        UsageException.check(this::name);
        UsageException.check(() -> facts(Optional.empty()));
    }

    BidsWriter writer(Path dataset) throws IOException {
        OutputFile.requireFolder(dataset);
        return LiveDataSet.writer(dataset);
    }

    /**
     * What to record, under the first number of a run that is free.
     *
     * @param simulation how a simulated patient was made, where one is recorded
     */
    RecordingPlan plan(BidsWriter writer, Optional<GuidedProtocol> protocol, Optional<Map<String, String>> simulation) {
        return new RecordingPlan(LiveDataSet.free(writer, name()), facts(simulation), protocol);
    }

    private BidsName name() {
        return new BidsName(subject, session, task);
    }

    private AcquisitionFacts facts(Optional<Map<String, String>> simulation) {
        AcquisitionFacts unknown = AcquisitionFacts.unknown();
        return new AcquisitionFacts(
                unknown.taskDescription(),
                placement == null ? unknown.placement() : placement,
                unknown.reference(),
                unknown.ground(),
                Optional.ofNullable(mainsHz),
                unknown.softwareFilters(),
                unknown.hardwareFilters(),
                unknown.manufacturer(),
                unknown.model(),
                simulation.isPresent() ? "simulated" : unknown.group(),
                unknown.signalKind(),
                simulation.orElse(unknown.more()));
    }
}
