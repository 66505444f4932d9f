package org.opentmr.app.bench.model.calibrate;

import java.util.List;
import java.util.Optional;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.coach.CoachReport;

/**
 * What came of a calibration.
 *
 * @param calibrated the session and its decoder
 * @param report what the coach makes of it
 * @param sessions that it was made of
 */
public record Outcome(Calibrated calibrated, CoachReport report, List<KeptSession> sessions) {

    public Outcome {
        sessions = List.copyOf(sessions);
    }

    /** How well contractions are recognised by decoders that did not know them; empty with one repetition only. */
    public Optional<Accuracy> accuracy() {
        return report.evaluation().map(Evaluation::accuracy);
    }

    /** Share recognised, with its 95 % interval over the repetitions. */
    public Optional<Interval> recognised() {
        return report.evaluation().map(evaluation -> Interval.ofAccuracy(List.of(evaluation.decisions())));
    }
}
