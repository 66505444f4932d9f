package org.opentmr.app.cli;

import java.util.List;
import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.TacControlTest;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.Limbs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The TAC test. */
@Command(
        abbreviateSynopsis = true,
        name = "tac",
        description = {
            "The Target Achievement Control test (Simon and others 2011): the limb is to be brought to a posture and kept"
                    + " there; wrong motions must be undone.",
            ControlTestCommand.WHO
        })
final class TacTestCommand extends ControlTestCommand {

    @Option(
            names = "--dof",
            split = ",",
            paramLabel = "N",
            description =
                    "axes that a target moves at once; several numbers separated by commas; default: 1, and 3 or all"
                            + " where there are fewer")
    private List<Integer> axesMoved = List.of();

    @Option(names = "--offset", paramLabel = "°", description = "from rest; default ${DEFAULT-VALUE}")
    private double offsetDegrees = 75;

    @Option(names = "--tolerance", paramLabel = "°", description = "of every axis; default ${DEFAULT-VALUE}")
    private double toleranceDegrees = 5;

    @Option(names = "--dwell", paramLabel = "S", description = "to stay in the target; default ${DEFAULT-VALUE}")
    private double dwellSeconds = 2;

    @Option(names = "--timeout", paramLabel = "S", description = "of a trial; default ${DEFAULT-VALUE}")
    private double timeoutSeconds = 15;

    @Option(
            names = "--postures",
            paramLabel = "N",
            description = "at most, for each number of axes; default ${DEFAULT-VALUE}")
    private int postures = 8;

    @Option(names = "--repetitions", paramLabel = "N", description = "of every posture; default ${DEFAULT-VALUE}")
    private int repetitions = 2;

    @Option(names = "--rest", paramLabel = "S", description = "before every trial; default ${DEFAULT-VALUE}")
    private double restSeconds = 2;

    TacTestCommand(Console console) {
        super(console);
    }

    @Override
    ControlTest<?> test(AmputationLevel level, MotionSet motions) {
        TacTest usual = TacTest.usual(Limbs.of(level), motions);
        return new TacControlTest(
                new TacTest(
                        usual.axes(),
                        axesMoved.isEmpty() ? usual.axesMoved() : axesMoved,
                        offsetDegrees,
                        toleranceDegrees,
                        dwellSeconds,
                        timeoutSeconds,
                        postures,
                        repetitions,
                        restSeconds),
                level);
    }
}
