package org.opentmr.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.control.ControlTest;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.SplitRule;
import org.opentmr.assessment.control.OfflineFigures;
import org.opentmr.assessment.control.Participant;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.control.simultaneous.Deadband;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.experiment.Cohort;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.live.participant.LiveParticipant;
import org.opentmr.motion.MotionSet;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbChoice;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import org.opentmr.simulation.artefact.Fault;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What every test of control has in common on the command line: who takes it, and where its results go. */
abstract class ControlTestCommand implements Callable<Integer> {

    static final String WHO =
            "With --user synthetic a simulated person takes it: a decoder is trained on session --session"
                    + " (unless --decoder gives one) and used later that day, when --fault goes wrong. Otherwise a person at a"
                    + " board takes it live with --decoder: 'q' and Enter ends, 'a' re-arms after a stop.";

    private static final double MAINS_HZ = 50;
    private static final int MOST_PEOPLE = 1000;

    private final Console console;

    @ArgGroup(validate = false, heading = PersonOptions.HEADING)
    private PersonOptions person = new PersonOptions();

    @ArgGroup(validate = false, heading = SourceOptions.HEADING)
    private SourceOptions source = new SourceOptions();

    @Option(names = "--user", paramLabel = "synthetic", description = "a simulated person takes the test")
    private @Nullable String user;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "so many simulated people who differ as people do, with means and 95 %% intervals;"
                    + " default ${DEFAULT-VALUE}")
    private int people = 1;

    @Option(names = "--decoder", paramLabel = "FILE", description = "a decoder saved by 'train'")
    private @Nullable Path decoderFile;

    @Option(names = "--replay", paramLabel = "RECORDING", description = "score a recording (Motion test only)")
    private @Nullable Path replayed;

    @Option(
            names = "--limb",
            paramLabel = "LEVEL",
            description = "that is moved, for example transhumeral; default: by anatomy or by the decoder's motions")
    private @Nullable String limb;

    @Option(
            names = "--control",
            paramLabel = "pattern|direct|parallel|regression",
            description = "of a simulated person, without --decoder; default pattern")
    private @Nullable ControlChoice control;

    @Option(names = "--compare", description = "the simulated people take the test once with every kind of control")
    private boolean compare;

    @Option(names = "--json", paramLabel = "FILE", description = "write all results there")
    private @Nullable Path json;

    @Option(names = "--plots", paramLabel = "FOLDER", description = "draw the results there")
    private @Nullable Path plots;

    ControlTestCommand(Console console) {
        this.console = console;
    }

    /** The test with its settings; what is wrong with them is an IllegalArgumentException. */
    abstract ControlTest<?> test(AmputationLevel level, MotionSet motions);

    /** Whether recordings can be scored. */
    boolean takesRecordings() {
        return false;
    }

    @Override
    public Integer call() throws Exception {
        check();
        Optional<TrainedDecoder> decoder =
                decoderFile == null ? Optional.empty() : Optional.of(DecoderFile.read(decoderFile));
        MotionSet motions = decoder.isPresent()
                ? decoder.get().motions()
                : person.patient().anatomy().motions();
        AmputationLevel level = level(motions);
        ControlTest<?> test = UsageException.check(() -> test(level, motions));
        run(test, Limbs.of(level), decoder);
        return 0;
    }

    private AmputationLevel level(MotionSet motions) throws IOException {
        if (limb != null) {
            String named = limb;
            return UsageException.check(() -> LimbChoice.named(named));
        }
        String anatomy = user == null ? "" : person.patient().anatomy().id();
        return UsageException.check(() -> LimbChoice.of(anatomy, motions));
    }

    private void check() throws IOException {
        if (user != null && !user.equals("synthetic")) {
            throw new UsageException("--user is synthetic, or is left out for a person at a board; got " + user);
        }
        if (user != null && (replayed != null || source.isNamed())) {
            throw new UsageException("--user synthetic takes the place of a board and of a recording; leave one out");
        }
        if (replayed != null && !takesRecordings()) {
            throw new UsageException(
                    "this test needs somebody who reacts to what they see, which a recording cannot; use"
                            + " --user synthetic or a live source, or 'test motion' for a recording");
        }
        if (replayed != null && source.isNamed()) {
            throw new UsageException("--replay scores a recording; leave out --port and --play");
        }
        if (user == null && decoderFile == null) {
            throw new UsageException(
                    "a test needs --user synthetic, or --decoder FILE with a board, with --play or with" + " --replay");
        }
        if (people < 1 || people > MOST_PEOPLE || (user == null && people != 1)) {
            throw new UsageException(
                    "--people is 1 to " + MOST_PEOPLE + " with --user synthetic, and 1 otherwise; got " + people);
        }
        if ((control != null || compare) && (user == null || decoderFile != null)) {
            throw new UsageException(
                    "--control and --compare need --user synthetic without --decoder, which brings its own"
                            + " control");
        }
        if (compare && (control != null || plots != null)) {
            throw new UsageException(
                    "--compare takes every kind of control and draws nothing; leave out --control and" + " --plots");
        }
        source.check();
        person.check();
        if (json != null) {
            OutputFile.require(json);
        }
        if (plots != null) {
            OutputFile.requireFolder(plots);
        }
    }

    private <R> void run(ControlTest<R> test, LimbSpec limbs, Optional<TrainedDecoder> decoder) throws Exception {
        UsageException.check(() -> {
            test.check(limbs, decoder.map(each -> each.motions()).orElseGet(this::motions));
            return true;
        });
        if (compare) {
            compare(test, limbs);
            return;
        }
        Outcome<R> outcome;
        if (user != null) {
            outcome = synthetic(test, limbs, decoder, control == null ? ControlChoice.PATTERN : control);
        } else if (replayed != null) {
            outcome = replay(test, decoder.orElseThrow(), replayed);
        } else {
            outcome = live(test, limbs, decoder.orElseThrow());
        }
        TestReporter<R> reporter = new TestReporter<>(console, test, outcome);
        reporter.print();
        if (json != null) {
            reporter.write(json, provenance());
        }
        if (plots != null) {
            reporter.draw(plots);
        }
    }

    private <R> void compare(ControlTest<R> test, LimbSpec limbs) throws IOException {
        Map<ControlChoice, Outcome<R>> outcomes = new EnumMap<>(ControlChoice.class);
        for (ControlChoice kind : ControlChoice.values()) {
            outcomes.put(kind, synthetic(test, limbs, Optional.empty(), kind));
        }
        ComparedTests<R> compared = new ComparedTests<>(console, test, outcomes);
        compared.print();
        if (json != null) {
            compared.write(json, provenance());
        }
    }

    private MotionSet motions() {
        try {
            return person.patient().anatomy().motions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Provenance provenance() throws IOException {
        return Provenance.of(
                decoderFile == null ? List.of() : List.of(decoderFile), new Seed(person.seed()), console.clock());
    }

    /** Simulated people, each with a decoder of their own unless one is given. */
    private <R> Outcome<R> synthetic(
            ControlTest<R> test, LimbSpec limbs, Optional<TrainedDecoder> given, ControlChoice kind)
            throws IOException {
        PatientSpec template = person.patient();
        List<SimulatedPerson> all = people == 1
                ? List.of(new SimulatedPerson(template, person.behaviour()))
                : Cohort.of(template, person.behaviour(), people);
        Provenance provenance = provenance();
        Outcome<R> outcome = new Outcome<>(
                String.format(
                        "%s, %s, %s months since surgery, session %d, faults: %s",
                        template.anatomy().title(),
                        template.skill().name(),
                        Table.number(template.monthsSinceSurgery()),
                        person.session(),
                        person.faults().isEmpty()
                                ? "none"
                                : String.join(
                                        ", ",
                                        person.faults().stream()
                                                .map(Fault::text)
                                                .toList())),
                new java.util.ArrayList<>(),
                all.stream()
                        .map(each -> SimulationKeys.of(each.body(), person.session(), person.faults(), List.of()))
                        .toList());
        try (Progress progress = Progress.start(console, test.name(), people)) {
            outcome.results()
                    .addAll(IntStream.range(0, people)
                            .parallel()
                            .mapToObj(k -> {
                                try {
                                    R result = take(test, all.get(k), limbs, given, kind, provenance);
                                    progress.step("person " + (k + 1));
                                    return result;
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            })
                            .toList());
        }
        return outcome;
    }

    private <R> R take(
            ControlTest<R> test,
            SimulatedPerson one,
            LimbSpec limbs,
            Optional<TrainedDecoder> given,
            ControlChoice kind,
            Provenance provenance)
            throws IOException {
        boolean together = kind == ControlChoice.PARALLEL || kind == ControlChoice.REGRESSION;
        return takeAs(test, together ? one.withCombinations() : one, limbs, given, kind, provenance);
    }

    private <R> R takeAs(
            ControlTest<R> test,
            SimulatedPerson one,
            LimbSpec limbs,
            Optional<TrainedDecoder> given,
            ControlChoice kind,
            Provenance provenance)
            throws IOException {
        PatientProtocol protocol = PatientProtocol.of(one.body().anatomy().motions());
        TrainedDecoder decoder = given.orElseGet(() -> SimulatedPerson.train(
                kind.of(one.defaultDecoder(Optional.of(MAINS_HZ)), DirectSettings.DEFAULT, Deadband.DEFAULT),
                one.session(person.session(), protocol, List.of()),
                provenance,
                console.clock()));
        Participant participant = one.participant(decoder, person.session(), person.faults());
        R result = test.take(participant, limbs, new Seed(person.seed()), TestListener.NONE);
        OfflineFigures offline = offline(
                decoder,
                one.session(person.session(), SimulatedPerson.TEST_PART, protocol, person.faults()),
                provenance);
        return test.withOffline(result, offline);
    }

    private OfflineFigures offline(TrainedDecoder decoder, Recording recording, Provenance provenance) {
        Evaluation evaluation = new Evaluator(Phase.CAUSAL, SplitRule.AUTO, provenance, console.clock())
                .of(decoder, recording, "a later part of the session");
        return OfflineFigures.of(evaluation.accuracy());
    }

    private <R> Outcome<R> replay(ControlTest<R> test, TrainedDecoder decoder, Path path) throws IOException {
        RecordingFile file = SourceOptions.only(path);
        Recording recording = file.load(console::warning);
        R result = test.replay(decoder, recording);
        return Outcome.one(
                "recording " + recording.name(), test.withOffline(result, offline(decoder, recording, provenance())));
    }

    private <R> Outcome<R> live(ControlTest<R> test, LimbSpec limbs, TrainedDecoder decoder)
            throws IOException, InterruptedException {
        console.message(Provenance.LABEL);
        try (LiveRun run =
                new LiveRun(console, source.create(console), Optional.of(decoder), Double.POSITIVE_INFINITY, true)) {
            String who = run.open().device();
            TestView view = new TestView(run, test.limitSeconds());
            LiveParticipant participant = new LiveParticipant(run.session(), decoder, view, console.clock());
            FutureTask<R> task = new FutureTask<>(() -> {
                try {
                    return test.take(participant, limbs, new Seed(person.seed()), view);
                } finally {
                    view.end();
                }
            });
            Thread thread = new Thread(task, "opentmr-test");
            thread.setDaemon(true);
            thread.start();
            run.run(view);
            participant.end();
            R result = task.get();
            run.counters();
            return Outcome.one("live, " + who, result);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw new UsageException(String.valueOf(refused.getMessage()));
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * What came of a test.
     *
     * @param who took it
     * @param results one per person
     * @param people how each simulated one was made; empty for others
     */
    record Outcome<R>(String who, List<R> results, List<java.util.Map<String, String>> people) {

        static <R> Outcome<R> one(String who, R result) {
            return new Outcome<>(who, List.of(result), List.of());
        }
    }
}
