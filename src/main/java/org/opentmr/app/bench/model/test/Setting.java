package org.opentmr.app.bench.model.test;

/**
 * A number of a test's settings.
 *
 * @param key names it in files
 * @param words for people
 * @param unit "s", "°"; empty for counts
 * @param lowest that is taken
 * @param highest that is taken
 * @param step between two values that are offered
 * @param value now
 */
public record Setting(String key, String words, String unit, double lowest, double highest, double step, double value) {

    /** Whether it counts something. */
    public boolean isCount() {
        return step == Math.rint(step) && unit.isEmpty();
    }
}
