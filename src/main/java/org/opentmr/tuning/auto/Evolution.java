package org.opentmr.tuning.auto;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/**
 * The smallest value of a function on the unit cube by CMA-ES (Hansen 2006), which needs no slope: decisions are counted, so
 * that what tuning makes small goes in steps. The best point that was looked at counts, not the last one.
 */
final class Evolution {

    /** Hansen's rule for the size of a generation, 4 + 3 ln n. */
    private static final int GENERATION = 4;

    private static final int GENERATION_PER_LOG = 3;

    private final ToDoubleFunction<double[]> function;
    private final SplittableRandom random;

    Evolution(ToDoubleFunction<double[]> function, SplittableRandom random) {
        this.function = function;
        this.random = random;
    }

    /**
     * Searches about a point.
     *
     * @param start from 0 to 1 each; itself looked at first
     * @param spread standard deviation of the first generation
     * @param evaluations at most
     */
    double[] search(double[] start, double spread, int evaluations) {
        int n = start.length;
        Best best = new Best(start);
        int generation = GENERATION + (int) (GENERATION_PER_LOG * Math.log(n));
        CMAESOptimizer optimizer = new CMAESOptimizer(
                Math.max(1, evaluations / generation), 0, true, 0, 0, new Stream(random), false, null);
        try {
            optimizer.optimize(
                    new MaxEval(evaluations),
                    new ObjectiveFunction(best),
                    GoalType.MINIMIZE,
                    new SimpleBounds(new double[n], filled(n, 1)),
                    new InitialGuess(start.clone()),
                    new CMAESOptimizer.Sigma(filled(n, spread)),
                    new CMAESOptimizer.PopulationSize(generation));
        } catch (MaxCountExceededException allUsed) {
            // The budget is what ends most searches; the best so far is kept.
        }
        return best.places;
    }

    private static double[] filled(int n, double value) {
        double[] array = new double[n];
        Arrays.fill(array, value);
        return array;
    }

    /** Remembers the best point looked at. */
    private final class Best implements MultivariateFunction {
        private double[] places;
        private double least;

        Best(double[] start) {
            places = start.clone();
            least = function.applyAsDouble(start);
        }

        @Override
        public double value(double[] at) {
            double value = function.applyAsDouble(at);
            if (value < least) {
                least = value;
                places = at.clone();
            }
            return value;
        }
    }

    /** The library's random numbers, drawn from a named stream of the seed. */
    private static final class Stream extends AbstractRandomGenerator {
        private final SplittableRandom random;

        Stream(SplittableRandom random) {
            this.random = random;
        }

        @Override
        public void setSeed(long seed) {
            throw new UnsupportedOperationException("the stream has its seed");
        }

        @Override
        public double nextDouble() {
            return random.nextDouble();
        }
    }
}
