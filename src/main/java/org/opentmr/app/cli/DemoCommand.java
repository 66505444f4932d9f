package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.opentmr.app.control.TacControlTest;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.SplitRule;
import org.opentmr.assessment.control.OfflineFigures;
import org.opentmr.assessment.control.ReachFigures;
import org.opentmr.assessment.control.TacResult;
import org.opentmr.assessment.control.TacTest;
import org.opentmr.assessment.control.TestListener;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.experiment.SimulatedPerson;
import org.opentmr.plot.Theme;
import org.opentmr.prosthesis.limb.AmputationLevel;
import org.opentmr.prosthesis.limb.LimbChoice;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.prosthesis.limb.Limbs;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.simulation.PatientProtocol;
import org.opentmr.simulation.PatientSpec;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole road on a simulated patient: train on one session, decode a later one, move a limb, print and draw. */
@Command(
        abbreviateSynopsis = true,
        name = "demo",
        description = {
            "Simulate a patient, train decoders on a session, decode the next one, have the patient move a virtual limb with"
                    + " the better decoder, print the figures and draw the pictures.",
            "--fault goes wrong in the later session."
        })
final class DemoCommand implements Callable<Integer> {

    /** The field's standard, shown beside the default decoder. */
    private static final String STANDARD_FEATURES = "TD4";

    private static final String STANDARD_CLASSIFIER = "LDA";
    private static final double MAINS_HZ = 50;

    /** Short holds, so that a demo takes seconds. */
    private static final double HOLD_SECONDS = 2;

    private static final double REST_SECONDS = 1;
    private static final int POSTURES = 3;

    private final Console console;

    @ArgGroup(validate = false, heading = PersonOptions.HEADING)
    private PersonOptions person = new PersonOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "where the pictures go; default ${DEFAULT-VALUE}")
    private Path output = Path.of("opentmr-output", "demo");

    @Option(names = "--dark", description = "draw on a dark ground")
    private boolean dark;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Clock clock = console.clock();
        long start = clock.nanos();
        person.check();
        OutputFile.requireFolder(output);
        PatientSpec body = person.patient();
        SimulatedPerson patient = new SimulatedPerson(body, person.behaviour());
        PatientProtocol protocol = protocol(body);
        Recording first = patient.session(person.session(), protocol, List.of());
        Recording second = patient.session(person.session() + 1, protocol, person.faults());
        Provenance provenance = Provenance.of(List.of(), new Seed(person.seed()), clock);

        DecoderSpec spec = patient.defaultDecoder(Optional.of(MAINS_HZ));
        DecoderSpec standard = spec.withFeatures(STANDARD_FEATURES).withClassifier(STANDARD_CLASSIFIER);
        Evaluator evaluator = new Evaluator(Phase.CAUSAL, SplitRule.AUTO, provenance, clock);
        Table table = new Table("decoder", "tested on", "accuracy", "95 %", "active error", "false at rest", "windows");
        DecoderTraining training = training(spec, first);
        TrainedDecoder decoder = training.train(provenance);
        Evaluation later = evaluator.of(decoder, second, "trained on " + first.name());
        Evaluation within = evaluator.within(first, spec);
        row(table, "default decoder", "same session, repetitions left out", within);
        row(table, "default decoder", "later session", later);
        row(table, "TD4 and LDA", "same session, repetitions left out", evaluator.within(first, standard));
        row(
                table,
                "TD4 and LDA",
                "later session",
                evaluator.of(training(standard, first).train(provenance), second, "trained on " + first.name()));
        console.result(
                "Simulated patient: %s, %s, %s months since surgery; %d channels.",
                body.anatomy().title(),
                body.skill().name(),
                Table.number(body.monthsSinceSurgery()),
                first.layout().size());
        table.lines().forEach(console::result);
        console.result("Decoder: " + spec.describe());
        console.result(
                "Mean delay from intention to decision: %.0f ms, computing not counted", 1e3 * spec.delaySeconds());

        DemoPictures pictures = new DemoPictures(output, dark ? Theme.DARK : Theme.LIGHT);
        pictures.decoding(training.trainingSet(), later);
        control(patient, decoder, within, pictures);
        console.result("Pictures in " + output.toAbsolutePath().normalize());
        console.result(Provenance.LABEL);
        console.message(String.format("Done in %.1f s.", clock.secondsSince(start)));
        return 0;
    }

    private static PatientProtocol protocol(PatientSpec body) {
        PatientProtocol usual = PatientProtocol.of(body.anatomy().motions());
        return new PatientProtocol(
                usual.motions(),
                usual.repetitions(),
                HOLD_SECONDS,
                REST_SECONDS,
                usual.reactionSeconds(),
                usual.effort());
    }

    private DecoderTraining training(DecoderSpec spec, Recording recording) {
        return new DecoderTraining(spec, recording.layout())
                .add(new WindowCutter(spec, Phase.CAUSAL, console.clock()).cut(recording), annotation -> true);
    }

    private static void row(Table table, String decoder, String tested, Evaluation evaluation) {
        Accuracy accuracy = evaluation.accuracy();
        Interval interval = Interval.ofAccuracy(List.of(evaluation.decisions()));
        table.row(
                decoder,
                tested,
                Table.percent(accuracy.accuracy()),
                String.format("%.1f–%.1f", 100 * interval.low(), 100 * interval.high()),
                Table.percent(accuracy.activeError()),
                Table.percent(accuracy.falseActivationRate()),
                Long.toString(accuracy.windows()));
    }

    /** A short TAC test on the day of training, with the electrodes as they are. */
    private void control(SimulatedPerson patient, TrainedDecoder decoder, Evaluation within, DemoPictures pictures)
            throws IOException {
        AmputationLevel level = LimbChoice.of(patient.body().anatomy().id(), decoder.motions());
        LimbSpec limb = Limbs.of(level);
        TacTest usual = TacTest.usual(limb, decoder.motions());
        TacControlTest test = new TacControlTest(
                new TacTest(
                        usual.axes(),
                        usual.axesMoved(),
                        usual.offsetDegrees(),
                        usual.toleranceDegrees(),
                        usual.dwellSeconds(),
                        usual.timeLimitSeconds(),
                        POSTURES,
                        1,
                        usual.restSeconds()),
                level);
        TacResult result = test.withOffline(
                test.take(
                        patient.participant(decoder, person.session(), List.of()),
                        limb,
                        new Seed(person.seed()),
                        TestListener.NONE),
                OfflineFigures.of(within.accuracy()));
        ReachFigures figures = result.figures();
        console.result(
                "TAC test with the default decoder on the day of training: %s of %d targets reached and held, %s s each, path"
                        + " efficiency %s",
                Table.percent(figures.completionRate()),
                figures.trials(),
                Double.isNaN(figures.movementSeconds().value())
                        ? "–"
                        : String.format("%.1f", figures.movementSeconds().value()),
                Table.percent(figures.pathEfficiency().value()));
        pictures.control(test, result);
    }
}
