package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule that looks at one motion at a time. Where three or more motions fail it, it speaks of them in one breath: their
 * cause is likely to be one.
 */
abstract class MotionRule implements Rule {

    private static final int MANY = 3;

    /** A fault that costs a motion fewer of its windows is not worth a word to the person. */
    static final double LEAST_LOSS = 0.05;

    private final String name;
    private final double threshold;
    private final String unit;

    MotionRule(String name, double threshold, String unit) {
        this.name = name;
        this.threshold = threshold;
        this.unit = unit;
    }

    /**
     * A motion that fails.
     *
     * @param measured held against the threshold
     * @param lost share of the motion's windows that the fault may have cost; NaN where nobody knows
     * @param sentence about this motion alone
     * @param figure short, for a list of motions
     */
    record Failure(Severity severity, double measured, double lost, String sentence, String figure) {

        private boolean matters() {
            return !(lost < LEAST_LOSS);
        }
    }

    private record Found(MotionFindings motion, Failure failure) {}

    @Override
    public final String name() {
        return name;
    }

    abstract Optional<Failure> check(MotionFindings motion);

    /** What several motions do, for example "are too weak", and what the figures are held against. */
    abstract String several();

    abstract String remedy();

    /** What to do where several motions fail. */
    String remedyOfSeveral() {
        return remedy();
    }

    @Override
    public final List<Advice> judge(SessionFindings session) {
        List<Found> found = new ArrayList<>();
        for (MotionFindings motion : session.motions()) {
            check(motion).filter(Failure::matters).ifPresent(failure -> found.add(new Found(motion, failure)));
        }
        found.sort(Comparator.comparing((Found each) -> each.failure().severity())
                .thenComparing(each -> -each.failure().lost()));
        return found.size() >= MANY
                ? List.of(together(found, session))
                : found.stream().map(each -> alone(each, session)).toList();
    }

    private Advice alone(Found found, SessionFindings session) {
        return advice(List.of(found), found.failure().sentence(), remedy(), session);
    }

    private Advice together(List<Found> found, SessionFindings session) {
        String all = found.size() == session.motions().size() ? "All " + found.size() : Integer.toString(found.size());
        String sentence = all + " motions " + several() + ": "
                + Words.list(found.stream()
                        .map(each -> each.motion().motion().name() + " "
                                + each.failure().figure())
                        .toList())
                + ".";
        return advice(found, sentence, remedyOfSeveral(), session);
    }

    private Advice advice(List<Found> found, String sentence, String remedy, SessionFindings session) {
        Failure worst = found.get(0).failure();
        double lost = found.stream()
                .mapToDouble(each -> each.failure().lost())
                .filter(share -> !Double.isNaN(share))
                .sum();
        boolean known = found.stream()
                .anyMatch(each -> !Double.isNaN(each.failure().lost()));
        return new Advice(
                name,
                worst.severity(),
                found.stream().map(each -> each.motion().motion().name()).toList(),
                List.of(),
                sentence,
                remedy,
                worst.measured(),
                threshold,
                unit,
                known ? session.points(lost) : Double.NaN);
    }
}
