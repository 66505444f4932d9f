package org.opentmr.assessment.coach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.SplitRule;
import org.opentmr.assessment.quality.QualityReport;
import org.opentmr.assessment.quality.SignalQuality;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.Repetitions;
import org.opentmr.motion.Motion;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** Measures recorded training sessions and says what to do next. */
public final class Coach {

    /** From two, an interval is wider than any electrode is worth. */
    private static final int FEWEST_FOR_WORTH = 3;

    private final Evaluator evaluator;
    private final Clock clock;

    /**
     * A coach for any number of sessions.
     *
     * @param provenance given to the decoders trained on the way
     */
    public Coach(Provenance provenance, Clock clock) {
        this.evaluator = new Evaluator(Phase.CAUSAL, SplitRule.REPETITION, provenance, clock);
        this.clock = clock;
    }

    /**
     * Judges motions and electrodes.
     *
     * @param recording with annotated motions
     * @param spec the decoder's settings; its filters condition the signal for every figure but those of the quality report
     * @param powerLineHz mains frequency; empty: the stronger of 50 and 60 Hz
     * @throws IllegalArgumentException where no annotated motion gives a window, or rest is all there is
     */
    public CoachReport judge(Recording recording, DecoderSpec spec, Optional<Double> powerLineHz) {
        return judge(recording, spec, powerLineHz, true);
    }

    /** The same in a fraction of the time: without what the electrodes are worth. */
    public CoachReport judgeMotions(Recording recording, DecoderSpec spec, Optional<Double> powerLineHz) {
        return judge(recording, spec, powerLineHz, false);
    }

    private CoachReport judge(
            Recording recording, DecoderSpec spec, Optional<Double> powerLineHz, boolean leaveElectrodesOut) {
        Contractions contractions = new Contractions(recording, spec, clock);
        Patterns patterns = new Patterns(recording, spec, contractions, clock);
        List<Motion> motions = patterns.motions().motions().stream()
                .filter(motion -> !motion.isRest() && !contractions.of(motion).isEmpty())
                .toList();
        if (motions.isEmpty()) {
            throw new IllegalArgumentException(
                    recording.name() + ": only rest is marked in it; record the motions to be judged");
        }
        long repetitions =
                Arrays.stream(Repetitions.of(recording.motions())).distinct().count();
        Optional<Evaluation> evaluation =
                repetitions > 1 ? Optional.of(evaluator.within(recording, spec)) : Optional.empty();
        Optional<DecodingTable> table = evaluation.map(each -> new DecodingTable(each, contractions));
        StrengthMeter strength = new StrengthMeter(recording, contractions);
        List<MotionFindings> findings = motions.stream()
                .map(motion -> new MotionFindings(
                        motion,
                        repetitions(contractions, motion),
                        strength.of(motion),
                        patterns.of(motion),
                        Courses.of(contractions.of(motion)),
                        table.flatMap(each -> each.of(motion))))
                .toList();
        QualityReport quality = SignalQuality.assess(recording, powerLineHz);
        List<Interval> worth = repetitions >= FEWEST_FOR_WORTH && leaveElectrodesOut
                ? new ElectrodeWorth(evaluator, recording, spec, clock).all()
                : List.of();
        List<ElectrodeFindings> electrodes = IntStream.range(
                        0, quality.channels().size())
                .mapToObj(c -> new ElectrodeFindings(
                        quality.channels().get(c), worth.isEmpty() ? Optional.empty() : Optional.of(worth.get(c))))
                .toList();
        SessionFindings session = new SessionFindings(
                findings,
                table.flatMap(DecodingTable::rest),
                recording.motions().stream().map(Annotation::motion).anyMatch(Motion::isRest),
                patterns.apartDb(motions),
                new Coactivations(contractions, recording.layout()).among(motions),
                electrodes);
        return new CoachReport(recording.name(), evaluation, findings, electrodes, quality, Rules.judge(session));
    }

    private static int repetitions(Contractions contractions, Motion motion) {
        return (int) contractions.of(motion).stream()
                .map(Contraction::repetition)
                .distinct()
                .count();
    }
}
