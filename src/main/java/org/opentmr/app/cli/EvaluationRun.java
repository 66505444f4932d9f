package org.opentmr.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.EvaluationReport;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.SplitRule;
import org.opentmr.classifier.TrainingException;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;

/** Evaluates many recordings at once; results come in the order of the recordings, on any number of threads. */
final class EvaluationRun {

    private final Console console;
    private final DecoderOptions options;
    private final SplitRule rule;
    private final @Nullable ControlChoice control;
    private final DoubleAdder loadSeconds = new DoubleAdder();
    private final List<EvaluationReport.Refused> refused = new ArrayList<>();

    EvaluationRun(Console console, DecoderOptions options, SplitRule rule) {
        this(console, options, rule, null);
    }

    /**
     * @param control in place of what the options say
     */
    EvaluationRun(Console console, DecoderOptions options, SplitRule rule, @Nullable ControlChoice control) {
        this.control = control;
        this.console = console;
        this.options = options;
        this.rule = rule;
    }

    /** The recordings that could not be evaluated so far. */
    List<EvaluationReport.Refused> refused() {
        return refused;
    }

    /** Seconds spent reading files so far, over all threads. */
    double loadSeconds() {
        return loadSeconds.sum();
    }

    /** Trains and tests within each recording. */
    List<Evaluation> within(List<RecordingFile> files) throws Exception {
        return each(files, (file, evaluator) -> {
            Recording recording = load(file);
            DecoderSpec spec = spec(recording, file);
            warnOfFilters(recording);
            return evaluator.within(recording, spec);
        });
    }

    /** Tests a decoder from a file on all of each recording. */
    List<Evaluation> savedDecoder(Path decoderFile, List<RecordingFile> files) throws Exception {
        TrainedDecoder decoder = DecoderFile.read(decoderFile);
        return each(
                files,
                (file, evaluator) ->
                        evaluator.of(decoder, load(file), "trained elsewhere, " + decoderFile.getFileName()));
    }

    /** Trains on all recordings of the same person in one list, tests on each of another. */
    List<Evaluation> trainedElsewhere(List<RecordingFile> training, List<RecordingFile> files) throws Exception {
        boolean onePerson =
                training.stream().map(RecordingFile::subject).distinct().count() == 1;
        return each(files, (file, evaluator) -> {
            List<RecordingFile> same = training.stream()
                    .filter(other -> onePerson || other.subject().equals(file.subject()))
                    .toList();
            if (same.isEmpty()) {
                throw new IllegalArgumentException(file.name() + ": no training recording of subject " + file.subject()
                        + "; give one to train on");
            }
            return evaluator.of(train(same), load(file), describe(same, file));
        });
    }

    /** Tests each recording with a decoder trained on the same person's other recordings. */
    List<Evaluation> leaveOneSessionOut(List<RecordingFile> files) throws Exception {
        for (RecordingFile file : files) {
            if (others(files, file).isEmpty()) {
                throw new IllegalArgumentException(file.name() + ": subject " + file.subject()
                        + " has no other recording to train on; split by repetition instead");
            }
        }
        return each(files, (file, evaluator) -> {
            List<RecordingFile> others = others(files, file);
            return evaluator.of(train(others), load(file), "leave one session out, " + describe(others, file));
        });
    }

    private static List<RecordingFile> others(List<RecordingFile> files, RecordingFile file) {
        return files.stream()
                .filter(other -> other.subject().equals(file.subject()) && !other.equals(file))
                .toList();
    }

    /** One decoder from all events of all these recordings. */
    TrainedDecoder train(List<RecordingFile> files) {
        return gather(files).train(provenance(files));
    }

    /** The windows of all events of all these recordings. */
    DecoderTraining gather(List<RecordingFile> files) {
        Recording first = load(files.get(0));
        return gather(files, first, spec(first, files.get(0)));
    }

    private DecoderSpec spec(Recording recording, RecordingFile file) {
        return control == null
                ? options.spec(recording, file.powerLineHz())
                : options.spec(recording, file.powerLineHz(), control);
    }

    /** The same, with the settings of a saved decoder in place of the default decoder's. */
    DecoderTraining gatherLike(Path decoderFile, List<RecordingFile> files) throws IOException {
        DecoderSpec settings = DecoderFile.read(decoderFile).spec();
        Recording first = load(files.get(0));
        return gather(
                files,
                first,
                options.adapt(settings, first.layout(), files.get(0).powerLineHz()));
    }

