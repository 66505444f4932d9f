package org.opentmr.app.bench.model.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Link;
import org.opentmr.app.bench.model.Message;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.model.record.BenchThread;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.model.use.LevelDecoder;
import org.opentmr.app.bench.model.use.SteeredSource;
import org.opentmr.app.bench.model.use.SteppedClock;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.prosthesis.SafetyState;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class TestingTest {

    private final SteppedClock clock = new SteppedClock();
    private final SteeredSource source = new SteeredSource(clock);
    private BenchThread thread;
    private Bench bench;
    private FreeUse use;
    private Testing testing;
    private Path folder;

    @BeforeEach
    void connect(@TempDir Path temporary) {
        folder = temporary;
        thread = new BenchThread(folder, clock);
        bench = thread.bench();
        clock.follow(bench, source);
        use = new FreeUse(bench, new Simulation(bench));
        testing = new Testing(bench, use);
    }

    @AfterEach
    void close() {
        thread.close();
    }

    /** A TAC test of two targets that takes seconds only. */
    private void ready() {
        thread.connect(Link.Kind.BOARD, source);
        bench.decoding().use(LevelDecoder.make());
        thread.until(() ->
                use.now().filter(now -> now.safety() == SafetyState.RUNNING).isPresent());
        testing.set("repetitions", 1);
        testing.set("offsetDegrees", 30);
        testing.set("toleranceDegrees", 10);
        testing.set("dwellSeconds", 0.3);
        testing.set("timeLimitSeconds", 6);
        testing.set("restSeconds", 0);
        assertThat(testing.plan().orElseThrow().trials()).isEqualTo(2);
    }

    /** Does what a person would: towards the target, and rest in it. */
    private void steer() {
        Optional<TestMoment> moment = testing.moment();
        double error = moment.flatMap(now -> now.scene().target())
                .map(target -> target.angle(DegreeOfFreedom.FOREARM_ROTATION)
                        - moment.orElseThrow().scene().limb().angle(DegreeOfFreedom.FOREARM_ROTATION))
                .orElse(0.0);
        source.level(
                Math.abs(error) < 8 ? LevelDecoder.REST : error > 0 ? LevelDecoder.PRONATE : LevelDecoder.SUPINATE);
    }

    private void steerUntilOver() {
        thread.until(() -> {
            steer();
            return !testing.isRunning();
        });
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder.resolve("tests"))) {
            return List.of();
        }
        try (var found = Files.list(folder.resolve("tests"))) {
            return found.toList();
        }
    }

    @Test
    void aWholeTestIsTakenKeptReadBackAndCompared() throws IOException {
        ready();
        testing.start();
        assertThat(testing.isRunning()).isTrue();
        testing.set("restSeconds", 5);
        assertThat(testing.plan().orElseThrow().restSeconds())
                .as("nothing changes under way")
                .isZero();
        steerUntilOver();

        Taken<?> taken = testing.results().shown().orElseThrow();
        assertThat(taken.isFinished()).isTrue();
        assertThat(taken.extent()).isEqualTo("2 trials");
        assertThat(taken.trials().rows()).hasSize(2);
        assertThat(taken.figures())
                .extracting(each -> each.column().field())
                .contains("completionRate", "pathEfficiency");
        assertThat(thread.said())
                .isEqualTo("TAC test is over: 2 trials, kept as " + taken.file().getFileName() + ".");
        assertThat(bench.steps().isDone(Step.TEST)).isTrue();
        JsonNode json = new JsonMapper().readTree(taken.file().toFile());
        assertThat(json.path("who").asText()).isEqualTo("Steered · 1 ch · 1000 Hz");
        assertThat(json.path("provenance").path("label").asText()).contains("Not a medical device");
        assertThat(files()).containsExactly(taken.file());

        testing.start();
        steerUntilOver();
        assertThat(testing.results().before()).contains(taken);
        Files.writeString(folder.resolve("tests").resolve("broken.json"), "{\"test\":\"tac\"");

        bench.workspace().move(folder);
        thread.until(() ->
                testing.results().shown().isEmpty() && testing.results().all().size() == 2);
        Taken<?> read = testing.results().all().get(1);
        assertThat(read.result()).isEqualTo(taken.result());
        assertThat(read.who()).isEqualTo(taken.who());
        assertThat(thread.said()).startsWith("broken.json is no result of a test and is left out");
    }

    @Test
    void cancelKeepsTheTrialsThatAreOverAndMarksThemNotFinished() throws IOException {
        ready();
        testing.start();
        thread.until(() -> {
            steer();
            return testing.moment()
                    .filter(now -> now.trial() == 2 && !now.isRest())
                    .isPresent();
        });
        testing.cancel();
        thread.until(() -> !testing.isRunning());
        Taken<?> taken = testing.results().shown().orElseThrow();
        assertThat(taken.isFinished()).isFalse();
        assertThat(taken.extent()).isEqualTo("1 of 2 trials, not finished");
        assertThat(thread.said()).startsWith("TAC test was ended early: 1 of 2 trials, not finished, kept as ");
        assertThat(bench.steps().isDone(Step.TEST)).isFalse();
        assertThat(new JsonMapper()
                        .readTree(taken.file().toFile())
                        .path("conditions")
                        .path("finished")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void whatHasNoTrialIsNotKept() throws IOException {
        ready();
        testing.start();
        thread.until(() -> testing.moment().isPresent());
        testing.cancel();
        thread.until(() -> !testing.isRunning());
        assertThat(thread.said())
                .isEqualTo("TAC test ended before its first trial was over: there is nothing to keep.");
        assertThat(files()).isEmpty();
    }

    @Test
    void aStopLetsTheTestRunOnAsRestAndSaysSo() {
        ready();
        testing.start();
        thread.until(() -> {
            steer();
            return testing.moment()
                    .filter(now -> !now.isRest() && now.phaseSeconds() > 0.2)
                    .isPresent();
        });
        bench.decoding().stop("you pressed STOP");
        bench.ticks().tell();
        var stopped = testing.moment().orElseThrow();
        assertThat(testing.hindrance()).contains("counts rest").contains("Press Start again");
        Message said = bench.messages().latest().orElseThrow();
        assertThat(said.text())
                .isEqualTo(
                        "Nothing moves (you pressed STOP). The test's time runs on and counts rest: this trial may be lost.");
        source.level(LevelDecoder.PRONATE);
        thread.until(() ->
                testing.moment().filter(now -> now.trial() > stopped.trial()).isPresent() || !testing.isRunning());
        var later = testing.moment();
        assertThat(later.map(TestMoment::completed)).as("the trial was lost").contains(stopped.completed());
        said.offer().orElseThrow().action().run();
        steerUntilOver();
        Taken<?> taken = testing.results().shown().orElseThrow();
        assertThat(taken.isFinished()).isTrue();
        assertThat(taken.trials().rows().get(stopped.trial() - 1)).contains("no");
    }

    @Test
    void whereTheSourceIsLetGoTheTestEndsAndKeepsWhatWasDone() {
        ready();
        testing.start();
        thread.until(() -> {
            steer();
            return testing.moment()
                    .filter(now -> now.trial() == 2 && !now.isRest())
                    .isPresent();
        });
        bench.connection().disconnect();
        thread.until(() -> !testing.isRunning());
        assertThat(testing.results().shown().orElseThrow().extent()).isEqualTo("1 of 2 trials, not finished");
    }

    @Test
    void itSaysWhyATestCannotBeTaken() {
        assertThat(testing.whyNot()).isEqualTo("Calibrate first: a test needs a decoder");
        bench.decoding().use(LevelDecoder.make());
        assertThat(testing.whyNot()).isEqualTo("Connect a source first: a test needs its signal");
        testing.choose(TestKind.FITTS);
        assertThat(testing.whyNot()).startsWith("The Fitts test needs two joints that move both ways");
        testing.start();
        assertThat(testing.isRunning()).isFalse();
        assertThat(thread.said()).startsWith("The Fitts test needs two joints");
    }

    @Test
    void settingsThatDoNotFitAreRefusedAndRememberedOnesComeBack() {
        bench.decoding().use(LevelDecoder.make());
        testing.set("toleranceDegrees", 30);
        testing.set("offsetDegrees", 20);
        assertThat(thread.said()).startsWith("The setting stays as it was: ").contains("offsetDegrees=20.0");
        assertThat(value("offsetDegrees")).isEqualTo(75);
        testing.set("dwellSeconds", Double.NaN);
        assertThat(thread.said()).contains("To stay in the target is 0.2 to 5.0 s, got NaN");

        testing.shorten();
        assertThat(value("repetitions")).isEqualTo(1);
        Testing other = new Testing(bench, use);
        other.restore(testing.save());
        assertThat(other.plan().orElseThrow().settings())
                .isEqualTo(testing.plan().orElseThrow().settings());
        testing.usual();
        assertThat(value("toleranceDegrees")).isEqualTo(5);

        ObjectNode wrong = testing.save().deepCopy();
        wrong.put("kind", "juggling");
        assertThatThrownBy(() -> other.restore(wrong)).hasMessage("test.kind: there is no test \"juggling\"");
    }

    private double value(String key) {
        return testing.plan().orElseThrow().settings().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
