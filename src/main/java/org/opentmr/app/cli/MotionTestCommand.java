package org.opentmr.app.cli;

import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.MotionControlTest;
import org.opentmr.assessment.control.FullRange;
import org.opentmr.assessment.control.MotionTest;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The Motion test. */
@Command(
        abbreviateSynopsis = true,
        name = "motion",
        description = {
            "The Motion test (Kuiken and others 2009): a motion is shown and done until the limb has gone through its full"
                    + " range. Selection time runs from the first decision that is not rest to the first correct one,"
                    + " completion time to the full range.",
            ControlTestCommand.WHO
        })
final class MotionTestCommand extends ControlTestCommand {

    @Option(names = "--repetitions", paramLabel = "N", description = "of every motion; default ${DEFAULT-VALUE}")
    private int repetitions = 2;

    @Option(names = "--limit", paramLabel = "S", description = "of a trial; default ${DEFAULT-VALUE}")
    private double limitSeconds = 5;

    @Option(
            names = "--range",
            paramLabel = "S",
            description = "of correct decisions that make the full range; default ${DEFAULT-VALUE}")
    private double rangeSeconds = 1;

    @Option(names = "--rest", paramLabel = "S", description = "before every trial; default ${DEFAULT-VALUE}")
    private double restSeconds = 2;

    MotionTestCommand(Console console) {
        super(console);
    }

    @Override
    ControlTest<?> test(AmputationLevel level, MotionSet motions) {
        return new MotionControlTest(new MotionTest(
                MotionTest.usual(motions).motions(),
                repetitions,
                limitSeconds,
                new FullRange.OfSeconds(rangeSeconds),
                restSeconds));
    }

    @Override
    boolean takesRecordings() {
        return true;
    }
}
