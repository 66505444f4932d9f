package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.Provenance;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.search.Candidate;
import org.opentmr.tuning.search.Search;
import org.opentmr.tuning.search.SearchInput;
import org.opentmr.tuning.search.SearchListener;
import org.opentmr.tuning.search.SearchResult;

/** Searches for better decoders on recordings and tells what it found. */
final class SearchRun {

    private final Console console;
    private final DecoderOptions decoderOptions;
    private final SearchOptions options;

    SearchRun(Console console, DecoderOptions decoderOptions, SearchOptions options) {
        this.console = console;
        this.decoderOptions = decoderOptions;
        this.options = options;
    }

    /**
     * Searches and writes.
     *
     * @param files of one set-up: as many channels at the same rate
     * @param rule how recordings are divided into what chooses and what judges
     * @param json where all results go, if anywhere
     * @param plots folder for pictures, if any
     */
    void run(List<RecordingFile> files, SplitRule rule, @Nullable Path json, @Nullable Path plots) throws Exception {
        if (json != null) {
            OutputFile.require(json);
        }
        if (plots != null) {
            OutputFile.requireFolder(plots);
        }
        if (options.csv().isPresent()) {
            OutputFile.require(options.csv().orElseThrow());
        }
        Provenance provenance = new EvaluationRun(console, decoderOptions, rule).provenance(files);
        SearchResult result = search(files, rule, provenance);
        SearchTable.print(result, console);
        if (json != null) {
            OutputFile.write(
                    json, SearchJson.of(result, options.settings(), provenance).toPrettyString() + "\n");
            console.message("Results in " + json);
        }
        if (options.csv().isPresent()) {
            OutputFile.write(options.csv().orElseThrow(), SearchTable.csv(result));
            console.message("Table in " + options.csv().orElseThrow());
        }
        if (plots != null) {
            SearchPictures.draw(result, plots, console);
        }
    }

    private SearchResult search(List<RecordingFile> files, SplitRule rule, Provenance provenance) throws Exception {
        Search search = new Search(inputs(files, rule), options.settings(), rule, provenance, console.clock());
        ForkJoinPool pool = new ForkJoinPool(decoderOptions.threads());
        try (Progress progress =
                Terminal.isThere() ? Progress.start(console, "search", search.expectedCandidates()) : Progress.none()) {
            return pool.submit(() -> search.run(new Teller(progress))).get();
        } catch (ExecutionException e) {
            throw EvaluationRun.cause(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<SearchInput> inputs(List<RecordingFile> files, SplitRule rule) {
        EvaluationRun run = new EvaluationRun(console, decoderOptions, rule);
        List<SearchInput> inputs = new ArrayList<>();
        for (RecordingFile file : files) {
            Recording recording = run.load(file);
            inputs.add(new SearchInput(recording, decoderOptions.spec(recording, file.powerLineHz())));
        }
        return inputs;
    }

    /** A bar on a terminal; elsewhere a line for each thing chosen. */
    private final class Teller implements SearchListener {
        private final Progress progress;

        Teller(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void measured(Candidate candidate) {
            progress.step(candidate.features());
        }

        @Override
        public void told(String line) {
            if (!Terminal.isThere()) {
                console.message("search: " + line);
            }
        }
    }
}
