package org.opentmr.app.bench.model.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Step;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.device.replay.ReplaySource;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;

/** A recording that is played as if it were live, and learned from where contractions are marked. For the bench's thread. */
public final class RecordedChoice {

    private final Bench bench;
    private final Consumer<? super Path> opened;
    private final Changes changes = new Changes();
    private List<RecordingFile> found = List.of();
    private Optional<RecordingFile> chosen = Optional.empty();
    private @Nullable Path from;
    private ReplayOptions options = new ReplayOptions(1, true);

    RecordedChoice(Bench bench, Consumer<? super Path> opened) {
        this.bench = bench;
        this.opened = opened;
    }

    /**
     * Looks which recordings are under a path. The only one is played at once; of several, the person chooses. Where there is
     * none, or it cannot be read, nothing changes and a message says why.
     */
    public void open(Path path) {
        Path name = path.getFileName();
        bench.jobs()
                .start(
                        "Opening " + (name == null ? path : name),
                        progress -> RecordingCatalog.find(path, ImportOptions.DEFAULT),
                        files -> found(path, files),
                        why -> bench.messages().problem("Not opened: " + why + ". Nothing has changed."));
    }

    private void found(Path path, List<RecordingFile> files) {
        found = files;
        chosen = files.size() == 1 ? Optional.of(files.get(0)) : Optional.empty();
        from = path;
        changes.tell();
        if (chosen.isPresent()) {
            play();
        } else {
            opened.accept(path);
            bench.messages()
                    .say(files.size() + " recordings are in " + path.getFileName() + ". Choose one and play it.");
        }
    }

    /** The recordings that were found, in the order of their names. */
    public List<RecordingFile> found() {
        return found;
    }

    /** Chooses one of those that were found. */
    public void choose(RecordingFile file) {
        chosen = Optional.of(file);
        changes.tell();
    }

    /** The one that is to be played. */
    public Optional<RecordingFile> chosen() {
        return chosen;
    }

    /** How it is played, from the next time on. */
    public void options(ReplayOptions other) {
        options = other;
        changes.tell();
    }

    public ReplayOptions options() {
        return options;
    }

    /** Plays the one that is chosen, and learns from it. */
    public void play() {
        if (chosen.isEmpty()) {
            bench.messages()
                    .problem(
                            found.isEmpty()
                                    ? "No recording is open: choose a file, or drop one on the window."
                                    : "Several recordings are in this folder: choose one of the list.");
            return;
        }
        RecordingFile file = chosen.get();
        bench.jobs()
                .start(
                        "Opening " + file.name(),
                        progress -> readable(file),
                        this::play,
                        why -> bench.messages().problem("Not opened: " + why + ". Nothing has changed."));
    }

    /** What is connected is let go for a recording that can be read only. */
    private static RecordingFile readable(RecordingFile file) throws IOException {
        file.open().close();
        return file;
    }

    private void play(RecordingFile file) {
        Optional.ofNullable(from).ifPresent(opened);
        ReplayOptions how = options;
        bench.guard().pass("Stop and play", () -> {
            bench.limb().clear();
            bench.connection()
                    .connect(Link.Kind.RECORDING, file.name(), () -> new ReplaySource(file.open(), how, bench.clock()));
            learn(file);
        });
    }

    private void learn(RecordingFile file) {
        if (bench.calibrated().get().filter(known -> isOf(known, file)).isPresent()) {
            return;
        }
        bench.jobs()
                .start(
                        "Learning from " + file.name(),
                        progress -> Lesson.on(file, bench.clock(), progress),
                        lesson -> lesson.ifPresentOrElse(
                                this::learned,
                                () -> bench.messages()
                                        .say(file.name() + " is played. No contraction is marked in it, so there is"
                                                + " nothing to tune on.")),
                        why -> bench.messages()
                                .problem(file.name() + " is played, but no decoder could be made from it: " + why
                                        + "."));
    }

    private static boolean isOf(Calibrated known, RecordingFile file) {
        return known.samples().map(List::of).filter(file.inputs()::equals).isPresent();
    }

    private void learned(Calibrated lesson) {
        Optional<TrainedDecoder> before = bench.decoding().decoder();
        Optional<Calibrated> calibratedBefore = bench.calibrated().get();
        bench.calibrated().set(lesson);
        bench.decoding().use(lesson.decoder());
        String text = "A decoder for " + (lesson.decoder().motions().size() - 1) + " motions was made from "
                + lesson.name() + ". Go on to Tune.";
        if (before.isEmpty()) {
            bench.messages().offer(text, "Tune", () -> bench.steps().go(Step.TUNE));
        } else {
            bench.messages().offer(text, "Take the former one", () -> {
                calibratedBefore.ifPresent(bench.calibrated()::set);
                bench.decoding().use(before.get());
                bench.messages().say("The former decoder is in use again.");
            });
        }
    }

    public Changes changes() {
        return changes;
    }
}
