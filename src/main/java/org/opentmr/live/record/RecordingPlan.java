package org.opentmr.live.record;

import java.util.Optional;
import java.util.TreeMap;
import org.opentmr.device.SourceDescription;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.ProtocolFile;

/**
 * What is to be recorded.
 *
 * @param name of the recording
 * @param facts what is known of how it is made
 * @param protocol that the person is led through; empty records what comes, without annotations of motions
 */
public record RecordingPlan(BidsName name, AcquisitionFacts facts, Optional<GuidedProtocol> protocol) {

    /** Keys of the sidecar. */
    static final String PROTOCOL = "GuidedProtocol";

    static final String INTEGRITY = "StreamIntegrity";

    private static final String MISSING = "n/a";

    /** The facts, completed by what the source and the protocol say. */
    AcquisitionFacts factsOf(SourceDescription source) {
        TreeMap<String, String> more = new TreeMap<>(facts.more());
        more.put(INTEGRITY, source.integrity().describe());
        protocol.ifPresent(each -> more.put(PROTOCOL, ProtocolFile.line(each)));
        String task = protocol.isPresent() && facts.taskDescription().equals(MISSING)
                ? "guided session, every motion in turn, each followed by rest"
                : facts.taskDescription();
        return new AcquisitionFacts(
                task,
                facts.placement(),
                facts.reference(),
                facts.ground(),
                facts.powerLineHz(),
                facts.softwareFilters(),
                facts.hardwareFilters(),
                facts.manufacturer(),
                facts.model().equals(MISSING) ? source.device() : facts.model(),
                facts.group(),
                facts.signalKind(),
                more);
    }
}
