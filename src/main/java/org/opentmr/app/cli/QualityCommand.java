package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.opentmr.assessment.quality.ChannelQuality;
import org.opentmr.assessment.quality.QualityReport;
import org.opentmr.assessment.quality.SignalQuality;
import org.opentmr.assessment.quality.Verdict;
import org.opentmr.recording.catalog.RecordingFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Judges every channel of recorded sessions. */
@Command(
        abbreviateSynopsis = true,
        name = "quality",
        description = "Judge every channel of recorded sessions: rest and activity, noise, mains, flat, rail, bridged.")
final class QualityCommand implements Callable<Integer> {

    private final Console console;

    @ArgGroup(validate = false, heading = ImportArguments.HEADING)
    private ImportArguments imports = new ImportArguments();

    @Parameters(paramLabel = "PATH", description = "a recording or a folder with recordings")
    private Path path = Path.of("");

    QualityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<RecordingFile> files = imports.find(path);
        try (Progress progress = Progress.start(console, "quality", files.size())) {
            for (RecordingFile file : files) {
                print(SignalQuality.assess(file.load(console::warning), file.powerLineHz()));
                progress.step(file.name());
            }
        }
        return 0;
    }

    private void print(QualityReport report) {
        console.result(report.recording());
        Table table = new Table(
                "channel", "rest RMS", "active RMS", "SNR", "mains", "below 20 Hz", "flat", "rail", "verdict");
        for (ChannelQuality channel : report.channels()) {
            table.row(
                    channel.channel(),
                    amplitude(channel.restRms(), channel.unit()),
                    amplitude(channel.activeRms(), channel.unit()),
                    number(channel.snrDb(), "%.1f dB"),
                    Table.percent(channel.mainsRatio()),
                    Table.percent(channel.lowFrequencyRatio()),
                    Table.percent(channel.flatShare()),
                    Table.percent(channel.railShare()),
                    channel.verdict().toString().toLowerCase(Locale.ROOT));
        }
        table.lines().forEach(line -> console.result("  " + line));
        for (ChannelQuality channel : report.channels()) {
            if (channel.verdict() != Verdict.GOOD) {
                console.result("  " + channel.channel() + ": " + String.join("; ", channel.reasons()));
            }
        }
        report.notes().forEach(note -> console.result("  (" + note + ")"));
    }

    private static String amplitude(double value, String unit) {
        return number(value, Math.abs(value) < 1 ? "%.4f " : "%.1f ") + (Double.isNaN(value) ? "" : unit);
    }

    private static String number(double value, String format) {
        return Double.isNaN(value) ? "–" : String.format(format, value);
    }
}
