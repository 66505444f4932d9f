package org.opentmr.assessment.coach;

import java.util.List;

/**
 * One thing to mend.
 *
 * @param rule that found it
 * @param severity how urgent it is
 * @param motions that it is about, rest among them; empty where it is about all or about electrodes
 * @param electrodes that it is about
 * @param sentence what is wrong, with its figures
 * @param remedy what to do
 * @param measured the figure, of the worst motion
 * @param threshold that it is held against
 * @param unit of both
 * @param gainPoints percentage points that the mean accuracy over the motions could gain at most; NaN where it is not known
 */
public record Advice(
        String rule,
        Severity severity,
        List<String> motions,
        List<String> electrodes,
        String sentence,
        String remedy,
        double measured,
        double threshold,
        String unit,
        double gainPoints) {

    public Advice {
        motions = List.copyOf(motions);
        electrodes = List.copyOf(electrodes);
        if (rule.isBlank() || sentence.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("advice needs a rule, a sentence and a remedy, got \"" + rule + "\", \""
                    + sentence + "\", \"" + remedy + "\"");
        }
    }
}
