package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.opentmr.decoder.Provenance;
import org.opentmr.recording.InMemoryRecording;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.bids.DatasetDescription;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Recording;
import org.opentmr.simulation.PersonSpec;
import org.opentmr.simulation.SessionConditions;

/** Adds synthetic sessions to a BIDS data set, with what is needed to make them again. */
final class SyntheticDataSet {

    private static final String README = """
            Synthetic EMG sessions
            ======================

            No person was recorded. The sessions are made from a seed by 'opentmr simulate': Gaussian noise with the
            spectrum of surface EMG, a pattern over the electrodes for each motion, scatter between repetitions, noise of
            the electrode and mains hum. The model is statistical; it knows no motor units and no anatomy. The seed and
            all settings stand in each *_emg.json ("SimulationSeed" and the keys beside it); the same settings give the
            same bytes.

            %s
            """;

    private SyntheticDataSet() {}

    static BidsName name(String subject, String session) {
        return new BidsName(subject, session, "motions");
    }

    static Path add(Path root, BidsName name, Recording recording, PersonSpec person, SessionConditions conditions)
            throws IOException {
        String[] software = Provenance.SOFTWARE.split(" ", 2);
        DatasetDescription description = new DatasetDescription(
                "OpenTMR synthetic sessions", "CC0", software[0], software[1], README.formatted(Provenance.LABEL));
        AcquisitionFacts unknown = AcquisitionFacts.unknown();
        AcquisitionFacts facts = new AcquisitionFacts(
                "guided session, every motion in turn, each followed by rest",
                "simulated electrodes evenly spaced around the limb",
                unknown.reference(),
                unknown.ground(),
                Optional.of(conditions.mainsHz()),
                unknown.softwareFilters(),
                unknown.hardwareFilters(),
                software[0],
                "statistical model",
                "simulated",
                Optional.of(Channel.Kind.RAW),
                Map.of(
                        "SimulationSeed", Long.toString(person.seed().value()),
                        "SimulationSession", Integer.toString(conditions.number()),
                        "SimulationElectrodeShift", Double.toString(conditions.electrodeShift()),
                        "SimulationRepeatability", Double.toString(person.repeatability()),
                        "SimulationContractionMicrovolts", Double.toString(person.contractionMicrovolts()),
                        "SimulationNoiseMicrovolts", Double.toString(person.noiseMicrovolts()),
                        "SimulationMainsMicrovolts", Double.toString(conditions.mainsMicrovolts())));
        return new BidsWriter(root, description)
                .write(name, new InMemoryRecording(recording), facts, BidsWriter.Options.usual())
                .samples();
    }
}
