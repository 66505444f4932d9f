package org.opentmr.assessment.coach;

/**
 * How a motion's contractions run, as far as they rise over rest; NaN for what cannot be told.
 *
 * @param seconds annotated of a contraction, median
 * @param onsetSeconds from the start of the annotation to half of the strength, median
 * @param fadeDb by which the last quarter is weaker than the second, median
 * @param trendDb by which the strength rises from the first repetition to the last, where it does so steadily; else 0
 */
public record MotionCourse(double seconds, double onsetSeconds, double fadeDb, double trendDb) {}
