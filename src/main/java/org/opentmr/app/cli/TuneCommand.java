package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.tuning.recalibration.HistoryFiles;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries settings of control on recorded sessions. */
@Command(
        abbreviateSynopsis = true,
        name = "tune",
        description = {
            "Try other settings of control on recorded sessions: what they would have changed, for better and for worse.",
            "Every decision comes from a decoder that was not trained on the repetition in which it falls. Without --set:"
                    + " what the present settings come to, and what to try. Nothing is changed without --output.",
            "Or have settings proposed (--auto), the session judged (--coach), an older decoder brought up to date (--from)"
                    + " or better decoders searched for (--search)."
        })
final class TuneCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DecoderOptions decoderOptions = new DecoderOptions();

    @ArgGroup(validate = false, heading = ImportArguments.HEADING)
    private ImportArguments imports = new ImportArguments();

    @Parameters(
            paramLabel = "PATH",
            description = "a BIDS data set, a subject, one recording, or a folder of text files")
    private Path path = Path.of("");

    @Option(
            names = "--set",
            split = ",",
            paramLabel = "NAME=VALUE",
            description = "try this, for example hand-close.rejection=0.8; may be given several times, or several"
                    + " separated by commas")
    private List<String> set = List.of();

    @Option(names = "--list", description = "all settings with present value, range, unit and meaning")
    private boolean list;

    @Mixin
    private final AutoOptions auto = new AutoOptions();

    @Option(
            names = "--coach",
            description = "how good every motion and electrode is, what is wrong and what to do next")
    private boolean coach;

    @Mixin
    private final StayOptions stay = new StayOptions();

    @ArgGroup(validate = false, heading = SearchOptions.HEADING)
    private SearchOptions search = new SearchOptions();

    @Option(names = "--plots", paramLabel = "FOLDER", description = "draw the results there")
    private @Nullable Path plots;

    @Option(names = "--json", paramLabel = "FILE", description = "write all results there")
    private @Nullable Path json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write a decoder with the new settings there: trained on all of PATH, or that of --decoder")
    private @Nullable Path output;

    @Option(names = "--force", description = "of --output: replace the decoder that is there")
    private boolean force;

    TuneCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        check();
        if (stay.undo()) {
            new HistoryFiles(path).undo(console.clock().now().toString());
            console.result("%s is as it was before its last change.", path);
            return 0;
        }
        SettingsTyped typed = SettingsTyped.of(set);
        List<RecordingFile> files = imports.find(path);
        EvaluationRun run = new EvaluationRun(console, decoderOptions, SplitRule.REPETITION);
        if (coach) {
            return new CoachText(console, decoderOptions).run(files, Optional.ofNullable(json));
        }
        if (auto.asked()) {
            new TuneAuto(console, run, decoderOptions, auto).run(files, json, plots, output);
            return 0;
        }
        if (search.asked()) {
            new SearchRun(console, decoderOptions, search).run(files, SplitRule.AUTO, json, plots);
            return 0;
        }
        if (stay.postures()) {
            new PosturesRun(console, decoderOptions).run(files);
            return 0;
        }
        if (stay.old().isPresent()) {
            bringUpToDate(stay.old().orElseThrow(), files);
            return 0;
        }
        return trySettings(typed, files, run);
    }

    private void bringUpToDate(Path old, List<RecordingFile> files) throws IOException {
        StayTunedRun upToDate = new StayTunedRun(console, decoderOptions);
        StayTunedRun.Wish wish =
                new StayTunedRun.Wish(stay.study(), Optional.ofNullable(output), force, Optional.ofNullable(json));
        if (old.toString().endsWith(".json")) {
            upToDate.fromDecoder(old, files, wish);
        } else {
            upToDate.fromRecordings(imports.find(old), files, wish);
        }
    }

    private int trySettings(SettingsTyped typed, List<RecordingFile> files, EvaluationRun run) throws Exception {
        TuneOutput decoder = new TuneOutput(console, run, decoderOptions, typed);
        if (output != null) {
            decoder.requireOnePerson(path, files);
        }
        List<Tuned> tuned = new TuneSetRun(console, run, decoderOptions, typed, plots).each(files);
        show(tuned);
        if (json != null) {
            Provenance provenance = run.provenance(files);
            OutputFile.write(json, TuneJson.of(tuned, run.refused(), provenance).toPrettyString() + "\n");
            console.message("Results in " + json);
        }
        if (output != null) {
            decoder.write(output, files);
        }
        if (!run.refused().isEmpty()) {
            console.error(run.refused().size() + " of " + files.size()
                    + " recordings could not be tuned, see above; they are in no figure");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return 0;
    }

    /** Refuses what contradicts itself or cannot be written, before the work. */
    private void check() throws IOException {
        decoderOptions.check();
        decoderOptions.refuseSettingsBesideDecoder();
        auto.check();
        stay.check();
        search.check();
        requireOneWork();
        if (decoderOptions.phase() == Phase.ZERO) {
            throw new UsageException("--phase zero looks into the future, and tuning replays sessions as live; leave it"
                    + " out, or take causal or none");
        }
        if (force && output == null) {
            throw new UsageException("--force belongs to --output");
        }
        if (output != null) {
            if (Files.exists(output) && !force) {
                throw new UsageException(output + ": exists already; choose another name, or replace it with --force");
            }
            OutputFile.require(output);
        }
        if (json != null) {
            OutputFile.require(json);
        }
        if (plots != null) {
            OutputFile.requireFolder(plots);
        }
    }

    private void requireOneWork() {
        Map<String, Boolean> works = new LinkedHashMap<>();
        works.put("--set", !set.isEmpty());
        works.put("--list", list);
        works.put("--auto", auto.asked());
        works.put("--coach", coach);
        works.put("--search", search.asked());
        works.put("--from", stay.old().isPresent());
        works.put("--postures", stay.postures());
        works.put("--undo", stay.undo());
        List<String> asked = works.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        if (asked.size() > 1) {
            throw new UsageException("one thing at a time: leave out all but one of " + String.join(", ", asked));
        }
        if (asked.isEmpty()) {
            return;
        }
        String work = asked.get(0);
        if (output != null && !List.of("--set", "--list", "--auto", "--from").contains(work)) {
            throw new UsageException("--output saves a decoder, and " + work + " makes none; leave it out");
        }
        if (decoderOptions.decoder().isPresent()
                && !List.of("--set", "--list", "--auto").contains(work)) {
            throw new UsageException("--decoder goes with --set and --auto; leave it out beside " + work);
        }
        if (plots != null && !List.of("--set", "--list", "--auto", "--search").contains(work)) {
            throw new UsageException("--plots: there are no pictures of " + work + "; leave it out");
        }
        if (json != null && List.of("--postures", "--undo").contains(work)) {
            throw new UsageException("--json: " + work + " only prints; leave it out");
        }
    }

    private void show(List<Tuned> tuned) {
        TuneText text = new TuneText(console);
        if (list) {
            tuned.forEach(text::list);
        } else if (tuned.size() > 1) {
            text.several(tuned);
        } else {
            text.one(tuned.get(0));
            if (set.isEmpty()) {
                new TuneHint(console).show(tuned.get(0));
            }
        }
        if (plots != null) {
            console.message("Pictures in " + plots);
        }
    }
}
