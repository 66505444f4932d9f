package org.opentmr.assessment.coach;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opentmr.assessment.quality.ChannelQuality;
import org.opentmr.assessment.quality.EcgFinding;
import org.opentmr.assessment.quality.Verdict;
import org.opentmr.motion.Motion;

/** Findings made up for tests: good ones, and what a test changes in them. */
final class TestFindings {

    static final Motion CLOSE = Motion.named("hand close");
    static final Motion OPEN = Motion.named("hand open");
    static final Motion FLEXION = Motion.named("wrist flexion");

    private static final long WINDOWS = 400;

    static final MotionStrength STRONG = strength(24, 0);
    static final MotionPattern APART = new MotionPattern(1.5, 0.5, 4, Optional.of(OPEN));
    static final MotionCourse STEADY = new MotionCourse(2.5, 0.1, 1, 0);
    static final MotionDecoding RECOGNISED = decoding(Optional.empty(), 0, 0, 0);

    private TestFindings() {}

    static MotionStrength strength(double snrDb, double clippedShare) {
        return new MotionStrength("EMG1", snrDb, snrDb / 2, 80, "µV", "EMG2", clippedShare);
    }

    /** Four repetitions that share the errors alike. */
    static MotionDecoding decoding(Optional<Motion> leakTo, double leak, double missed, double falseAtRest) {
        double accuracy = 1 - leak - missed;
        return new MotionDecoding(
                WINDOWS, accuracy, missed, leakTo, leak, falseAtRest, 0, 0, repetitions(accuracy, accuracy, accuracy, accuracy));
    }

    static List<RepetitionResult> repetitions(double... accuracies) {
        long windows = WINDOWS / 4;
        return IntStream.range(0, accuracies.length)
                .mapToObj(i -> new RepetitionResult(
                        i + 1, 10.0 + 30 * i, windows, Math.round(accuracies[i] * windows)))
                .toList();
    }

    static MotionDecoding decoding(double... accuracies) {
        double accuracy = IntStream.range(0, accuracies.length)
                .mapToDouble(i -> accuracies[i])
                .average()
                .orElseThrow();
        return new MotionDecoding(
                100L * accuracies.length,
                accuracy,
                0,
                Optional.of(FLEXION),
                (1 - accuracy) / 2,
                0,
                0,
                0,
                repetitions(accuracies));
    }

    static MotionFindings good(Motion motion) {
        return new MotionFindings(motion, 4, STRONG, APART, STEADY, Optional.of(RECOGNISED));
    }

    static MotionFindings with(Motion motion, MotionStrength strength, MotionDecoding decoding) {
        return new MotionFindings(motion, 4, strength, APART, STEADY, Optional.of(decoding));
    }

    static MotionFindings with(Motion motion, MotionCourse course, MotionDecoding decoding) {
        return new MotionFindings(motion, 4, STRONG, APART, course, Optional.of(decoding));
    }

    static MotionFindings with(Motion motion, MotionPattern pattern, MotionDecoding decoding) {
        return new MotionFindings(motion, 4, STRONG, pattern, STEADY, Optional.of(decoding));
    }

    static MotionFindings with(Motion motion, MotionDecoding decoding) {
        return with(motion, STRONG, decoding);
    }

    /** A session with rest, good electrodes and these motions, and open and flexion in good shape beside them. */
    static SessionFindings session(MotionFindings... motions) {
        return session(List.of(motions), 0, 8);
    }

    static SessionFindings session(List<MotionFindings> motions, double falseAtRest, double apartDb) {
        return new SessionFindings(
                motions,
                Optional.of(new SessionFindings.RestFindings(1000, falseAtRest, OPEN)),
                true,
                apartDb,
                List.of(),
                List.of(electrode("EMG1", Verdict.GOOD, "SNR 26 dB"), electrode("EMG2", Verdict.GOOD, "SNR 24 dB")));
    }

    static ElectrodeFindings electrode(String name, Verdict verdict, String... reasons) {
        return electrode(name, verdict, List.of(), reasons);
    }

    static ElectrodeFindings electrode(String name, Verdict verdict, List<String> bridgedWith, String... reasons) {
        return new ElectrodeFindings(
                new ChannelQuality(
                        name, "µV", 3, 60, 26, 50, 0.01, 0.1, 0, 0, 0, new EcgFinding(0, Double.NaN, false), bridgedWith, verdict,
                        List.of(reasons)),
                Optional.empty());
    }

    static SessionFindings withElectrodes(SessionFindings session, ElectrodeFindings... electrodes) {
        return new SessionFindings(
                session.motions(),
                session.rest(),
                session.restRecorded(),
                session.apartDb(),
                session.coactivations(),
                List.of(electrodes));
    }
}
