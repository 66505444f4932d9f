package org.opentmr.app.cli;

import org.opentmr.decoder.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line's root: lists the commands, states the version and what this is not. */
@Command(
        name = "opentmr",
        mixinStandardHelpOptions = true,
        versionProvider = OpenTmrCommand.Version.class,
        description = "The bench on which myoelectric prosthesis control is simulated, replayed, tuned and judged.",
        footer = {"", Provenance.LABEL},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            TuneCommand.class,
            PortsCommand.class,
            RecordCommand.class,
            TrainCommand.class,
            DecodeCommand.class,
            ReplayCommand.class,
            ConvertCommand.class,
            QualityCommand.class,
            TestCommand.class,
            SimulateCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        })
final class OpenTmrCommand {

    /** Name, version and label. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Provenance.SOFTWARE, Provenance.LABEL};
        }
    }
}