    /** A decoder of these settings from all events of one recording. */
    TrainedDecoder trainedOn(Recording recording, DecoderSpec spec) {
        return new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, options.phase(), console.clock()).cut(recording), annotation -> true)
                .train(provenance(List.of()));
    }

    private DecoderTraining gather(List<RecordingFile> files, Recording first, DecoderSpec spec) {
        warnOfFilters(first);
        DecoderTraining training = new DecoderTraining(spec, first.layout());
        WindowCutter cutter = new WindowCutter(spec, options.phase(), console.clock());
        for (int i = 0; i < files.size(); i++) {
            Recording recording = i == 0 ? first : load(files.get(i));
            if (recording.layout().size() != first.layout().size()
                    || recording.layout().rateHz() != first.layout().rateHz()) {
                throw new IllegalArgumentException(recording.name() + " and " + first.name()
                        + " differ in channels or rate and cannot train one decoder; give recordings of one set-up");
            }
            training.add(cutter.cut(recording), annotation -> true);
        }
        return training;
    }

    /** What a decoder trained on these recordings was made from. */
    Provenance provenance(List<RecordingFile> files) {
        try {
            return Provenance.of(
                    files.stream().flatMap(file -> file.inputs().stream()).toList(), options.seed(), console.clock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describe(List<RecordingFile> training, RecordingFile tested) {
        if (training.size() == 1) {
            return "trained on " + training.get(0).name();
        }
        String person = training.get(0).subject();
        return "trained on " + training.size() + " recordings of "
                + (person.equals(tested.subject()) ? "the same person" : "person " + person);
    }

    /** All of a recording that has a motion marked in it. */
    Recording load(RecordingFile file) {
        long start = console.clock().nanos();
        try {
            Recording recording = file.load(console::warning);
            if (recording.motions().isEmpty()) {
                throw new IllegalArgumentException(
                        file.name() + ": no motion is marked in it; mark motions in the events"
                                + " table, or name the column or variable that holds them with --label");
            }
            return recording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            loadSeconds.add(console.clock().secondsSince(start));
        }
    }

    private void warnOfFilters(Recording recording) {
        if (options.filtersAskedFor() && recording.layout().isEnvelope()) {
            console.warning(recording.name() + " holds envelopes; a high-pass removes most of what they carry. Leave"
                    + " --phase out to let the recording decide");
        }
    }

    private List<Evaluation> each(
            List<RecordingFile> files, BiFunction<RecordingFile, Evaluator, Evaluation> evaluation) throws Exception {
        Evaluator evaluator = new Evaluator(options.phase(), rule, provenance(List.of()), console.clock());
        return each("evaluate", files, file -> evaluation.apply(file, evaluator));
    }

    /** Work on every recording; in the order of the recordings, without those that are {@link #refused}. */
    <T> List<T> each(String task, List<RecordingFile> files, Function<RecordingFile, T> work) throws Exception {
        // First in, first out: recordings are begun in their order, and of several refusals the first one's is told.
        ForkJoinPool pool =
                new ForkJoinPool(options.threads(), ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
        try (Progress progress = Progress.start(console, task, files.size())) {
            List<ForkJoinTask<T>> tasks = files.stream()
                    .map(file -> pool.submit(() -> {
                        T done = named(file, () -> work.apply(file));
                        progress.step(file.name());
                        return done;
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                try {
                    results.add(tasks.get(i).get());
                } catch (ExecutionException e) {
                    refuse(files.get(i), cause(e), i == tasks.size() - 1 && results.isEmpty());
                }
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** One recording that cannot be read does not take the others' results with it, unless there are none. */
    private void refuse(RecordingFile file, Exception reason, boolean nothingLeft) throws Exception {
        if (nothingLeft) {
            throw reason;
        }
        console.failure(reason);
        refused.add(new EvaluationReport.Refused(file.name(), Console.oneLine(reason)));
    }

    /** Work on a file; a refusal that does not say which file it is about is made to. */
    private static <T> T named(RecordingFile file, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException | TrainingException e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains(file.name())
                    ? e
                    : new UncheckedIOException(new RecordingException(file.name() + ": " + message, e));
        }
    }

    /** The exception that work on another thread ended with, without what the threads wrapped around it. */
    static Exception cause(ExecutionException e) {
        Throwable cause = e;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException
                        || cause instanceof UncheckedIOException
                        || cause.getClass() == RuntimeException.class
                        || cause.getCause().getClass() == cause.getClass())) {
            cause = cause.getCause();
        }
        if (cause instanceof OutOfMemoryError error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : e;
    }
}
