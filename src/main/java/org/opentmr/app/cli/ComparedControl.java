package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.assessment.DecisionCost;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.EvaluationReport;
import org.opentmr.assessment.StrategyComparison;
import org.opentmr.classifier.TrainingException;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.catalog.RecordingFile;

/** One kind of control on all recordings of a comparison. */
final class ComparedControl {

    private final Console console;
    private final EvaluationRun run;
    private final ControlChoice control;

    /** How recordings are evaluated, whatever they are divided by. */
    @FunctionalInterface
    interface Work {
        List<Evaluation> evaluate(List<RecordingFile> files) throws Exception;
    }

    ComparedControl(Console console, EvaluationRun run, ControlChoice control) {
        this.console = console;
        this.run = run;
        this.control = control;
    }

    /** Evaluates it; a recording that it cannot be set up for is told of and left out. */
    StrategyComparison.Entry entry(List<RecordingFile> files, Work work) throws Exception {
        List<Evaluation> evaluations = List.of();
        List<EvaluationReport.Refused> refused = new ArrayList<>();
        try {
            evaluations = work.evaluate(files);
            refused.addAll(run.refused());
        } catch (IllegalArgumentException | TrainingException | RecordingException e) {
            // All of them, and this is the last one's reason.
            refused.addAll(run.refused());
            refused.add(new EvaluationReport.Refused(
                    files.get(files.size() - 1).name(), Console.oneLine(e)));
        }
        List<Double> p99Seconds = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            p99Seconds.add(p99Seconds(evaluation));
        }
        return new StrategyComparison.Entry(
                control.word(), control.title(), evaluations, p99Seconds, refused);
    }

    /** Of a decoder trained on the recording itself: what it costs does not depend on how well it was trained. */
    private double p99Seconds(Evaluation evaluation) {
        return DecisionCost.p99Seconds(
                run.trainedOn(evaluation.recording(), evaluation.spec()), evaluation.recording(), console.clock());
    }
}
