package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Board;
import org.opentmr.device.board.Boards;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.Patient;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSession;
import org.opentmr.simulation.PatientSource;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.anatomy.AnatomyFile;
import org.opentmr.simulation.artefact.Fault;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates a patient: a session into a data set, a board at a port, a checksum; lists what can be simulated. */
@Command(
        abbreviateSynopsis = true,
        name = "simulate",
        description = {
            "Simulate a patient after targeted muscle reinnervation and add a training session to a BIDS data set, or do"
                    + " one of the other things below instead.",
            "EMG comes from motor units in reinnervated muscles under the electrodes. Unless a source is named, figures are"
                    + " defaults of the simulation, not measurements of anybody."
        })
final class SimulateCommand implements Callable<Integer> {

    /** A day of the usual protocol. */
    private static final int ENDLESS_REPETITIONS = 3000;

    private final Console console;

    @ArgGroup(validate = false, heading = PersonOptions.HEADING)
    private PersonOptions person = new PersonOptions();

    @ArgGroup(validate = false, heading = StudyOptions.HEADING)
    private StudyOptions studies = new StudyOptions();

    @Parameters(
            paramLabel = "DATASET",
            arity = "0..1",
            description = "root of the BIDS data set; made where it is missing")
    private @Nullable Path folder;

    @Option(names = "--subject", paramLabel = "LABEL", description = "pseudonym; default ${DEFAULT-VALUE}")
    private String subject = "sim01";

    @Option(names = "--repetitions", paramLabel = "N", description = "of every motion; default 4, with --as no end")
    private @Nullable Integer repetitions;

    @Option(
            names = "--hold",
            paramLabel = "S",
            description = "length of a contraction, its first 0.5 s is not annotated; default ${DEFAULT-VALUE}")
    private double holdSeconds = 3;

    @Option(names = "--rest", paramLabel = "S", description = "after a contraction; default ${DEFAULT-VALUE}")
    private double restSeconds = 2;

    @Option(
            names = "--effort",
            paramLabel = "SHARE",
            description = "of the strongest contraction, above 0 to 1; default 0.4")
    private @Nullable Double effort;

    @Option(
            names = "--as",
            paramLabel = "BOARD",
            description = "stream the patient as this board instead; 'ports --boards' lists them")
    private @Nullable String board;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "of --as: a serial port, or a place where a pseudo-terminal is made (needs socat)")
    private @Nullable String port;

    @Option(
            names = "--microvolts-per-count",
            paramLabel = "µV",
            description = "of --as: for boards that send counts of unknown scale")
    private @Nullable Double microvoltsPerCount;

    @Option(names = "--list", description = "list anatomies, skills and faults instead")
    private boolean list;

    @Option(
            names = "--write-anatomy",
            paramLabel = "FILE",
            description = "write the chosen anatomy to a file (JSON) to be edited instead")
    private @Nullable Path anatomyFile;

    @Option(
            names = "--hash",
            paramLabel = "SECONDS",
            description =
                    "print the SHA-256 of so much EMG instead (32-bit float, little endian, all channels of a sample"
                            + " together): equal on every machine")
    private @Nullable Double hashSeconds;

    @Option(
            names = "--block",
            paramLabel = "N",
            description = "of --hash: samples made at a time, which must not matter; default ${DEFAULT-VALUE}")
    private int block = 256;

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        requireOneThing();
        if (list) {
            SimulationList.print(console);
            return 0;
        }
        person.check();
        PatientSpec patient = person.patient();
        studies.check(new Seed(person.seed()));
        if (studies.asked()) {
            studies.run(console, new Seed(person.seed()));
            return 0;
        }
        if (anatomyFile != null) {
            OutputFile.replace(anatomyFile, file -> AnatomyFile.write(patient.anatomy(), file));
            console.result("Wrote %s: %s", anatomyFile, patient.anatomy().title());
            return 0;
        }
        PatientProtocol protocol = protocol(patient);
        if (hashSeconds != null) {
            hash(patient, hashSeconds);
        } else if (board != null) {
            emulate(patient, protocol, board);
        } else {
            write(patient, protocol);
        }
        return 0;
    }

    private void requireOneThing() {
        List<String> asked = Stream.of(
                        folder == null ? "" : "DATASET",
                        board == null ? "" : "--as",
                        list ? "--list" : "",
                        anatomyFile == null ? "" : "--write-anatomy",
                        hashSeconds == null ? "" : "--hash",
                        studies.asked() ? studies.names() : "")
                .filter(name -> !name.isEmpty())
                .toList();
        if (asked.size() != 1) {
            throw new UsageException("simulate does one thing at a time: name a DATASET to write to, or one of --as,"
                    + " --list, --write-anatomy, --hash, --validate, --fault-lab; got "
                    + (asked.isEmpty() ? "none" : String.join(" and ", asked)));
        }
        if ((board == null) != (port == null)) {
            throw new UsageException("--as BOARD and --port PORT belong together");
        }
    }

    private PatientProtocol protocol(PatientSpec patient) {
        PatientProtocol usual = PatientProtocol.of(patient.anatomy().motions());
        int times = repetitions != null ? repetitions : board != null ? ENDLESS_REPETITIONS : usual.repetitions();
        return UsageException.check(() -> new PatientProtocol(
                usual.motions(),
                times,
                holdSeconds,
                restSeconds,
                usual.reactionSeconds(),
                effort == null ? usual.effort() : effort));
    }

    private Patient body(PatientSpec patient) {
        List<Fault> faults = person.faults();
        return UsageException.check(() -> new Patient(patient, person.session(), 1, Patient.units(patient), faults));
    }

    private void write(PatientSpec patient, PatientProtocol protocol) throws IOException {
        Path root = folder == null ? Path.of("") : folder;
        String label = String.format("%02d", person.session());
        BidsName name = UsageException.check(() -> PatientDataSet.name(subject, label));
        PatientDataSet dataset = new PatientDataSet(root);
        dataset.refuseExisting(name);
        Patient body = body(patient);
        OutputFile.requireFolder(root);
        Recording recording = new PatientSession(body, protocol).record(subject, label);
        Path written = dataset.add(
                name,
                recording,
                body.electrodes(),
                SimulationKeys.of(patient, person.session(), person.faults(), List.of(protocol)),
                patient);
        console.result(
                "%.0f s of %d channels at %s Hz in %s",
                recording.durationSeconds(),
                recording.layout().size(),
                Table.number(recording.layout().rateHz()),
                written);
    }

    private void emulate(PatientSpec patient, PatientProtocol protocol, String id)
            throws IOException, InterruptedException {
        Board chosen = UsageException.check(() -> Boards.named(id));
        OptionalDouble scale =
                microvoltsPerCount == null ? OptionalDouble.empty() : OptionalDouble.of(microvoltsPerCount);
        PatientSession session = new PatientSession(body(patient), protocol);
        new EmulationRun(console, chosen, String.valueOf(port), scale)
                .run(new PatientSource(session, 1, console.clock()), Duration.ZERO);
    }

    private void hash(PatientSpec patient, double seconds) {
        SimulationHash hash = UsageException.check(() -> new SimulationHash(patient, seconds, block));
        console.result(hash.of(body(patient)));
    }
}
