package org.opentmr.app.bench.model.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Changes;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.control.ControlTest;
import org.opentmr.decoder.Provenance;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.signal.Seed;

/** The tests of the session at hand, newest first, and the one that is shown. For the bench's thread. */
public final class TestResults {

    /** Where a session keeps its decoder. */
    private static final String DECODER = "decoder.json";

    private final Bench bench;
    private final Changes changes = new Changes();
    private final List<Taken<?>> all = new ArrayList<>();
    private @Nullable Taken<?> shown;
    private int readings;

    TestResults(Bench bench) {
        this.bench = bench;
        bench.workspace().changes().listen(this::read);
        read();
    }

    /** All tests that the folder of the session holds, in the background. */
    private void read() {
        Path folder = bench.workspace().folder();
        int reading = ++readings;
        List<String> problems = Collections.synchronizedList(new ArrayList<>());
        bench.jobs()
                .start(
                        "Reading tests",
                        progress -> new TestStore(folder).all(problems::add),
                        found -> {
                            if (reading == readings) {
                                all.clear();
                                all.addAll(found);
                                shown = null;
                                problems.forEach(bench.messages()::problem);
                                changes.tell();
                            }
                        },
                        bench.messages()::problem);
    }

    /** Keeps what comes of a test as a file, on the test's thread; {@code over} is called on the bench's. */
    TestRun.End keeping(TestKind kind, AmputationLevel level, String who, Runnable over) {
        Path folder = bench.workspace().folder();
        TestStore store = new TestStore(folder);
        return new TestRun.End() {
            @Override
            public <R> void taken(ControlTest<R> test, R result) throws IOException {
                if (test.trials(result).rows().isEmpty()) {
                    later(
                            over,
                            () -> bench.messages()
                                    .say(kind.title()
                                            + " ended before its first trial was over: there is nothing to keep."));
                    return;
                }
                Path decoder = folder.resolve(DECODER);
                Provenance provenance = Provenance.of(
                        Files.isRegularFile(decoder) ? List.of(decoder) : List.of(),
                        test.conditions(result).order().orElse(Seed.DEFAULT),
                        bench.clock());
                Taken<R> taken = store.save(kind, test, result, level, who, provenance);
                later(over, () -> kept(taken));
            }

            @Override
            public void failed(String why) {
                later(over, () -> bench.messages().problem(kind.title() + " could not go on or be kept: " + why));
            }
        };
    }

    private void later(Runnable over, Runnable then) {
        bench.jobs().later(() -> {
            over.run();
            then.run();
        });
    }

    private void kept(Taken<?> taken) {
        all.add(0, taken);
        shown = taken;
        if (taken.isFinished()) {
            bench.steps().complete(Step.TEST);
        }
        bench.messages()
                .say(taken.kind().title() + (taken.isFinished() ? " is over: " : " was ended early: ") + taken.extent()
                        + ", kept as " + taken.file().getFileName() + ".");
        changes.tell();
    }

    /** All, newest first. */
    public List<Taken<?>> all() {
        return Collections.unmodifiableList(all);
    }

    /** The one that is shown. */
    public Optional<Taken<?>> shown() {
        return Optional.ofNullable(shown);
    }

    /** Shows another. */
    public void show(Taken<?> other) {
        shown = other;
        changes.tell();
    }

    /** Shows none. */
    public void close() {
        shown = null;
        changes.tell();
    }

    /** The test of the same kind that was taken before the one that is shown. */
    public Optional<Taken<?>> before() {
        return shown().flatMap(now -> all.stream()
                .filter(each -> each.kind() == now.kind() && each.when().isBefore(now.when()))
                .findFirst());
    }

    public Changes changes() {
        return changes;
    }
}
