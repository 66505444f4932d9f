package org.opentmr.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The tests of control: how well a person moves a limb through a decoder. */
@Command(
        abbreviateSynopsis = true,
        name = "test",
        description = {
            "Test how well a person controls a virtual limb through a decoder: the Motion test, the Target Achievement"
                    + " Control (TAC) test or the Fitts test, with offline accuracy beside it.",
            "A synthetic person takes it with --user synthetic, a person at a board live, a recording (Motion test only) with"
                    + " --replay."
        },
        synopsisSubcommandLabel = "TEST",
        subcommands = {MotionTestCommand.class, TacTestCommand.class, FittsTestCommand.class})
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new UsageException("name a test: motion, tac or fitts");
    }
}
