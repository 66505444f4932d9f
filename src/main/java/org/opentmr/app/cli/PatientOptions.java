package org.opentmr.app.cli;

import org.opentmr.signal.Seed;
import picocli.CommandLine.Option;

/** A simulated patient in place of a board. */
final class PatientOptions extends PersonTraits {

    static final String HEADING = "%nA simulated patient in place of a board:%n";

    @Option(names = "--patient", description = "samples come from a simulated patient, who does every motion in turn")
    private boolean patient;

    @Option(
            names = "--patient-seed",
            paramLabel = "N",
            description = "of everything about the patient; default ${DEFAULT-VALUE}")
    private long seed = Seed.DEFAULT.value();

    @Option(
            names = "--patient-session",
            paramLabel = "N",
            description = "number of the session; in each the electrodes are put on anew; default ${DEFAULT-VALUE}")
    private int session = 1;

    @Option(
            names = "--patient-rate",
            paramLabel = "HZ",
            description = "samples per second of the patient; default ${DEFAULT-VALUE}")
    private double rateHz = 1000;

    /** Whether there is to be one. */
    boolean asked() {
        return patient;
    }

    @Override
    long seed() {
        return seed;
    }

    @Override
    int session() {
        return session;
    }

    @Override
    double rateHz() {
        return rateHz;
    }
}
