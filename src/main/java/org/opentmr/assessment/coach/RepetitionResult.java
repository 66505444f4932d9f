package org.opentmr.assessment.coach;

/**
 * How one repetition of a motion is recognised by a decoder trained on the others.
 *
 * @param number from 1
 * @param startSeconds where in the recording
 * @param windows tested
 * @param correct recognised
 */
public record RepetitionResult(int number, double startSeconds, long windows, long correct) {

    public double accuracy() {
        return (double) correct / windows;
    }
}
