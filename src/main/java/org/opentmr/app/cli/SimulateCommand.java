package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PersonSpec;
import org.opentmr.simulation.SessionConditions;
import org.opentmr.simulation.SessionProtocol;
import org.opentmr.simulation.SyntheticSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a synthetic session from a seed and writes it as BIDS-EMG. */
@Command(
        abbreviateSynopsis = true,
        name = "simulate",
        description = {
            "Make a synthetic session from a seed and add it to a BIDS data set.",
            "The model is statistical: shaped noise, patterns over the electrodes, scatter between repetitions. It knows"
                    + " no anatomy and no motor units."
        })
final class SimulateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "root of the BIDS data set; made where it is missing")
    private Path folder = Path.of("");

    @Option(names = "--subject", paramLabel = "LABEL", description = "pseudonym; default ${DEFAULT-VALUE}")
    private String subject = "sim01";

    @Option(names = "--session", paramLabel = "N", description = "number of the session; default ${DEFAULT-VALUE}")
    private int session = 1;

    @Option(names = "--seed", paramLabel = "N", description = "of the person; default ${DEFAULT-VALUE}")
    private long seed = Seed.DEFAULT.value();

    @Option(
            names = "--channels",
            paramLabel = "N",
            description = "electrodes around the limb; default ${DEFAULT-VALUE}")
    private int channels = 8;

    @Option(names = "--rate", paramLabel = "HZ", description = "sampling rate; default ${DEFAULT-VALUE}")
    private double rateHz = 1000;

    @Option(
            names = "--repeatability",
            paramLabel = "SD",
            description = "scatter of amplitudes between repetitions (natural logarithm), smaller is more skilled;"
                    + " default ${DEFAULT-VALUE}")
    private double repeatability = 0.25;

    @Option(
            names = "--shift",
            paramLabel = "SITES",
            description = "electrodes moved around the limb, in distances between neighbours; default ${DEFAULT-VALUE}")
    private double shift;

    @Option(names = "--mains", paramLabel = "µV", description = "amplitude of the mains hum; default ${DEFAULT-VALUE}")
    private double mainsMicrovolts = 3;

    @Option(names = "--mains-frequency", paramLabel = "HZ", description = "default ${DEFAULT-VALUE}")
    private double mainsHz = 50;

    @Option(names = "--repetitions", paramLabel = "N", description = "of every motion; default ${DEFAULT-VALUE}")
    private int repetitions = SessionProtocol.ARM.repetitions();

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        PersonSpec typical = PersonSpec.typical(new Seed(seed));
        PersonSpec person = UsageException.check(() -> new PersonSpec(
                typical.seed(),
                channels,
                rateHz,
                typical.contractionMicrovolts(),
                typical.noiseMicrovolts(),
                repeatability));
        SessionProtocol protocol = UsageException.check(() -> new SessionProtocol(
                SessionProtocol.ARM.motions(),
                repetitions,
                SessionProtocol.ARM.holdSeconds(),
                SessionProtocol.ARM.restSeconds()));
        SessionConditions conditions =
                UsageException.check(() -> new SessionConditions(session, shift, mainsMicrovolts, mainsHz));
        if (mainsMicrovolts > 0 && mainsHz >= rateHz / 2) {
            throw new UsageException("--mains-frequency must be below half the rate, " + Table.number(rateHz / 2)
                    + " Hz, got " + Table.number(mainsHz) + " Hz");
        }
        BidsName name = UsageException.check(() -> SyntheticDataSet.name(subject, String.format("%02d", session)));
        OutputFile.requireFolder(folder);
        Recording recording =
                new SyntheticSession(person, conditions, protocol).make(subject, String.format("%02d", session));
        Path written = SyntheticDataSet.add(folder, name, recording, person, conditions);
        console.result(
                "%.0f s of %d channels at %s Hz in %s",
                recording.durationSeconds(), channels, Table.number(rateHz), written);
        return 0;
    }
}
