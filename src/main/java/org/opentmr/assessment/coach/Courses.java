package org.opentmr.assessment.coach;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Sums up how the contractions of one motion run. */
final class Courses {

    /** A trend is one where repetition and strength go together so closely (Pearson): chance does it rarely. */
    private static final double STEADY_CORRELATION = 0.9;

    /** Two points always lie on a line. */
    private static final int FEWEST = 3;

    private Courses() {}

    static MotionCourse of(List<Contraction> contractions) {
        return new MotionCourse(
                median(contractions, Contraction::seconds),
                median(contractions, Contraction::onsetSeconds),
                median(contractions, Contraction::fadeDb),
                trendDb(contractions.stream()
                        .mapToDouble(Contraction::plateauDb)
                        .toArray()));
    }

    private static double median(List<Contraction> contractions, ToDoubleFunction<Contraction> figure) {
        return Medians.of(contractions.stream().mapToDouble(figure).toArray());
    }

    /** Rise of the fitted line from the first to the last value; 0 where they do not follow one. */
    static double trendDb(double[] levels) {
        int n = levels.length;
        double middle = (n - 1) / 2.0;
        double mean = Arrays.stream(levels).average().orElse(0);
        double product = 0;
        double places = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            product += (i - middle) * (levels[i] - mean);
            places += (i - middle) * (i - middle);
            squares += (levels[i] - mean) * (levels[i] - mean);
        }
        boolean steady = n >= FEWEST && Math.abs(product) >= STEADY_CORRELATION * Math.sqrt(places * squares);
        return steady && squares > 0 ? product / places * (n - 1) : 0;
    }
}
