package org.opentmr.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.Actuators;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.live.ActuatorOutput;
import org.opentmr.live.FailSafeSpec;
import org.opentmr.live.JointMap;
import org.opentmr.live.LatencyLedger;
import org.opentmr.live.LiveSession;
import org.opentmr.prosthesis.output.OscOutput;
import org.opentmr.prosthesis.output.UdpOutput;
import org.opentmr.recording.bids.BidsWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decodes a board live. */
@Command(
        abbreviateSynopsis = true,
        name = "decode",
        description = {
            "Decode a board live with a saved decoder: decisions on the terminal, and where asked for to other programs and to"
                    + " joints that the board drives.",
            "While it runs, type and press Enter: 'q' ends, 'a' re-arms after a stop, 's' stops all motion, 'm TEXT' marks"
                    + " this moment in the recording."
        })
final class DecodeCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    private final Console console;

    @Mixin
    private final LiveSourceOptions source = new LiveSourceOptions();

    @ArgGroup(validate = false, heading = RecordOptions.HEADING)
    private RecordOptions recordOptions = new RecordOptions();

    @Option(names = "--live", description = "as always here; 'replay' decodes recordings into tables")
    @SuppressWarnings("UnusedVariable") // accepted because 'train' has it too
    private boolean live;

    @Option(names = "--decoder", paramLabel = "FILE", required = true, description = "a decoder saved by 'train'")
    private Path decoderFile = Path.of("");

    @Option(
            names = "--record",
            paramLabel = "DATASET",
            description = "record every sample into this data set meanwhile")
    private @Nullable Path dataset;

    @Option(
            names = "--udp",
            paramLabel = "PORT",
            description = "send every decision as a line of JSON to this UDP port of this machine; off by default")
    private @Nullable Integer udpPort;

    @Option(
            names = "--osc",
            paramLabel = "PORT",
            description = "send every decision as an OSC message to this UDP port of this machine; off by default")
    private @Nullable Integer oscPort;

    @Option(
            names = "--arm",
            description = "let the board drive its joints, once the decoder has seen 500 ms of rest; off by default. "
                    + Provenance.LABEL)
    private boolean arm;

    @Option(names = "--seconds", paramLabel = "S", description = "end after so long; default: when told to")
    private double seconds = Double.POSITIVE_INFINITY;

    DecodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        source.check();
        recordOptions.check();
        InetSocketAddress udp = address("--udp", udpPort);
        InetSocketAddress osc = address("--osc", oscPort);
        TrainedDecoder decoder = DecoderFile.read(decoderFile);
        if (arm && !LiveRun.knowsRest(decoder)) {
            throw new UsageException("--arm needs a decoder that knows rest, " + decoderFile
                    + " does not; record rest too and train again");
        }
        console.message(Provenance.LABEL);
        Source opened = source.create(console, Optional.empty());
        boolean endsByItself = Double.isFinite(seconds) || source.isFinite();
        try (LiveRun run = new LiveRun(console, opened, Optional.of(decoder), seconds, endsByItself)) {
            SourceDescription description = run.open();
            LiveSession session = run.session();
            if (udp != null) {
                session.addOutput(new UdpOutput(udp, false, Provenance.LABEL));
            }
            if (osc != null) {
                session.addOutput(new OscOutput(osc, false, Provenance.LABEL));
            }
            Optional<ActuatorOutput> joints = arm ? Optional.of(joints(opened, decoder)) : Optional.empty();
            joints.ifPresent(session::addOutput);
            if (dataset != null) {
                BidsWriter writer = recordOptions.writer(dataset);
                console.message("Recording to "
                        + run.record(
                                        writer,
                                        recordOptions.plan(writer, Optional.empty(), source.simulation()),
                                        description)
                                .samples());
            }
            run.run(new DecodeView(console, session, joints));
            boolean complete = run.closeRecording();
            run.counters();
            ledger(session.latency());
            return complete ? 0 : 1;
        }
    }

    private ActuatorOutput joints(Source opened, TrainedDecoder decoder) throws IOException {
        Actuators actuators = opened.actuators()
                .orElseThrow(() -> new IOException(opened.name() + " drives no joints; leave out --arm"));
        ActuatorOutput output = new ActuatorOutput(
                actuators,
                JointMap.inOrder(decoder.motions().motions(), actuators.joints()),
                FailSafeSpec.DEFAULT.restSeconds(),
                ActuatorOutput.TIME_TO_LIVE_MILLIS,
                console.clock());
        output.arm();
        return output;
    }

    private static @Nullable InetSocketAddress address(String option, @Nullable Integer port) {
        if (port == null) {
            return null;
        }
        if (port < 1 || port > LARGEST_PORT) {
            throw new UsageException(option + " needs a port from 1 to " + LARGEST_PORT + ", got " + port);
        }
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Where the time goes, stage by stage. */
    private void ledger(LatencyLedger ledger) {
        Table table = new Table("stage", "count", "p50 ms", "p99 ms", "max ms");
        for (LatencyLedger.Entry entry : ledger.entries()) {
            table.row(
                    entry.stage().words(),
                    Long.toString(entry.count()),
                    String.format("%.3f", entry.p50Millis()),
                    String.format("%.3f", entry.p99Millis()),
                    String.format("%.3f", entry.maxMillis()));
        }
        table.lines().forEach(console::result);
        console.result(
                "Mean delay from intention to decision: %.0f ms (half a window, half an increment), and the above",
                1e3 * ledger.fixedDelaySeconds());
    }
}
