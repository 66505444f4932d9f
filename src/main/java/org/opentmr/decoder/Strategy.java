package org.opentmr.decoder;

import java.util.Optional;
import org.opentmr.classifier.Trainers;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.direct.DirectSettings;
import org.opentmr.control.direct.ModeSwitch;
import org.opentmr.control.simultaneous.Deadband;

/** How a decoder gets from the features of a window to motions; the settings that are chosen before training. */
public sealed interface Strategy
        permits Strategy.PatternRecognition, Strategy.Direct, Strategy.Parallel, Strategy.Regression {

    /** A word for it, as on the command line: pattern, direct, parallel or regression. */
    String word();

    /** Its name for people. */
    String title();

    /** One line for people on its settings. */
    String describe();

    /** What it adds to the mean delay of a decision. */
    double delaySeconds(double incrementSeconds);

    /**
     * One classifier decides for one motion at a time.
     *
     * @param classifier a name understood by {@link Trainers#named}
     * @param control what becomes of a posterior
     */
    record PatternRecognition(String classifier, ControlSpec control) implements Strategy {

        public PatternRecognition {
            Trainers.named(classifier);
        }

        @Override
        public String word() {
            return "pattern";
        }

        @Override
        public String title() {
            return "pattern recognition";
        }

        @Override
        public String describe() {
            return Strategy.joined(classifier, control.describe());
        }

        @Override
        public double delaySeconds(double incrementSeconds) {
            return control.delaySeconds(incrementSeconds);
        }
    }

    /**
     * Every site's own muscle drives its own motion; the features are the mean absolute value of every channel.
     *
     * @param settings how sites and thresholds are found in the training recording
     */
    record Direct(DirectSettings settings) implements Strategy {

        @Override
        public String word() {
            return "direct";
        }

        @Override
        public String title() {
            return "direct control";
        }

        @Override
        public String describe() {
            return title() + ", " + settings.describe();
        }

        /** How long a first site waits for a second one is in it where there are modes to switch between. */
        @Override
        public double delaySeconds(double incrementSeconds) {
            return 0;
        }

        /** What a switch of modes makes the first site of its group wait; empty where nothing waits. */
        public Optional<Double> waitSeconds() {
            return settings.modeSwitch().flatMap(way -> {
                if (way instanceof ModeSwitch.CoContraction both && !both.isSoft()) {
                    return Optional.of(both.windowSeconds());
                }
                return way instanceof ModeSwitch.RateOfRise rise ? Optional.of(rise.riseSeconds()) : Optional.empty();
            });
        }
    }

    /**
     * One classifier per joint decides between its motions and none of them, all at once (parallel classifiers: Young,
     * Smith, Rouse and Hargrove 2013).
     *
     * @param classifier a name understood by {@link Trainers#named}
     * @param control what becomes of each joint's posterior
     */
    record Parallel(String classifier, ControlSpec control) implements Strategy {

        public Parallel {
            Trainers.named(classifier);
        }

        @Override
        public String word() {
            return "parallel";
        }

        @Override
        public String title() {
            return "parallel classifiers";
        }

        @Override
        public String describe() {
            return Strategy.joined("one " + classifier + " per joint", control.describe());
        }

        @Override
        public double delaySeconds(double incrementSeconds) {
            return control.delaySeconds(incrementSeconds);
        }
    }

    /**
     * Ridge regression gives each joint a speed with its sign, all at once.
     *
     * @param deadband speeds below which a joint stands still
     */
    record Regression(Deadband deadband) implements Strategy {

        @Override
        public String word() {
            return "regression";
        }

        @Override
        public String title() {
            return "regression";
        }

        @Override
        public String describe() {
            return "ridge regression of each joint's speed, deadband " + deadband.width();
        }

        @Override
        public double delaySeconds(double incrementSeconds) {
            return 0;
        }
    }

    private static String joined(String what, String stages) {
        return stages.isEmpty() ? what : what + "; " + stages;
    }
}
