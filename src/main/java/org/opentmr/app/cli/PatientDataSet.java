package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opentmr.decoder.Provenance;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.bids.DatasetDescription;
import org.opentmr.recording.bids.Electrodes;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.ElectrodeSite;

/** A BIDS data set of simulated sessions, each with what is needed to make it again. */
final class PatientDataSet {

    /** Mains of the place where the patient is simulated. */
    private static final double MAINS_HZ = 50;

    private static final String README = """
            Simulated EMG sessions
            ======================

            No person was recorded. 'opentmr simulate' made the sessions from a seed: motor units in reinnervated and native
            muscles of a residual limb, seen by bipolar electrodes on the skin, driven by a simulated patient who follows
            prompts. Unless a source is named, figures are defaults of the simulation, not measurements of anybody. Seed and
            settings stand in each *_emg.json ("SimulationSeed" and the keys beside it); the same settings give the same
            bytes. Channels say which muscle and which nerve lie under each electrode, *_electrodes.tsv where it sits.

            %s
            """;

    private final BidsWriter writer;

    PatientDataSet(Path root) {
        String[] software = Provenance.SOFTWARE.split(" ", 2);
        writer = new BidsWriter(
                root,
                new DatasetDescription(
                        "OpenTMR simulated sessions",
                        "CC0",
                        software[0],
                        software[1],
                        README.formatted(Provenance.LABEL)));
    }

    static BidsName name(String subject, String session) {
        return new BidsName(subject, session, "motions");
    }

    /** Refuses a name that is taken, before anything is simulated. */
    void refuseExisting(BidsName name) throws IOException {
        if (writer.holds(name)) {
            throw new IOException(
                    name + ": such a session is there already and is not overwritten; choose another --session"
                            + " or --subject");
        }
    }

    /** Adds a session; where its samples are. */
    Path add(
            BidsName name,
            Recording recording,
            List<ElectrodeSite> electrodes,
            Map<String, String> keys,
            PatientSpec patient)
            throws IOException {
        AcquisitionFacts unknown = AcquisitionFacts.unknown();
        AcquisitionFacts facts = new AcquisitionFacts(
                "guided session, every motion in turn, each followed by rest",
                "simulated bipolar electrodes: " + patient.anatomy().title(),
                unknown.reference(),
                unknown.ground(),
                Optional.of(MAINS_HZ),
                unknown.softwareFilters(),
                unknown.hardwareFilters(),
                Provenance.SOFTWARE.split(" ", 2)[0],
                "simulated patient",
                "simulated",
                Optional.of(Channel.Kind.RAW),
                keys);
        BidsWriter.Options options = new BidsWriter.Options(EdfFormat.BDF, Optional.of(positions(electrodes)), false);
        return writer.write(name, new InMemoryRecording(recording), facts, options)
                .samples();
    }

    private static Electrodes positions(List<ElectrodeSite> electrodes) {
        return new Electrodes(
                "limb",
                "mm",
                "middle of each bipolar pair on the unrolled skin: x around the limb, y along it from its proximal end",
                electrodes.stream()
                        .map(site -> new Electrodes.Position(
                                site.name(), rounded(site.around()), rounded(site.along()), OptionalDouble.empty()))
                        .toList());
    }

    /** To a hundredth of a millimetre, finer than anybody could measure. */
    private static double rounded(double millimetres) {
        return Math.rint(millimetres * 100) / 100;
    }
}
