package org.opentmr.assessment.coach;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.quality.QualityReport;

/**
 * What the coach makes of one session.
 *
 * @param recording its name
 * @param evaluation one repetition left out at a time; empty where there are too few
 * @param motions all but rest
 * @param electrodes in the order of the layout
 * @param quality of the signal
 * @param allAdvice whatever a rule found, most useful first
 */
public record CoachReport(
        String recording,
        Optional<Evaluation> evaluation,
        List<MotionFindings> motions,
        List<ElectrodeFindings> electrodes,
        QualityReport quality,
        List<Advice> allAdvice) {

    public CoachReport {
        motions = List.copyOf(motions);
        electrodes = List.copyOf(electrodes);
        allAdvice = List.copyOf(allAdvice);
    }

    /** What to tell the person: the worst first, the most useful reason for every motion, at most 5; empty where nothing is to mend. */
    public List<Advice> advice() {
        return Ranking.shortlist(allAdvice);
    }

    /** The motion of the lowest score; empty where there is none but rest. */
    public Optional<MotionFindings> weakest() {
        return motions.stream().min(Comparator.comparingDouble(MotionFindings::score));
    }

    /** As JSON; figures that do not exist are null. */
    public JsonNode toJson() {
        return CoachJson.of(this);
    }
}
