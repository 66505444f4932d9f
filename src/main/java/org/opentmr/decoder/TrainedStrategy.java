package org.opentmr.decoder;

import java.util.List;
import java.util.OptionalInt;
import org.opentmr.classifier.LinearRegression;
import org.opentmr.classifier.Model;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** What training found for a {@link Strategy}; immutable. */
public sealed interface TrainedStrategy
        permits TrainedStrategy.Pattern, TrainedStrategy.Direct, TrainedStrategy.Parallel, TrainedStrategy.Regression {

    /** The motions that decisions are among, in their order. */
    MotionSet motions();

    /** Whether it is what training finds for these settings. */
    boolean fits(Strategy settings);

    /** Numbers per feature vector that it expects; empty where it takes any number from some on. */
    OptionalInt dimensions();

    /** The motions that are decided for without any switch of modes, rest among them. */
    default List<Motion> atHand() {
        return motions().motions();
    }

    /**
     * A classifier and the contraction strengths between standstill and full speed.
     *
     * @param activityRanges per motion of the model
     */
    record Pattern(Model model, List<ActivityRange> activityRanges) implements TrainedStrategy {

        public Pattern {
            activityRanges = List.copyOf(activityRanges);
        }

        @Override
        public boolean fits(Strategy settings) {
            return settings instanceof Strategy.PatternRecognition;
        }

        @Override
        public MotionSet motions() {
            return model.motions();
        }

        @Override
        public OptionalInt dimensions() {
            return OptionalInt.of(model.dimensions());
        }
    }

    /**
     * Sites with their thresholds.
     *
     * @param motions rest, those of the sites, and combinations of them that were recorded
     */
    record Direct(DirectSpec sites, MotionSet motions) implements TrainedStrategy {

        public Direct {
            if (!motions.motions().containsAll(sites.motions().motions())) {
                throw new IllegalArgumentException(
                        "sites drive " + sites.motions() + ", the decoder knows " + motions + "; name them all");
            }
        }

        @Override
        public boolean fits(Strategy settings) {
            return settings instanceof Strategy.Direct;
        }

        @Override
        public OptionalInt dimensions() {
            return OptionalInt.empty();
        }

        @Override
        public List<Motion> atHand() {
            List<Motion> single = sites.atHand();
            return motions.motions().stream()
                    .filter(motion -> motion.isRest() || single.containsAll(motion.parts()))
                    .toList();
        }
    }

    /**
     * One classifier per joint.
     *
     * @param joints at least one
     * @param motions rest, those of the joints, and combinations of them that were recorded
     */
    record Parallel(List<Pattern> joints, MotionSet motions) implements TrainedStrategy {

        public Parallel {
            joints = List.copyOf(joints);
            for (Pattern joint : joints) {
                if (joint.motions().restIndex() == MotionSet.NONE
                        || !motions.motions().containsAll(joint.motions().motions())) {
                    throw new IllegalArgumentException("a joint decides among rest and motions that the decoder knows, got "
                            + joint.motions() + ", the decoder knows " + motions);
                }
            }
            if (joints.isEmpty()) {
                throw new IllegalArgumentException("parallel classifiers need at least one joint");
            }
        }

        @Override
        public boolean fits(Strategy settings) {
            return settings instanceof Strategy.Parallel;
        }

        @Override
        public OptionalInt dimensions() {
            return joints.get(0).dimensions();
        }
    }

    /**
     * A speed with its sign per joint.
     *
     * @param regression one output per joint
     * @param axes per output, which motions it stands for
     * @param motions rest, those of the axes, and combinations of them that were recorded
     */
    record Regression(LinearRegression regression, List<AxisMotions> axes, MotionSet motions)
            implements TrainedStrategy {

        public Regression {
            axes = List.copyOf(axes);
            if (axes.size() != regression.outputs()) {
                throw new IllegalArgumentException("a regression of " + regression.outputs() + " outputs drives "
                        + axes.size() + " axes");
            }
        }

        @Override
        public boolean fits(Strategy settings) {
            return settings instanceof Strategy.Regression;
        }

        @Override
        public OptionalInt dimensions() {
            return OptionalInt.of(regression.dimensions());
        }
    }

    /** This strategy as pattern recognition, for what only that has; says which it is where it is another. */
    default Pattern pattern() {
        if (this instanceof Pattern pattern) {
            return pattern;
        }
        throw new IllegalStateException("this decoder has no single classifier; train one for pattern recognition");
    }
}
