package org.opentmr.assessment.control;

/** How many correct decisions make a motion's full range in the Motion test. They need not follow one another. */
public sealed interface FullRange {

    int decisions(double incrementSeconds);

    /**
     * Correct decisions that last so long together.
     *
     * @param seconds above 0
     */
    record OfSeconds(double seconds) implements FullRange {
        public OfSeconds {
            Checks.positive("Motion test", "full range in seconds", seconds);
        }

        @Override
        public int decisions(double incrementSeconds) {
            return Math.max(1, TestStage.lasting(seconds, incrementSeconds));
        }
    }

    /**
     * So many correct decisions, however long each lasts: BioPatRec (Ortiz-Catalan and others 2013) asks for 20.
     *
     * @param count at least 1
     */
    record OfDecisions(int count) implements FullRange {
        public OfDecisions {
            Checks.atLeast("Motion test", "correct decisions", 1, count);
        }

        @Override
        public int decisions(double incrementSeconds) {
            return count;
        }
    }
}
