package org.opentmr.app.cli;

import org.opentmr.signal.Seed;
import picocli.CommandLine.Option;

/** A simulated person of a command that has no other. */
final class PersonOptions extends PersonTraits {

    static final String HEADING = "%nThe simulated person:%n";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of everything about the person; the same seed and options give the same bytes; default"
                    + " ${DEFAULT-VALUE}")
    private long seed = Seed.DEFAULT.value();

    @Option(
            names = "--session",
            paramLabel = "N",
            description = "number of the session; in each the electrodes are put on anew; default ${DEFAULT-VALUE}")
    private int session = 1;

    @Option(names = "--rate", paramLabel = "HZ", description = "samples per second; default ${DEFAULT-VALUE}")
    private double rateHz = 1000;

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
